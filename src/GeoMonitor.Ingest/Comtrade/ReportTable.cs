using System.Runtime.InteropServices;

namespace GeoMonitor.Ingest.Comtrade;

/// <summary>
/// All reports of a file, 32 bytes each: which rows are totals and which flows have two reports is known only when all
/// of them are there.
/// </summary>
internal sealed class ReportTable
{
    private readonly List<ulong> _keys = [];
    private readonly List<Report> _reports = [];

    /// <summary>Rows taken.</summary>
    public int Count => _keys.Count;

    /// <summary>Rows left out because another row with the same key is their total.</summary>
    public long Breakdowns { get; private set; }

    /// <summary>The value of those in US dollars.</summary>
    public Int128 BreakdownUsd { get; private set; }

    public void Add(ReportKey key, long usd, double tonnes)
    {
        _keys.Add(key.Packed);
        _reports.Add(new Report(key, usd, tonnes));
    }

    /// <summary>
    /// Sorts the reports and leaves one for each key: the largest. A total is no smaller than any of its parts, and
    /// the rows of partner World prove it afterwards; a sum of rows with one key would count the trade two times and more.
    /// </summary>
    public ReadOnlySpan<Report> SortAndCollapse()
    {
        var reports = CollectionsMarshal.AsSpan(_reports);
        CollectionsMarshal.AsSpan(_keys).Sort(reports);
        _keys.Clear();
        _keys.TrimExcess();
        var kept = 0;
        for (var i = 0; i < reports.Length; i++)
        {
            if (kept > 0 && reports[kept - 1].Key == reports[i].Key)
            {
                var (total, part) = Larger(reports[kept - 1], reports[i]);
                reports[kept - 1] = total;
                Breakdowns++;
                BreakdownUsd += part.Usd;
            }
            else
            {
                reports[kept++] = reports[i];
            }
        }

        return reports[..kept];
    }

    // of two equal values the one with the larger weight: an unknown weight is no weight of zero
    private static (Report Larger, Report Smaller) Larger(Report a, Report b)
    {
        var aIsLarger = a.Usd > b.Usd || (a.Usd == b.Usd && !(b.Tonnes > a.Tonnes) && !double.IsNaN(a.Tonnes));
        return aIsLarger ? (a, b) : (b, a);
    }
}

/// <summary>What a reporter says of one partner, product and year.</summary>
/// <param name="Key">Which report it is.</param>
/// <param name="Usd">Whole US dollars.</param>
/// <param name="Tonnes">Tonnes; NaN when not known.</param>
internal readonly record struct Report(ReportKey Key, long Usd, double Tonnes);
