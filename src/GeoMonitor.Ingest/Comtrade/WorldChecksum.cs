using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Codes;

namespace GeoMonitor.Ingest.Comtrade;

/// <summary>
/// Holds the sum of the partners of every reporter, flow, product and year against the row of partner World. Breakdown
/// rows that were added, or partners that are missing, show here (pitfall 15).
/// </summary>
internal sealed class WorldChecksum(CodeBook codes, double maxDeviation)
{
    private const double Tolerance = 1e-4;
    private const int CellsQuoted = 3;

    private readonly List<string> _quoted = [];
    private long _checked;
    private long _failed;
    private Int128 _worldUsd;
    private Int128 _deviationUsd;

    /// <summary>Takes all reports of one reporter, flow, product and year.</summary>
    public void Take(ReadOnlySpan<Report> cell)
    {
        if (cell[0].Key.Partner != CodeBook.World)
            return;
        Int128 partners = 0;
        var count = 0;
        foreach (var report in cell[1..])
        {
            if (codes.Find(report.Key.Partner, report.Key.Year).Meaning == CodeMeaning.Group)
                continue;
            partners += report.Usd;
            count++;
        }

        var world = cell[0].Usd;
        var deviation = Int128.Abs(partners - world);
        _checked++;
        _worldUsd += world;
        _deviationUsd += deviation;
        // amounts are rounded to dollars: half a dollar a row is no deviation
        if ((double)deviation <= (world * Tolerance) + ((count + 1) / 2.0))
            return;
        _failed++;
        if (_quoted.Count < CellsQuoted)
            _quoted.Add(Quote(cell[0].Key, partners, world));
    }

    /// <summary>What was found; null when the file has no row of partner World.</summary>
    public LoadCheck? ToCheck()
    {
        if (_checked == 0)
            return null;
        var share = _worldUsd > 0 ? (double)_deviationUsd / (double)_worldUsd : _deviationUsd > 0 ? 1 : 0;
        return new LoadCheck(
            "world-checksum",
            Passed: _failed == 0,
            Blocking: share > maxDeviation,
            _failed == 0
                ? $"the partners of all {_checked:N0} sums (reporter, flow, product and year) add up to the row of partner World"
                : $"the partners of {_failed:N0} of {_checked:N0} sums (reporter, flow, product and year) miss the row of partner World by "
                    + $"more than {Tolerance:P2}, of all sums by {share:P2} together, {maxDeviation:P2} is allowed: {string.Join("; ", _quoted)}");
    }

    private string Quote(ReportKey key, Int128 partners, long world) =>
        $"{key.Year} {Hs6.FromPacked(key.Product)} {(key.IsExport ? "exports" : "imports")} of reporter {codes.TextOf(key.Reporter)} "
        + $"{partners:N0} against {world:N0} US dollars";
}
