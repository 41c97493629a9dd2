using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Codes;
using GeoMonitor.Ingest.Currency;
using GeoMonitor.Ingest.Rows;
using nietras.SeparatedValues;

namespace GeoMonitor.Ingest.Comext;

/// <summary>Takes the rows of one Comext table apart, and leaves out, rejects or adds up each of them.</summary>
internal sealed class ComextRowLoop(ComextColumns columns, ComextLayout layout, ComextReading reading, string name)
{
    private readonly MeasurePairs? _pairs = layout.Indicator is null ? null : new MeasurePairs(reading);
    private readonly ComextCodeColumn _declarants = new(reading);
    private readonly ComextCodeColumn _partners = new(reading);
    private readonly ComextProductColumn _products = new();
    private string? _lastPeriodText;
    private ComextPeriod _lastPeriod;

    /// <summary>Reads all rows behind the header.</summary>
    public void Run(TextReader text, HeaderColumns header)
    {
        using var pairs = _pairs;
        new TableRows(header, reading.Intake.Rejections).Run(text, header.Line, ReadRow);
        pairs?.Settle();
    }

    private void ReadRow(SepReader.Row row, long line)
    {
        if (!TryReadPeriod(row[columns.Period].Span, out var period))
        {
            Reject(ComextReasons.BadPeriod, layout.Period, row, line, null);
            return;
        }

        if (period.Year is < FlowRules.FirstYear or > FlowRules.LastYear)
        {
            Reject(RejectReason.YearOutOfRange, layout.Period, row, line, null);
            return;
        }

        var measure = columns.Indicator < 0
            ? ComextMeasure.Euros
            : ComextMeasure.Read(FlowRules.Bare(row[columns.Indicator].Span));
        if (measure.Kind == ComextMeasureKind.Other)
            LeaveOut(ComextReasons.OtherIndicator, line, null);
        else if (TryReadAmount(row, line, out var amount))
            ReadAmount(row, line, period, measure, amount);
    }

    // the rows of a period follow each other
    private bool TryReadPeriod(ReadOnlySpan<char> text, out ComextPeriod period)
    {
        if (_lastPeriodText is not null && text.SequenceEqual(_lastPeriodText))
        {
            period = _lastPeriod;
            return true;
        }

        if (!ComextPeriod.TryRead(FlowRules.Bare(text), out period))
            return false;
        (_lastPeriodText, _lastPeriod) = (text.ToString(), period);
        return true;
    }

    private bool TryReadAmount(SepReader.Row row, long line, out long thousandths)
    {
        var text = row[columns.Value].Span;
        // thousandths of a euro and of a kilogram: the same arithmetic as dollars of thousand dollars
        if (DecimalText.TryReadKusd(text, out thousandths))
            return true;
        text = FlowRules.Bare(text);
        if (DecimalText.TryReadKusd(text, out thousandths))
            return true;
        var flag = columns.Flag < 0 ? default : FlowRules.Bare(row[columns.Flag].Span);
        if (text.StartsWith(':') || (text.IsEmpty && flag.Contains('c')))
            LeaveOut(ComextReasons.HiddenValue, line, null);
        else
            RejectAmount(row, line, text);
        return false;
    }

    private void ReadAmount(SepReader.Row row, long line, ComextPeriod period, ComextMeasure measure, long amount)
    {
        var euros = measure.Kind == ComextMeasureKind.Euros;
        long? usd = euros ? EuroRates.ToUsd(amount, period.Year, reading.FileName) : null;
        if (amount < 0)
        {
            Reject(RejectReason.NegativeValue, layout.Value, row, line, -usd);
            return;
        }

        var productText = FlowRules.Bare(row[columns.Product].Span);
        if (!IsOfFlow(row, line, usd)
            || !IsOfProducts(productText, line, usd)
            || !IsOfProcedures(row, line, usd)
            || !TryReadProduct(row, line, usd, productText, out var product))
        {
            return;
        }

        var declarantText = FlowRules.Bare(row[columns.Declarant].Span);
        var partnerText = FlowRules.Bare(row[columns.Partner].Span);
        _declarants.Read(declarantText, period.Year);
        _partners.Read(partnerText, period.Year);
        var (declarant, partner) = (_declarants.Match, _partners.Match);
        if (declarant.Meaning == CodeMeaning.Group || partner.Meaning == CodeMeaning.Group)
        {
            LeaveOut(RejectReason.GroupCode, line, usd);
            return;
        }

        if (declarant.Index == partner.Index && declarant.Index != EconomyTable.UnspecifiedIndex)
        {
            LeaveOut(RejectReason.SelfFlow, line, usd);
            return;
        }

        // bulk files hold whole chapters, and telling each of their products apart would take the memory of all rows
        var figure = reading.Owners is null && _pairs is null
            ? 0
            : layout.IsBulk
                ? ComextFigure.OfChapter(period, _declarants.Number, _partners.Number, product)
                : ComextFigure.Of(period, _declarants.Number, _partners.Number, product);
        if (reading.Owners is { } owners && !owners.Owns(figure))
        {
            LeaveOut(ComextReasons.Repeated, line, usd);
            return;
        }

        var codes = (product.Padded ? CodeRepairs.PaddedProduct : CodeRepairs.None)
            | (declarant.OutsideItsYears || partner.OutsideItsYears ? CodeRepairs.OutsideItsYears : CodeRepairs.None);
        reading.Intake.Wait();
        if (_pairs is not null)
        {
            var said = new MeasuredAmount(euros ? amount : amount * measure.Kilograms, line);
            if (!_pairs.TryJoin(figure, codes, mass: !euros, said))
                _pairs.Add(figure, new MeasuredFigure(KeyOf(period, product, partnerText), (byte)period.Month, _declarants.Number, _partners.Number, codes).With(mass: !euros, said));

            return;
        }

        var key = KeyOf(period, product, partnerText);
        reading.Intake.Repairs.PaddedProducts += product.Padded ? 1 : 0;
        reading.Intake.Repairs.CodesOutsideTheirYears += codes.HasFlag(CodeRepairs.OutsideItsYears) ? 1 : 0;
        reading.Unnamed.Add(key, declarantText, declarant, partnerText, partner, usd!.Value);
        NoteTradeType(row, period.Year, partner);
        reading.Ledger.Add(key, period, amount, ReadGrams(row, amount), rows: 1);
    }

