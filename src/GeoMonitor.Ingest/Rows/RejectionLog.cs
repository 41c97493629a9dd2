using System.Collections.Immutable;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Rows;

/// <summary>
/// Counts the rows that are not kept, by reason, and keeps the first faulty ones to show. Rows that a reader leaves out by
/// design (sums, parts of other rows) are counted too, but are no fault of the file.
/// </summary>
internal sealed class RejectionLog
{
    private const int TextShown = 200;

    private readonly Dictionary<string, Count> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _faults = new(StringComparer.Ordinal);
    private readonly List<RejectedRow> _sample = [];

    /// <summary>Names the member of the archive that is being read; null for a file that is no archive.</summary>
    public Func<string?> Member { get; set; } = static () => null;

    /// <summary>Faulty rows.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows left out by design.</summary>
    public long RowsLeftOut { get; private set; }

    /// <summary>The value of those faulty rows that had a readable one, in US dollars.</summary>
    public Int128 ValueUsd { get; private set; }

    public void Add(string reason, long line, string? field, ReadOnlySpan<char> row, long? usd)
    {
        Rows++;
        ValueUsd += usd ?? 0;
        _faults.Add(reason);
        CountRow(reason, line, usd);
        if (_sample.Count < LoadReport.MostRejectedKept)
            _sample.Add(new RejectedRow(line, field, reason, row[..Math.Min(row.Length, TextShown)].ToString(), Member()));
    }

    /// <summary>Takes what another log counted behind this one.</summary>
    public void Absorb(RejectionLog later)
    {
        Rows += later.Rows;
        RowsLeftOut += later.RowsLeftOut;
        ValueUsd += later.ValueUsd;
        _faults.UnionWith(later._faults);
        foreach (var (reason, more) in later._counts)
        {
            var count = _counts.GetValueOrDefault(reason);
            _counts[reason] = new Count(
                count.Rows + more.Rows,
                count.ValueUsd + more.ValueUsd,
                count.HasValue || more.HasValue,
                count.Rows == 0 ? more.FirstLine : count.FirstLine);
        }

        _sample.AddRange(later._sample.Take(LoadReport.MostRejectedKept - _sample.Count));
    }

    /// <summary>Counts a row that is left out by design.</summary>
    public void LeaveOut(string reason, long line, long? usd)
    {
        RowsLeftOut++;
        CountRow(reason, line, usd);
    }

    /// <summary>Counts rows that are left out by design, when all are known.</summary>
    public void LeaveOutRows(string reason, long rows, Int128 usd)
    {
        if (rows == 0)
            return;
        RowsLeftOut += rows;
        var count = _counts.GetValueOrDefault(reason);
        _counts[reason] = count with { Rows = count.Rows + rows, ValueUsd = count.ValueUsd + usd, HasValue = true };
    }

    /// <summary>The counts, most rows first.</summary>
    public ImmutableArray<RejectedRows> ToRejected() =>
    [
        .. _counts
            .OrderByDescending(c => c.Value.Rows).ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => new RejectedRows(
                c.Key, c.Value.Rows, c.Value.HasValue ? (double)c.Value.ValueUsd / 1000 : null)),
    ];

    /// <summary>The counts of faulty rows only, most rows first.</summary>
    public IEnumerable<RejectedRows> Faults() => ToRejected().Where(r => _faults.Contains(r.Reason));

    /// <summary>The line in which a reason occurred first; zero when it did not.</summary>
    public long FirstLineOf(string reason) => _counts.GetValueOrDefault(reason).FirstLine;

    /// <summary>The first rows, in the order of the file.</summary>
    public ImmutableArray<RejectedRow> ToSample() => [.. _sample];

    private void CountRow(string reason, long line, long? usd)
    {
        var count = _counts.GetValueOrDefault(reason);
        _counts[reason] = new Count(
            count.Rows + 1,
            count.ValueUsd + (usd ?? 0),
            count.HasValue || usd is not null,
            count.Rows == 0 ? line : count.FirstLine);
    }

    private readonly record struct Count(long Rows, Int128 ValueUsd, bool HasValue, long FirstLine);
}
