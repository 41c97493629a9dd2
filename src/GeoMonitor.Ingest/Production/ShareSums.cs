using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Production;

/// <summary>Holds the shares of each table against the whole.</summary>
internal static class ShareSums
{
    // the study rounds each share, and leaves suppliers of less than one percent out of EU tables
    private const double Lowest = 0.97;
    private const double Highest = 1.03;
    private const int Named = 5;

    /// <summary>Names the tables whose shares do not add up to about one.</summary>
    public static LoadCheck Check(IEnumerable<ProductionFigure> rows)
    {
        var sums = rows.GroupBy(r => (r.DataSet, r.Material, r.Stage, r.Form, r.Year))
            .Select(g => (g.Key, Sum: g.Sum(r => (r.Share?.Value ?? 0) * (r.IsBelow ? 0.5 : 1))))
            .ToList();
        var off = sums.Where(s => s.Sum is < Lowest or > Highest).OrderBy(s => s.Sum).ToList();
        var named = string.Join(", ", off.Take(Named).Select(s => $"{s.Key.Material} {s.Key.Stage} {s.Sum:P0}"));
        return new LoadCheck(
            "share-sums",
            off.Count == 0,
            Blocking: false,
            $"{sums.Count - off.Count} of {sums.Count} tables have shares that add up to {Lowest:P0} to {Highest:P0}"
            + (off.Count == 0 ? "." : $"; the others leave suppliers out or are rounded: {named}{(off.Count > Named ? " and more" : "")}."));
    }
}
