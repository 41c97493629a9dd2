using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Loading;
using static GeoMonitor.Monitoring.Loading.Audit.AuditText;

namespace GeoMonitor.Monitoring.Loading.Audit;

/// <summary>
/// Who traded in the year before and hardly trades in the newest: that year was published before they reported, and
/// shares of it shift to those who did.
/// </summary>
internal static class LateReporterCheck
{
    public const string Name = "late-reporters";

    /// <summary>Holds the newest year against an earlier one.</summary>
    /// <param name="newest">The newest year of the file; null when it has none.</param>
    /// <param name="earlier">The last year before it; null when nobody has one.</param>
    /// <param name="limits">From where on it fails.</param>
    public static LoadCheck Of(YearProfile? newest, EarlierYear? earlier, AuditLimits limits)
    {
        if (newest is null || earlier is null)
            return new LoadCheck(Name, Passed: true, Blocking: false, "No earlier year of the series is known to hold the newest against.");
        if (!CommonGoods.Of(newest, earlier.Profile).AreNearlyAll)
        {
            return new LoadCheck(
                Name, Passed: true, Blocking: false, $"{newest.Year} and {earlier.Profile.Year} ({earlier.Where}) are not of the same products.");
        }

        var late = new List<(string Sentence, Int128 Usd)>();
        for (ushort e = 0; e < newest.Economies.Count; e++)
        {
            if (newest.Economies[e].Kind != EconomyKind.Country)
                continue;
            var sides = new[]
            {
                Side("exports", earlier.Profile.ExportsUsd[e], newest.ExportsUsd[e], limits),
                Side("imports", earlier.Profile.ImportsUsd[e], newest.ImportsUsd[e], limits),
            }.OfType<(string Text, long Usd)>().ToArray();
            if (sides.Length > 0)
            {
                late.Add((
                    $"{newest.Economies[e].Code} {string.Join(" and ", sides.Select(s => s.Text))}",
                    sides.Aggregate(Int128.Zero, (sum, s) => sum + s.Usd)));
            }
        }

        // every flow has two sides
        var share = Part(late.Aggregate(Int128.Zero, (sum, l) => sum + l.Usd), 2 * earlier.Profile.TotalUsd);
        return new LoadCheck(
            Name,
            share <= limits.MaxLateShare,
            Blocking: false,
            $"{late.Count} economies with {Percent(share)} of the trade of {earlier.Profile.Year} ({earlier.Where}) have less than "
            + $"{Percent(limits.LateBelow)} of it in {newest.Year}, {Percent(limits.MaxLateShare)} is expected at most"
            + $"{First([.. late.OrderByDescending(l => l.Usd).Select(l => l.Sentence)])}.");
    }

    private static (string Text, long Usd)? Side(string side, long before, long now, AuditLimits limits) =>
        before > 0 && now < limits.LateBelow * before
            ? ($"{side} {(now == 0 ? "none" : Percent((double)now / before))}", before)
            : null;
}
