using System.Collections.Immutable;
using System.Globalization;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade.Mirror;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Comtrade;

/// <summary>Judges the rows of a file one by one: faulty, left out by design, or a report to be gathered.</summary>
internal sealed class ComtradeRows(ComtradeLayout layout, FlowIntake intake, TradeSide? side, int? year, string name) : IDisposable
{
    private const double KilogramsPerTonne = 1000;

    private readonly Dictionary<HsRevision, long> _revisions = [];
    private readonly bool _namesFlow = layout.Has(ComtradeField.Flow);

    // layouts of a few columns have none of these
    private readonly bool _namesKind = layout.Has(
        ComtradeField.Type, ComtradeField.Frequency, ComtradeField.Month, ComtradeField.Classification);

    private readonly bool _namesParts = layout.Has(
        ComtradeField.SecondPartner, ComtradeField.Customs, ComtradeField.SupplyMode, ComtradeField.Transport);

    private int? _onlyReporter;
    private ReportSides? _sides;

    /// <summary>The reports.</summary>
    public ReportTable Reports { get; } = new();

    /// <summary>The country codes of the file.</summary>
    public CodeBook Codes { get; } = new(layout.Codes(), name);

    /// <summary>Which sides of trade are there.</summary>
    public ReportSides Sides => _sides ??= new ReportSides(Codes);

    /// <summary>The revisions that rows name, each with the line where it comes first.</summary>
    public ImmutableArray<(HsRevision Revision, long Line)> Revisions => [.. _revisions.Select(r => (r.Key, r.Value))];

    /// <summary>Reports whose weight the UN has estimated.</summary>
    public long EstimatedWeights { get; private set; }

    /// <summary>Takes a row.</summary>
    /// <exception cref="LoadRefusedException">The file cannot be read as a whole.</exception>
    public void Take(in ComtradeRow row)
    {
        if (!TryReadValue(in row, out var usd))
            return;
        var flow = _namesFlow
            ? ComtradeWords.FlowOf(row[ComtradeField.Flow])
            : side == TradeSide.Exports ? ComtradeFlow.Exports : ComtradeFlow.Imports;
        if (ReasonToLeaveOut(in row, flow) is { } reason)
            intake.Rejections.LeaveOut(reason, row.Line, usd);
        else
            TakeReport(in row, flow, usd);
    }

    /// <inheritdoc />
    public void Dispose() => Reports.Dispose();

    private string? ReasonToLeaveOut(in ComtradeRow row, ComtradeFlow? flow)
    {
        if (_namesKind && row[ComtradeField.Type] is ("S" or "s"))
            return LeftOut.Services;
        if (row[ComtradeField.Year].Length == 6 || (_namesKind && IsOfMonth(in row)))
            return LeftOut.MonthlyRow;
        if (_namesKind && !ComtradeWords.TryReadClassification(row[ComtradeField.Classification], out _))
            return LeftOut.OtherNomenclature;
        if (ComtradeWords.IsAggregate(row[ComtradeField.Product]))
            return LeftOut.AggregateProduct;
        if (flow == ComtradeFlow.Part)
            return LeftOut.PartOfTotalFlow;
        return _namesParts && IsPart(in row) ? LeftOut.BreakdownRow : null;
    }

    private static bool IsOfMonth(in ComtradeRow row) =>
        !ComtradeWords.IsAnnual(row[ComtradeField.Frequency]) || !ComtradeWords.IsWholeYear(row[ComtradeField.Month]);

    private static bool IsPart(in ComtradeRow row) =>
        !ComtradeWords.IsTotal(row[ComtradeField.SecondPartner])
        || !ComtradeWords.IsTotal(row[ComtradeField.Customs])
        || !ComtradeWords.IsTotal(row[ComtradeField.SupplyMode])
        || !ComtradeWords.IsTotal(row[ComtradeField.Transport]);

