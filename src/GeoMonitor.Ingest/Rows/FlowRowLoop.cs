using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Codes;
using nietras.SeparatedValues;

namespace GeoMonitor.Ingest.Rows;

/// <summary>Takes the rows of one table apart, checks them and brings them into the intake, kept or not.</summary>
/// <remarks>
/// Fields are read on a fast path that knows how official files write them. Only what that path does not understand
/// is cleaned of blanks and quotes and looked at again, so leniency costs nothing where it is not needed.
/// </remarks>
internal sealed class FlowRowLoop(
    HeaderColumns header, FlowColumns columns, FlowLayout layout, IEconomyCodes codes, FlowIntake intake)
{
    /// <summary>The earliest year of the kept rows.</summary>
    public int FirstYear { get; private set; } = int.MaxValue;

    /// <summary>The latest year of the kept rows.</summary>
    public int LastYear { get; private set; }

    /// <summary>Reads all rows.</summary>
    /// <param name="text">The text behind the header, or a part of it that begins with a whole line.</param>
    /// <param name="linesBefore">Lines of the table before that text.</param>
    public void Run(TextReader text, long linesBefore) =>
        new TableRows(header, intake.Rejections).Run(text, linesBefore, ReadRow);

    private void ReadRow(SepReader.Row row, long line)
    {
        var value = row[columns.Value].Span;
        if (!DecimalText.TryReadKusd(value, out var usd)
            && !DecimalText.TryReadKusd(FlowRules.Bare(value), out usd))
        {
            RejectValue(row, line, FlowRules.Bare(value));
            return;
        }

        // the size of the amount is reported, so that the share of rejected value is not lowered by it
        if (usd < 0)
            intake.Rejections.Add(RejectReason.NegativeValue, line, layout.Value, row.Span, -usd);
        else
            ReadRest(row, line, usd);
    }

    private void ReadRest(SepReader.Row row, long line, long usd)
    {
        if (!TryReadYear(row[columns.Year].Span, out var year))
        {
            Reject(RejectReason.UnreadableNumber, layout.Year, row, line, usd);
            return;
        }

        if (year is < FlowRules.FirstYear or > FlowRules.LastYear)
        {
            Reject(RejectReason.YearOutOfRange, layout.Year, row, line, usd);
            return;
        }

        if (!TryReadProduct(row[columns.Product].Span, out var product))
        {
            Reject(RejectReason.BadProductCode, layout.Product, row, line, usd);
            return;
        }

        var quantityText = row[columns.Quantity].Span;
        if (TryReadQuantity(quantityText, usd, out var quantity))
            KeepOrReject(row, line, year, product, usd, quantity);
        else
            RejectQuantity(row, line, usd, FlowRules.Bare(quantityText));
    }

    private void KeepOrReject(SepReader.Row row, long line, int year, uint product, long usd, double quantity)
    {
        var exporterText = row[columns.Exporter].Span;
        var importerText = row[columns.Importer].Span;
        var exporter = FindEconomy(ref exporterText, year);
        var importer = FindEconomy(ref importerText, year);
        if (exporter.Meaning == CodeMeaning.Group || importer.Meaning == CodeMeaning.Group)
        {
            var field = exporter.Meaning == CodeMeaning.Group ? layout.Exporter : layout.Importer;
            Reject(RejectReason.GroupCode, field, row, line, usd);
            return;
        }

        if (IsSelfFlow(exporter, exporterText, importer, importerText))
        {
            Reject(RejectReason.SelfFlow, layout.Importer, row, line, usd);
            return;
        }

        CountOddities(exporter, exporterText, importer, importerText, usd);
        FirstYear = Math.Min(FirstYear, year);
        LastYear = Math.Max(LastYear, year);
        intake.Keep(year, product, exporter, importer, usd, quantity);
    }

    // two partners without a name may be two places, but one code that no table has is one place
    private static bool IsSelfFlow(
        CodeMatch exporter, ReadOnlySpan<char> exporterText, CodeMatch importer, ReadOnlySpan<char> importerText)
    {
        if (exporter.Index != importer.Index)
            return false;
        return exporter.Index != EconomyTable.UnspecifiedIndex
            || (exporter.Meaning == CodeMeaning.Unknown && exporterText.SequenceEqual(importerText));
    }

    private void CountOddities(
        CodeMatch exporter, ReadOnlySpan<char> exporterText, CodeMatch importer, ReadOnlySpan<char> importerText, long usd)
    {
        if (exporter.OutsideItsYears || importer.OutsideItsYears)
            intake.Repairs.CodesOutsideTheirYears++;
        if (exporter.Index != EconomyTable.UnspecifiedIndex && importer.Index != EconomyTable.UnspecifiedIndex)
            return;
        if (exporter.Meaning == CodeMeaning.Unspecified || importer.Meaning == CodeMeaning.Unspecified)
            intake.Repairs.UnspecifiedPartners++;
        var exporterUnmapped = exporter.Meaning == CodeMeaning.Unknown;
        var importerUnmapped = importer.Meaning == CodeMeaning.Unknown;
        if (exporterUnmapped || importerUnmapped)
            intake.Unmapped.Add(exporterText, exporterUnmapped, importerText, importerUnmapped, usd);
    }

    private CodeMatch FindEconomy(ref ReadOnlySpan<char> text, int year)
    {
        var match = codes.Find(text, year);
        if (match.Meaning != CodeMeaning.Unknown)
            return match;
        text = FlowRules.Bare(text);
        return codes.Find(text, year);
    }

    private static bool TryReadYear(ReadOnlySpan<char> text, out int year)
    {
        if (text.Length != 4)
            text = FlowRules.Bare(text);
        return int.TryParse(text, System.Globalization.NumberStyles.None, null, out year);
    }

    private bool TryReadProduct(ReadOnlySpan<char> text, out uint product)
    {
        if (!Hs6.TryParse(text, out var code))
        {
            if (!Hs6.TryParseLenient(FlowRules.Bare(text), out code, out var padded))
            {
                product = 0;
                return false;
            }

            intake.Repairs.PaddedProducts += padded ? 1 : 0;
        }

        product = code.Packed;
        return true;
    }

    private bool TryReadQuantity(ReadOnlySpan<char> text, long usd, out double quantity)
    {
        quantity = double.NaN;
        if (text.IsEmpty)
            return true;
        if (!DecimalText.TryReadDouble(text, out var read))
        {
            var bare = FlowRules.Bare(text);
            if (FlowRules.IsUnknown(bare))
            {
                intake.Repairs.QuantityWords += bare.IsEmpty ? 0 : 1;
                return true;
            }

            if (!DecimalText.TryReadDouble(bare, out read))
                return false;
        }

        if (read < 0)
            return false;
        if (read == 0 && usd > 0)
            intake.Repairs.ZeroQuantities++;
        else
            quantity = read;
        return true;
    }

    private void Reject(string reason, string field, SepReader.Row row, long line, long usd) =>
        intake.Rejections.Add(reason, line, field, row.Span, usd);

    private void RejectQuantity(SepReader.Row row, long line, long usd, ReadOnlySpan<char> text)
    {
        if (FlowRules.HasDecimalComma(text))
            throw DecimalComma(line, layout.Quantity, text);
        var reason = text.StartsWith('-') ? RejectReason.NegativeValue : RejectReason.UnreadableNumber;
        Reject(reason, layout.Quantity, row, line, usd);
    }

    private void RejectValue(SepReader.Row row, long line, ReadOnlySpan<char> text)
    {
        if (text.Equals(layout.Value, StringComparison.OrdinalIgnoreCase))
        {
            throw new LoadRefusedException(
                "header-twice",
                $"'{header.Table}' repeats its header in line {line}: files were pasted together, load each of them by itself "
                + "or take the header out.")
            {
                File = header.Table,
                Line = line,
            };
        }

        if (FlowRules.HasDecimalComma(text))
            throw DecimalComma(line, layout.Value, text);
        var reason = FlowRules.IsUnknown(text) ? RejectReason.MissingValue : RejectReason.UnreadableNumber;
        intake.Rejections.Add(reason, line, layout.Value, row.Span, null);
    }

    private LoadRefusedException DecimalComma(long line, string field, ReadOnlySpan<char> text) => new(
        "decimal-comma",
        $"'{header.Table}' writes decimals with a comma (`{text}` in column `{field}`, line {line}): export it with a point "
        + "before the decimals.")
    {
        File = header.Table,
        Line = line,
        Field = field,
    };
}
