using GeoMonitor.Ingest.Sorting;

namespace GeoMonitor.Ingest.Comtrade;

/// <summary>
/// All reports of a file in the order of their keys: which rows are totals and which flows have two reports is known only
/// when all of them are there. Memory does not grow with the file, the temporary file does, by 24 bytes a report.
/// </summary>
internal sealed class ReportTable : IDisposable
{
    private readonly SpillingSort<Figures> _reports = new();

    /// <summary>Rows left out because another row with the same key is their total; known behind <see cref="InOrder"/>.</summary>
    public long Breakdowns { get; private set; }

    /// <summary>The value of those in US dollars.</summary>
    public Int128 BreakdownUsd { get; private set; }

    public void Add(ReportKey key, long usd, double tonnes) => _reports.Add(key.Packed, new Figures(usd, tonnes));

    /// <summary>
    /// The reports by key, one for each key: the largest. A total is no smaller than any of its parts, and
    /// the rows of partner World prove it afterwards; a sum of rows with one key would count the trade two times and more.
    /// </summary>
    /// <remarks>Once, and nothing can be added any more.</remarks>
    public IEnumerable<Report> InOrder()
    {
        var rows = _reports.InOrder();
        var isThere = rows.MoveNext();
        while (isThere)
        {
            var (key, largest) = (rows.Key, rows.Item);
            while ((isThere = rows.MoveNext()) && rows.Key == key)
            {
                (largest, var part) = Larger(largest, rows.Item);
                Breakdowns++;
                BreakdownUsd += part.Usd;
            }

            yield return new Report(new ReportKey(key), largest.Usd, largest.Tonnes);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _reports.Dispose();

    // of two equal values the one with the larger weight: an unknown weight is no weight of zero
    private static (Figures Larger, Figures Smaller) Larger(Figures a, Figures b)
    {
        var aIsLarger = a.Usd > b.Usd || (a.Usd == b.Usd && !(b.Tonnes > a.Tonnes) && !double.IsNaN(a.Tonnes));
        return aIsLarger ? (a, b) : (b, a);
    }

    private readonly record struct Figures(long Usd, double Tonnes);
}

/// <summary>What a reporter says of one partner, product and year.</summary>
/// <param name="Key">Which report it is.</param>
/// <param name="Usd">Whole US dollars.</param>
/// <param name="Tonnes">Tonnes; NaN when not known.</param>
internal readonly record struct Report(ReportKey Key, long Usd, double Tonnes);
