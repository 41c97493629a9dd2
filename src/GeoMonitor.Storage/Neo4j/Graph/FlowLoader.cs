using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.Values;

namespace GeoMonitor.Storage.Neo4j.Graph;

/// <summary>What a loading of flows did.</summary>
/// <param name="Sets">Products and years that were looked at.</param>
/// <param name="Kept">Of these, those that were there already with the same figures.</param>
/// <param name="Flows">Relationships written.</param>
public sealed record FlowLoadOutcome(int Sets, int Kept, long Flows);

/// <summary>
/// Loads flows as EXPORTS relationships. A product in a year is a set with a digest: what is there already is not sent
/// again, so that a loading that was killed goes on where it was, and a new release replaces only what it changed.
/// </summary>
/// <remarks>
/// One writer: creating a relationship locks both its ends, and two writers on the same economies would wait for each
/// other. Meets a deadlock with others by doing the batch again.
/// </remarks>
/// <param name="session">The database.</param>
/// <param name="rowsABatch">How many relationships a transaction writes at the most.</param>
public sealed class FlowLoader(CypherSession session, int rowsABatch = BatchWriter.DefaultRows)
{
    internal const string Merge =
        """
        UNWIND $rows AS row
        MATCH (a:Economy {code: row.o})
        MATCH (b:Economy {code: row.d})
        MERGE (a)-[x:EXPORTS {key: row.key}]->(b)
        SET x.hs6 = row.h, x.year = row.y, x.valueUsd = row.v, x.quantityT = row.q
        RETURN count(*) AS n
        """;

    private const string Mark =
        """
        UNWIND $sets AS s
        MERGE (f:FlowSet {id: s.id})
        SET f.hs6 = s.hs6, f.year = s.year, f.series = s.series, f.flows = s.flows, f.digest = s.digest
        RETURN count(*) AS n
        """;

    private static readonly CypherStatement ReadSets = new("MATCH (f:FlowSet) RETURN f.id AS id, f.digest AS digest");

    private static readonly CypherStatement RemoveFlows = new(
        """
        MATCH ()-[x:EXPORTS {hs6: $hs6, year: $year}]->()
        CALL (x) { DELETE x } IN TRANSACTIONS OF 5000 ROWS
        """);

    private readonly BatchWriter _batches = new(session, rowsABatch);

    /// <summary>Loads the flows of some products and years; the economies must be there.</summary>
    /// <param name="sets">The products and years; one at a time is asked for.</param>
    /// <param name="cancellation">Stops between batches and within one; what was written stays and is not written again.</param>
    /// <exception cref="Neo4jException">A batch failed for good, or an economy is missing.</exception>
    public async Task<FlowLoadOutcome> LoadAsync(IEnumerable<ProductFlows> sets, CancellationToken cancellation = default)
    {
        var known = (await session.ReadAsync(ReadSets, cancellation)).Rows
            .ToDictionary(r => r.Text("id"), r => r.Text("digest"), StringComparer.Ordinal);
        var (looked, kept, written) = (0, 0, 0L);
        var waiting = new List<Set>();
        foreach (var flows in sets)
        {
            looked++;
            var set = new Set(new FlowRows(flows));
            if (known.TryGetValue(set.Id, out var digest))
            {
                if (digest == set.Digest)
                {
                    kept++;
                    continue;
                }

                await session.WriteAsync(RemoveFlows.With("hs6", flows.Hs6.ToString()).With("year", flows.Year.Value), cancellation);
            }

            waiting.Add(set);
            if (waiting.Sum(s => s.Rows.Count) < _batches.RowsABatch)
                continue;
            written += await Write(waiting, cancellation);
            waiting.Clear();
        }

        written += await Write(waiting, cancellation);
        return new FlowLoadOutcome(looked, kept, written);
    }

    // the mark of a set is written with the last of its rows, in one transaction: there is no mark without all rows
    private async Task<long> Write(List<Set> sets, CancellationToken cancellation)
    {
        if (sets.Count == 0)
            return 0;
        if (sets.Exists(s => s.Rows.Count > _batches.RowsABatch))
            await Write(sets, "begun", Merged(0), cancellation);
        var rows = new JoinedRows();
        foreach (var set in sets)
            rows.Add(set.Rows);
        for (var first = 0; first < rows.Count;)
        {
            var count = Math.Min(_batches.RowsABatch, rows.Count - first);
            var isLast = first + count == rows.Count;
            try
            {
                await Write(isLast ? sets : [], null, new RowRange(rows, first, count), cancellation);
                first += count;
            }
            catch (Neo4jException e) when (_batches.Halve(e))
            {
                // the same rows again, fewer at a time
            }
        }

        if (rows.Count == 0)
            await Write(sets, null, Merged(0), cancellation);
        return rows.Count;

        RowRange Merged(int count) => new(new JoinedRows(), 0, count);
    }

    private Task<bool> Write(IReadOnlyList<Set> finished, string? digest, RowRange rows, CancellationToken cancellation) =>
        session.TransactAsync(
            async (transaction, c) =>
            {
                if (rows.Count > 0)
                    BatchWriter.Check(await transaction.RunAsync(new CypherStatement(Merge).With("rows", rows), c), rows.Count, Merge);
                if (finished.Count > 0)
                    await transaction.RunAsync(new CypherStatement(Mark).With("sets", Marks(finished, digest)), c);
                return true;
            },
            cancellation);

    private static CypherRows<Set> Marks(IReadOnlyList<Set> sets, string? digest) => new(sets, (set, sink) =>
    {
        sink.Add("id", set.Id);
        sink.Add("hs6", set.Rows.Of.Hs6.ToString());
        sink.Add("year", set.Rows.Of.Year.Value);
        sink.Add("series", set.Rows.Of.Flows.Series.ToString());
        sink.Add("flows", set.Rows.Count);
        sink.Add("digest", digest ?? set.Digest);
    });

    private sealed record Set(FlowRows Rows)
    {
        public string Id { get; } = $"{Rows.Of.Hs6}|{Rows.Of.Year}";

        public string Digest { get; } = Rows.Digest();
    }
}
