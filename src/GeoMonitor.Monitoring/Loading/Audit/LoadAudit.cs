using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Monitoring.Loading.Audit;

/// <summary>
/// Judges the flows of a file when they are all known: by themselves, by their other years and by what the archive has
/// of the same source.
/// </summary>
/// <param name="limits">From where on a check fails.</param>
internal sealed class LoadAudit(AuditLimits limits)
{
    // further apart, trade grows by more than any limit that finds an error
    private const int MostYearsApart = 3;
    private readonly SortedDictionary<Year, YearProfile> _years = [];

    /// <summary>Takes a year in, and only its sums.</summary>
    public void Add(TradeSnapshot year) => _years[year.Year] = YearProfile.Of(year);

    /// <summary>All checks.</summary>
    /// <param name="report">The report so far.</param>
    /// <param name="earlier">What the archive has.</param>
    /// <param name="isExtract">Whether the file holds a part of the world's trade, of which nobody knows the totals.</param>
    public ImmutableArray<LoadCheck> Checks(LoadReport report, EarlierFigures earlier, bool isExtract) =>
    [
        EconomyKindChecks.Blocs(_years.Values, report, limits),
        EconomyKindChecks.Former(_years.Values, limits),
        QuantityCheck.Of(_years.Values, limits),
        .. isExtract ? [] : OverTime(earlier),
        PreviousRelease(earlier, isExtract),
    ];

    /// <summary>Refuses the file when a check that blocks has failed.</summary>
    /// <exception cref="LoadRefusedException">One has.</exception>
    public static void RefuseWhereBlocked(LoadReport report, IEnumerable<LoadCheck> checks)
    {
        if (checks.FirstOrDefault(c => c is { Passed: false, Blocking: true }) is { } failed)
        {
            throw new LoadRefusedException(
                failed.Name,
                $"'{report.FileName}' is not loaded: {failed.Detail} Correct the file, or raise the limit under GeoMonitor:Audit if this is known.");
        }
    }

    private IEnumerable<LoadCheck> OverTime(EarlierFigures earlier)
    {
        var pairs = new List<(YearProfile Year, EarlierYear Before)>();
        YearProfile? last = null;
        foreach (var year in _years.Values)
        {
            var before = last is null ? earlier.Before(year.Year, MostYearsApart) : new EarlierYear(last, "in this file");
            if (before is not null && year.Year.Value - before.Profile.Year.Value <= MostYearsApart)
                pairs.Add((year, before));
            last = year;
        }

        yield return LateReporterCheck.Of(last, pairs.LastOrDefault(p => p.Year == last).Before, limits);
        yield return YearJumpCheck.Of(pairs, limits);
    }

    private LoadCheck PreviousRelease(EarlierFigures earlier, bool isExtract)
    {
        var changes = new List<ReleaseChange>();
        string? previous = null;
        foreach (var year in _years.Values)
        {
            if (earlier.SameYear(year.Year) is not { } then || (isExtract && !HaveSameImporters(year, then.Profile)))
                continue;
            previous ??= $"'{then.Dataset.Report.FileName}' ({then.Dataset.Report.Series})";
            changes.Add(ReleaseChange.Of(year, then.Profile, limits));
        }

        return PreviousReleaseCheck.Of(previous, changes, limits, isExtract);
    }

    // the imports of Germany are no other release of those of the Netherlands
    private static bool HaveSameImporters(YearProfile now, YearProfile then) =>
        now.ImportsUsd.Select(static usd => usd > 0).SequenceEqual(then.ImportsUsd.Select(static usd => usd > 0));
}
