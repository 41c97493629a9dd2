using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.Values;

namespace GeoMonitor.Storage.Neo4j.Graph;

/// <summary>What a loading of flows did.</summary>
/// <param name="Sets">Items and years that were looked at.</param>
/// <param name="Kept">Of these, those that were there already with the same figures.</param>
/// <param name="Flows">Relationships written.</param>
public sealed record FlowLoadOutcome(int Sets, int Kept, long Flows);

/// <summary>
/// Loads flows as EXPORTS relationships. An item in a year is a set with a digest: what is there already is not sent
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
    // Creating costs half of merging. A batch that was committed although its answer was lost runs into the unique key
    // and is then merged.
    private const string Create =
        """
        UNWIND $sets AS s
        UNWIND s.rows AS row
        MATCH (a:Economy {code: row[0]})
        MATCH (b:Economy {code: row[1]})
        CREATE (a)-[x:EXPORTS {key: s.id + '|' + row[0] + '|' + row[1], item: s.item, hs6: s.hs6, year: s.year, valueUsd: row[2], quantityT: row[3]}]->(b)
        RETURN count(*) AS n
        """;

    private const string Merge =
        """
        UNWIND $sets AS s
        UNWIND s.rows AS row
        MATCH (a:Economy {code: row[0]})
        MATCH (b:Economy {code: row[1]})
        MERGE (a)-[x:EXPORTS {key: s.id + '|' + row[0] + '|' + row[1]}]->(b)
        SET x.item = s.item, x.hs6 = s.hs6, x.year = s.year, x.valueUsd = row[2], x.quantityT = row[3]
        RETURN count(*) AS n
        """;

    private const string Mark =
        """
        UNWIND $sets AS s
        MERGE (f:FlowSet {id: s.id})
        SET f.item = s.item, f.hs6 = s.hs6, f.year = s.year, f.series = s.series, f.flows = s.flows, f.digest = s.digest
        RETURN count(*) AS n
        """;

    private const string Begun = "begun";
    private const string KeyTaken = "Neo.ClientError.Schema.ConstraintValidationFailed";

    private static readonly CypherStatement ReadSets = new("MATCH (f:FlowSet) RETURN f.id AS id, f.digest AS digest");

    private static readonly CypherStatement RemoveFlows = new(
        """
        MATCH ()-[x:EXPORTS {hs6: $hs6, year: $year}]->() WHERE x.item = $item
        CALL (x) { DELETE x } IN TRANSACTIONS OF 5000 ROWS
        """);

    private readonly BatchWriter _batches = new(session, rowsABatch);

    /// <summary>Loads the flows of some items and years; the economies must be there.</summary>
    /// <param name="sets">The items and years; one at a time is asked for.</param>
    /// <param name="cancellation">Stops between batches and within one; what was written stays and is not written again.</param>
    /// <exception cref="Neo4jException">A batch failed for good, or an economy is missing.</exception>
    public async Task<FlowLoadOutcome> LoadAsync(IEnumerable<ProductFlows> sets, CancellationToken cancellation = default)
    {
        var known = (await session.ReadAsync(ReadSets, cancellation)).Rows
            .ToDictionary(r => r.Text("id"), r => r.Text("digest"), StringComparer.Ordinal);
        var (looked, kept, written) = (0, 0, 0L);
        var waiting = new List<FlowSet>();
        foreach (var flows in sets)
        {
            cancellation.ThrowIfCancellationRequested();
            looked++;
            var set = new FlowSet(new FlowRows(flows));
            var digest = known.GetValueOrDefault(set.Id);
            if (digest == set.Digest)
            {
                kept++;
                continue;
            }

            if (digest is not null)
                await Remove(flows, cancellation);
            waiting.Add(set);
            if (waiting.Sum(s => s.Rows.Count) >= _batches.RowsABatch)
            {
                written += await Write(waiting, cancellation);
                waiting.Clear();
            }
        }

        written += await Write(waiting, cancellation);
        return new FlowLoadOutcome(looked, kept, written);
    }

    private Task<CypherResult> Remove(ProductFlows flows, CancellationToken cancellation) => session.WriteAsync(
        RemoveFlows.With("item", flows.Item.Value).With("hs6", flows.Hs6.ToString()).With("year", flows.Year.Value), cancellation);

    // the mark of a set is written with the last of its rows, in one transaction: there is no mark without all rows
    private async Task<long> Write(List<FlowSet> sets, CancellationToken cancellation)
    {
        // one that takes several transactions is marked as begun, so that whoever finds it knows to remove its rows
        var large = sets.Where(s => s.Rows.Count > _batches.RowsABatch).ToList();
        if (large.Count > 0)
            await session.WriteAsync(Marks(large, Begun), cancellation);
        for (var from = (Set: 0, Row: 0); from.Set < sets.Count;)
        {
            var next = from;
            var slices = FlowSlice.Next(sets, ref next, _batches.RowsABatch);
            try
            {
                await Write(slices, cancellation);
                from = next;
            }
            catch (Neo4jException e) when (_batches.Halve(e))
            {
                // the same rows again, fewer at a time
            }
        }

        return sets.Sum(s => (long)s.Rows.Count);
    }

    private async Task Write(List<FlowSlice> slices, CancellationToken cancellation)
    {
        try
        {
            await Write(Create, slices, cancellation);
        }
        catch (Neo4jException e) when (e.Code == KeyTaken)
        {
            await Write(Merge, slices, cancellation);
        }
    }

    private Task<bool> Write(string text, List<FlowSlice> slices, CancellationToken cancellation) => session.TransactAsync(
        async (transaction, c) =>
        {
            var sent = slices.Sum(s => s.Count);
            BatchWriter.Check(await transaction.RunAsync(new CypherStatement(text).With("sets", Rows(slices)), c), sent, text);
            var finished = slices.Where(s => s.IsLast).Select(s => s.Set).ToList();
            if (finished.Count > 0)
                await transaction.RunAsync(Marks(finished, digest: null), c);
            return true;
        },
        cancellation);

    private static CypherRows<FlowSlice> Rows(List<FlowSlice> slices) => new(slices, static (slice, sink) =>
    {
        var flows = slice.Set.Rows.Of;
        sink.Add("id", slice.Set.Id);
        sink.Add("item", flows.Item.Value);
        sink.Add("hs6", flows.Hs6.ToString());
        sink.Add("year", flows.Year.Value);
        sink.AddValue("rows", new RowRange(slice.Set.Rows, slice.First, slice.Count));
    });

    private static CypherStatement Marks(IReadOnlyList<FlowSet> sets, string? digest) => new CypherStatement(Mark).With(
        "sets",
        new CypherRows<FlowSet>(sets, (set, sink) =>
        {
            sink.Add("id", set.Id);
            sink.Add("item", set.Rows.Of.Item.Value);
            sink.Add("hs6", set.Rows.Of.Hs6.ToString());
            sink.Add("year", set.Rows.Of.Year.Value);
            sink.Add("series", set.Rows.Of.Flows.Series.ToString());
            sink.Add("flows", set.Rows.Count);
            sink.Add("digest", digest ?? set.Digest);
        }));
}
