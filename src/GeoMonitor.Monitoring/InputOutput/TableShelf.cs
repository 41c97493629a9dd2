using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.InputOutput;

/// <summary>
/// The input-output tables that can be asked. A table is solved when it is first asked and kept, because solving takes seconds and
/// asking a solved one milliseconds; tables that were not asked for longest make room for others.
/// </summary>
/// <remarks>Safe for concurrent use: who asks for a table that is being solved waits for it.</remarks>
public sealed class TableShelf(IInputOutputArchive archive)
{
    // three squares of 8 bytes a cell: ten tables of 1,435 sectors, one of the largest there are
    private const long MostKeptBytes = 512L << 20;
    private const int BytesACell = 24;

    private readonly Lock _turn = new();
    private readonly List<Kept> _kept = [];

    /// <summary>The active tables, in the order in which they were loaded.</summary>
    public ImmutableArray<TableEntry> Tables() => archive.ActiveTables();

    /// <summary>The table that a question is of: the newest year of what was loaded last, unless it says otherwise.</summary>
    /// <param name="year">The year; null for the newest.</param>
    /// <param name="dataset">The dataset; null for the one that was loaded last.</param>
    /// <returns>Null when no table is loaded at all.</returns>
    /// <exception cref="MonitorProblemException">There are tables, and none of that year or dataset.</exception>
    public TableEntry? Find(int? year, string? dataset)
    {
        var tables = Tables();
        if (tables.IsEmpty)
            return null;
        var ofDataset = dataset is null ? tables : tables.Where(t => Is(t, dataset)).ToImmutableArray();
        if (ofDataset.IsEmpty)
        {
            throw MonitorProblemException.Unknown(
                "dataset", dataset!, tables.Select(t => new Candidate(t.Dataset.Id.Value, [])).Distinct(), "GET /api/v1/input-output-tables lists the tables that can be asked.");
        }

        var wanted = year ?? ofDataset.Max(t => t.Year.Value);
        return ofDataset.LastOrDefault(t => t.Year.Value == wanted) ?? throw new MonitorProblemException(
            ProblemKind.NotFound,
            "unknown-year",
            $"There is no input-output table of {wanted}{(dataset is null ? "" : $" in '{dataset}'")}. There are: {string.Join(", ", ofDataset.Select(t => t.Year).Distinct().Order())}.",
            "year",
            [.. ofDataset.Select(t => t.Year).Distinct().OrderBy(y => Math.Abs(y.Value - wanted)).Take(2).Select(y => y.ToString())]);
    }

    /// <summary>A table, solved.</summary>
    public SolvedTable Solve(TableEntry entry)
    {
        Lazy<SolvedTable> solved;
        lock (_turn)
            solved = Keep(entry);
        try
        {
            return solved.Value;
        }
        catch
        {
            // a failure is not kept: the next one who asks tries again
            lock (_turn)
                _kept.RemoveAll(k => ReferenceEquals(k.Solved, solved));
            throw;
        }
    }

    private Lazy<SolvedTable> Keep(TableEntry entry)
    {
        var at = _kept.FindIndex(k => k.Dataset == entry.Dataset.Id && k.Year == entry.Year);
        var sectors = (long)entry.Economies.Length * entry.Industries.Length;
        var kept = at >= 0 ? _kept[at] : new Kept(
            entry.Dataset.Id, entry.Year, sectors * sectors * BytesACell, new Lazy<SolvedTable>(() => SolvedTable.Of(archive.ReadTable(entry.Dataset.Id, entry.Year))));
        if (at >= 0)
            _kept.RemoveAt(at);
        _kept.Add(kept);
        while (_kept.Count > 1 && _kept.Sum(k => k.Bytes) > MostKeptBytes)
            _kept.RemoveAt(0);
        return kept.Solved;
    }

    private static bool Is(TableEntry table, string dataset) =>
        string.Equals(table.Dataset.Id.Value, dataset.Trim(), StringComparison.OrdinalIgnoreCase);

    private sealed record Kept(DatasetId Dataset, Year Year, long Bytes, Lazy<SolvedTable> Solved);
}