    private ComextKey KeyOf(ComextPeriod period, in ComextProduct product, ReadOnlySpan<char> partner) => ComextKey.Of(
        period.Year,
        product.Hs6,
        _declarants.Match.Index,
        _partners.Match.Index,
        product.Kind == ComextProductKind.Cn8,
        ComextCodes.IsPartOfUnitedKingdom(partner),
        !period.IsYear);

    // a flow or procedure that nobody knows is a fault; one that was not asked for is not
    private bool IsOfFlow(SepReader.Row row, long line, long? usd)
    {
        var flow = FlowRules.Bare(row[columns.Flow].Span);
        if (flow is not ("1" or "2"))
        {
            Reject(ComextReasons.BadFlow, layout.Flow, row, line, usd);
            return false;
        }

        if (flow[0] == reading.FlowCode)
            return true;
        LeaveOut(ComextReasons.OtherFlow, line, usd);
        return false;
    }

    private bool IsOfProducts(ReadOnlySpan<char> product, long line, long? usd)
    {
        var wanted = reading.Options.Products;
        if (wanted.IsDefaultOrEmpty)
            return true;
        foreach (var prefix in wanted)
        {
            if (product.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }

        LeaveOut(ComextReasons.OtherProduct, line, usd);
        return false;
    }

    private bool IsOfProcedures(SepReader.Row row, long line, long? usd)
    {
        if (columns.Procedure < 0)
            return true;
        if (!ComextProcedures.TryRead(FlowRules.Bare(row[columns.Procedure].Span), out var procedure))
        {
            Reject(ComextReasons.BadProcedure, layout.Procedure, row, line, usd);
            return false;
        }

        reading.Findings.AddProcedure(procedure, usd ?? 0);
        if (reading.Options.Procedures.Contains(procedure))
            return true;
        LeaveOut(ComextReasons.OtherProcedure, line, usd);
        return false;
    }

    private bool TryReadProduct(
        SepReader.Row row, long line, long? usd, ReadOnlySpan<char> text, out ComextProduct product)
    {
        product = _products.Read(text);
        if (product.Kind == ComextProductKind.Bad)
            Reject(RejectReason.BadProductCode, layout.Product, row, line, usd);
        else if (product.Kind == ComextProductKind.Group)
            LeaveOut(ComextReasons.ProductGroup, line, usd);
        else if (product.Kind == ComextProductKind.Unallocated)
            LeaveOut(ComextReasons.Unallocated, line, usd);
        else
            return true;
        return false;
    }

    private void NoteTradeType(SepReader.Row row, int year, CodeMatch partner)
    {
        if (columns.TradeType >= 0 && partner.Meaning == CodeMeaning.Economy)
            reading.Findings.AddTradeType(row[columns.TradeType].Span, partner.Index, year);
    }

    private long? ReadGrams(SepReader.Row row, long amount)
    {
        if (columns.Quantity < 0)
            return null;
        var text = FlowRules.Bare(row[columns.Quantity].Span);
        if (!DecimalText.TryReadKusd(text, out var grams) || grams < 0)
        {
            reading.Intake.Repairs.QuantityWords += text.IsEmpty ? 0 : 1;
            return null;
        }

        if (grams > 0 || amount == 0)
            return grams;
        reading.Intake.Repairs.ZeroQuantities++;
        return null;
    }

    private void LeaveOut(string reason, long line, long? usd) => reading.Intake.Rejections.LeaveOut(reason, line, usd);

    private void Reject(string reason, string? field, SepReader.Row row, long line, long? usd) =>
        reading.Intake.Rejections.Add(reason, line, field, row.Span, usd);

    private void RejectAmount(SepReader.Row row, long line, ReadOnlySpan<char> text)
    {
        if (text.Equals(layout.Value, StringComparison.OrdinalIgnoreCase))
        {
            throw new LoadRefusedException(
                "header-twice",
                $"'{name}' repeats its header in line {line}: files were pasted together, load each of them by itself "
                + "or take the header out.");
        }

        if (FlowRules.HasDecimalComma(text))
        {
            throw new LoadRefusedException(
                "decimal-comma",
                $"'{name}' writes decimals with a comma (`{text}` in column `{layout.Value}`, line {line}): export it "
                + "with a point before the decimals.");
        }

        Reject(
            FlowRules.IsUnknown(text) ? RejectReason.MissingValue : RejectReason.UnreadableNumber,
            layout.Value, row, line, null);
    }
}
