using GeoMonitor.Storage.Neo4j.Cypher;

namespace GeoMonitor.Storage.Neo4j.Graph;

/// <summary>
/// Puts a run into the graph that analysts ask: economies, items, the supply chain, flows, and what the rules say of
/// each dependency. The graph shows the run once all of it is there; until then it shows the one before.
/// </summary>
/// <remarks>Stopped at any moment, it goes on where it was when it is called again.</remarks>
/// <param name="database">The database.</param>
public sealed class GraphPublisher(Neo4jDatabase database)
{
    private static readonly CypherStatement Shown = new(
        "MATCH (:Monitor {name: 'monitor'})-[:SHOWS]->(r:Run {id: $run}) RETURN count(r) AS n");

    // several programs publish: the older of two runs may be ready last
    private static readonly CypherStatement Show = new(
        """
        MERGE (m:Monitor {name: 'monitor'})
        WITH m
        MATCH (r:Run {id: $run})
        WHERE NOT EXISTS { MATCH (m)-[:SHOWS]->(o:Run) WHERE o.nr > r.nr }
        OPTIONAL MATCH (m)-[before:SHOWS]->()
        DELETE before
        WITH DISTINCT m, r
        CREATE (m)-[:SHOWS]->(r)
        RETURN count(*) AS n
        """);

    private readonly CypherSession _session = database.Session;

    /// <summary>Publishes a run.</summary>
    /// <param name="contents">What it has to show.</param>
    /// <param name="cancellation">Stops between batches and within one.</param>
    /// <exception cref="Neo4jException">The server refused or stayed away for too long.</exception>
    public async Task<PublicationOutcome> PublishAsync(GraphContents contents, CancellationToken cancellation = default)
    {
        await using var lease = await WriterLease.TakeAsync(_session, database.Time, WriterTurn.Graph, cancellation);

        // nodes first: a relationship finds only what is there
        var nodes = new GraphWriter(_session);
        await nodes.WriteAsync(contents.Economies, cancellation);
        await nodes.WriteAsync(contents.Items, cancellation);
        await nodes.WriteAsync(contents.Datasets, cancellation);
        var chain = await new ChainWriter(_session).WriteAsync(contents.Chain, cancellation);
        var flows = await new FlowLoader(_session).LoadAsync(contents.Flows, cancellation);
        if ((await _session.ReadAsync(Shown.With("run", contents.Run), cancellation)).OnlyRow().Integer("n") > 0)
            return new PublicationOutcome(chain, flows, Dependencies: 0);
        var dependencies = await new DependencyWriter(_session).WriteAsync(contents.Run, contents.Dependencies, cancellation);
        await _session.TransactAsync(
            async (transaction, c) =>
            {
                await lease.HoldAsync(transaction, c);
                return await transaction.RunAsync(Show.With("run", contents.Run), c);
            },
            cancellation);
        return new PublicationOutcome(chain, flows, dependencies);
    }
}
