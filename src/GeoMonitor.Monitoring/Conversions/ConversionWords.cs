using System.Collections.Immutable;
using GeoMonitor.Core.Items.Concordances;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade;
using GeoMonitor.Core.Trade.Conversion;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Conversions;

/// <summary>Says in a load report what a conversion did.</summary>
internal static class ConversionWords
{
    private const int CodesNamed = 5;

    public static LoadReport Report(
        DatasetRecord source,
        HsConversion conversion,
        ConversionReport whole,
        string fingerprint,
        ImmutableArray<YearTotal> years,
        ImmutableArray<LoadCheck> checks)
    {
        var flows = source.Report.Years.Sum(y => y.Rows);
        return new LoadReport(
            DatasetConversion.Format,
            $"{source.Id} in {conversion.To}",
            conversion.SeriesOf(source.Report.Series!),
            source.Report.Licence,
            fingerprint,
            RowsRead: flows,
            RowsKept: flows,
            Rejected: [],
            source.Report.Unmapped,
            years,
            checks,
            [.. Notes(source, whole, years)],
            RejectedSample: []);
    }

    public static ImmutableArray<LoadCheck> Checks(ConversionReport whole, ConversionLimits limits)
    {
        var unmatched = whole.UnmatchedShare?.Value ?? 0;
        var assumed = whole.AssumedShare?.Value ?? 0;
        return
        [
            new LoadCheck(
                "unmatched-codes",
                unmatched <= limits.MaxUnmatchedShare,
                Blocking: true,
                $"codes that {whole.Concordance} lacks: {whole.Unmatched.Length:N0}, with {unmatched:P2} of the value, "
                + $"{limits.MaxUnmatchedShare:P2} is allowed{Named(whole)}"),
            new LoadCheck(
                "assumed-weights",
                assumed == 0,
                Blocking: false,
                $"{assumed:P2} of the value is of codes that were split in equal parts, because nobody gives weights."),
        ];
    }

    public static YearTotal TotalOf(TradeSnapshot snapshot)
    {
        var usd = 0L;
        var unknown = 0;
        for (var f = 0; f < snapshot.FlowCount; f++)
        {
            usd = checked(usd + snapshot.ValuesUsd[f]);
            unknown += double.IsNaN(snapshot.QuantitiesT[f]) ? 1 : 0;
        }

        return new YearTotal(
            snapshot.Year, snapshot.FlowCount, new Core.Money(usd).Kusd, unknown, snapshot.Products.Length);
    }

    private static IEnumerable<string> Notes(DatasetRecord source, ConversionReport whole, ImmutableArray<YearTotal> years)
    {
        yield return $"Derived from the dataset {source.Id} ({source.Report.Series}) by {whole.Concordance}; "
            + "the figures are not those that the source publishes in this revision.";
        yield return $"Of the value, {Part(WeightBasis.Whole)} is of codes that go to one code, {Part(WeightBasis.Stated)} goes where "
            + $"the table says, {Part(WeightBasis.Observed)} by observed trade and {Part(WeightBasis.Assumed)} in equal parts by assumption.";
        if (whole.Merges.Count() is > 0 and var merges)
            yield return $"{merges:N0} products hold several codes of {whole.From}, which cannot be told apart any more.";
        if (!whole.Unmatched.IsEmpty)
            yield return $"Flows of codes without a counterpart ({whole.Unmatched.Length:N0}) stand under {HsConversion.Unmatched}{Named(whole)}.";
        var breaks = RevisionBreaks.Of(Older(whole), years.Min(y => y.Year), years.Max(y => y.Year));
        if (!breaks.IsEmpty)
        {
            yield return $"Codes changed in {string.Join(", ", breaks)}: a jump in one of these years may be one of coding and is no "
                + "shock by itself.";
        }

        string Part(WeightBasis basis) => (Core.Share.Of(whole.ByBasis[basis], whole.Total)?.Value ?? 0).ToString("P1");
    }

    // reporters changed their codes at every revision after the older of the two, whichever way the figures went
    private static Core.Items.HsRevision Older(ConversionReport whole) =>
        whole.From.CompareTo(whole.To) < 0 ? whole.From : whole.To;

    private static string Named(ConversionReport whole)
    {
        if (whole.Unmatched.IsEmpty)
            return "";
        var largest = whole.Unmatched.OrderByDescending(u => u.Value).ThenBy(u => u.Code).Take(CodesNamed)
            .Select(u => $"{u.Code} {u.Share?.Value ?? 0:P2}");
        return $": {string.Join(", ", largest)}";
    }
}