    private void TakeReport(in ComtradeRow row, ComtradeFlow? flow, long usd)
    {
        if (!TryReadYear(in row, usd, out var ofYear) || !TryReadProduct(in row, usd, out var product))
            return;
        if (flow is null)
        {
            Reject(RejectReason.UnknownFlow, ComtradeField.Flow, in row, usd);
            return;
        }

        if (!TryReadTonnes(in row, usd, out var tonnes))
            return;

        if (ComtradeWords.TryReadClassification(row[ComtradeField.Classification], out var revision) && revision is { } said)
            _revisions.TryAdd(said, row.Line);
        EstimatedWeights += ComtradeWords.IsYes(row[ComtradeField.WeightEstimated]) ? 1 : 0;
        var reporter = layout.Reporter is { } only ? _onlyReporter ??= Codes.NumberOf(only) : Codes.NumberOf(row[ComtradeField.Reporter]);
        var partner = Codes.NumberOf(row[ComtradeField.Partner]);
        if (reporter == CodeBook.World)
        {
            intake.Rejections.LeaveOut(RejectReason.GroupCode, row.Line, usd);
            return;
        }

        var key = ReportKey.Of(ofYear, product, flow == ComtradeFlow.Exports, reporter, partner);
        Reports.Add(key, usd, tonnes);
        Sides.Add(key);
        intake.Wait();
    }

    private bool TryReadValue(in ComtradeRow row, out long usd)
    {
        var text = row[ComtradeField.Value];
        if (layout.ValuesInThousands ? DecimalText.TryReadKusd(text, out usd) : DecimalText.TryReadUsd(text, out usd))
        {
            // the size of the amount is reported, so that the share of rejected value is not lowered by it
            return usd >= 0 || Reject(RejectReason.NegativeValue, ComtradeField.Value, in row, -usd);
        }

        if (text.Equals(layout.NameOf(ComtradeField.Value), StringComparison.OrdinalIgnoreCase))
        {
            throw new LoadRefusedException(
                "header-twice",
                $"'{name}' repeats its header in line {row.Line}: files were pasted together, load each of them by itself or "
                + "take the header out.");
        }

        RefuseDecimalComma(in row, ComtradeField.Value);
        return Reject(
            FlowRules.IsUnknown(text) ? RejectReason.MissingValue : RejectReason.UnreadableNumber, ComtradeField.Value, in row, null);
    }

    private bool TryReadYear(in ComtradeRow row, long usd, out int ofYear)
    {
        var text = row[ComtradeField.Year];
        if (text.IsEmpty && year is { } known)
        {
            ofYear = known;
            return true;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ofYear))
            return Reject(RejectReason.UnreadableNumber, ComtradeField.Year, in row, usd);
        return ofYear is >= FlowRules.FirstYear and <= FlowRules.LastYear
            || Reject(RejectReason.YearOutOfRange, ComtradeField.Year, in row, usd);
    }

    private bool TryReadProduct(in ComtradeRow row, long usd, out uint product)
    {
        var isCode = ComtradeWords.TryReadProduct(row[ComtradeField.Product], out var code, out var padded);
        product = code.Packed;
        intake.Repairs.PaddedProducts += padded ? 1 : 0;
        return isCode || Reject(RejectReason.BadProductCode, ComtradeField.Product, in row, usd);
    }

    private bool TryReadTonnes(in ComtradeRow row, long usd, out double tonnes)
    {
        tonnes = double.NaN;
        var text = row[ComtradeField.NetWeight];
        if (FlowRules.IsUnknown(text))
        {
            intake.Repairs.QuantityWords += text.IsEmpty ? 0 : 1;
            return true;
        }

        if (!DecimalText.TryReadDouble(text, out var kilograms))
        {
            RefuseDecimalComma(in row, ComtradeField.NetWeight);
            return Reject(RejectReason.UnreadableNumber, ComtradeField.NetWeight, in row, usd);
        }

        if (kilograms < 0)
            return Reject(RejectReason.NegativeValue, ComtradeField.NetWeight, in row, usd);
        // nothing of value weighs nothing: the office had no weight (pitfall 11)
        if (kilograms == 0 && usd > 0)
            intake.Repairs.ZeroQuantities++;
        else
            tonnes = kilograms / KilogramsPerTonne;
        return true;
    }

    private bool Reject(string reason, ComtradeField field, in ComtradeRow row, long? usd)
    {
        intake.Rejections.Add(reason, row.Line, layout.NameOf(field), row.Text, usd);
        return false;
    }

    private void RefuseDecimalComma(in ComtradeRow row, ComtradeField field)
    {
        if (!FlowRules.HasDecimalComma(row[field]))
            return;
        throw new LoadRefusedException(
            "decimal-comma",
            $"'{name}' writes decimals with a comma (`{row[field]}` in column `{layout.NameOf(field)}`, line {row.Line}): export it "
            + "with a point before the decimals.");
    }
}
