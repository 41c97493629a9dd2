using System.Diagnostics;
using GeoMonitor.Bench.Measuring;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Ingest.Bundle;
using GeoMonitor.Monitoring.Loading;
using GeoMonitor.Monitoring.Publication;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Storage;
using GeoMonitor.Storage.DuckDb;
using GeoMonitor.Storage.DuckDb.Runs;
using GeoMonitor.Storage.DuckDb.Trade;
using GeoMonitor.Storage.Neo4j;
using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.Graph;
using GeoMonitor.Storage.Neo4j.Runs;

namespace GeoMonitor.Bench.Neo4j;

/// <summary>The steps of the measurement, each with a line of the table.</summary>
internal sealed class Neo4jMeasurement(Neo4jOptions options, int? serverProcess, string datasets)
{
    private const int RowsOfABatchSize = 100_000;

    // relationships first: an economy with all of its own does not fit into one transaction
    private static readonly CypherStatement[] Emptying =
    [
        new("MATCH ()-[x]->() CALL (x) { DELETE x } IN TRANSACTIONS OF 10000 ROWS"),
        new("MATCH (n) WHERE NOT n:SchemaMigration CALL (n) { DELETE n } IN TRANSACTIONS OF 2000 ROWS"),
    ];

    private readonly MarkdownTable _table = new("step", "what", "seconds", "a second", "processor seconds of the server");

    /// <summary>Runs all steps and prints the table.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("geomonitor-bench-neo4j-");
        using var database = await Neo4jDatabase.OpenAsync(options, TimeProvider.System, cancellation: cancellation);
        using var archiveDatabase = ArchiveDatabase.Open(new ArchiveOptions(folder.FullName), TimeProvider.System);
        try
        {
            var archive = new DuckDbTradeArchive(archiveDatabase);
            var bundle = BundleCatalogue.Read(datasets);
            new BundleLoader(archive, new DatasetLoader(archive, EconomyTable.Default)).LoadMissing(datasets, bundle, cancellation);
            await MeasureAsync(database, archive, new DuckDbRunStore(archiveDatabase), ReferenceFigures.Of(bundle), cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        Console.WriteLine($"Neo4j {database.Server.Version} {database.Server.Edition}, {Environment.ProcessorCount} processors\n");
        Console.WriteLine(_table);
    }

    private async Task MeasureAsync(
        Neo4jDatabase database, DuckDbTradeArchive archive, ISupplyGraphStore embedded, ReferenceFigures figures, CancellationToken cancellation)
    {
        var session = database.Session;
        using var shared = new Neo4jRunStore(database);

        // compiles both sides once before it counts
        var run = Recompute(archive, embedded, figures);
        await Empty(session, cancellation);
        Recompute(archive, shared, figures);
        var contents = RunContents.Of(run, cancellation);
        await Batch(session, contents, 10_000, 30_000, cancellation);

        foreach (var rows in new[] { 1_000, 5_000, 10_000, 20_000 })
        {
            await Empty(session, cancellation);
            await Take($"flows in batches of {rows:N0}", "relationships", () => Batch(session, contents, rows, RowsOfABatchSize, cancellation));
        }

        await Empty(session, cancellation);
        await Take("run, embedded store", "runs", () => Task.FromResult(Recompute(archive, embedded, figures) is null ? 0L : 1));
        var current = await TakeRun(() => Recompute(archive, shared, figures));
        await Take("all items, flows and dependencies into an empty database", "flows", async () =>
            (await new GraphPublisher(database).PublishAsync(RunContents.Of(current, cancellation), cancellation)).Flows.Flows);
        await Take("the same again: nothing to send", "sets", async () =>
            (await new GraphPublisher(database).PublishAsync(RunContents.Of(current, cancellation), cancellation)).Flows.Kept);
        await Take("read 50,000 flows as they arrive", "rows", () => Read(session, cancellation));
    }

    private static async Task Empty(CypherSession session, CancellationToken cancellation)
    {
        foreach (var statement in Emptying)
            await session.WriteAsync(statement, cancellation);
    }

    private static RunView Recompute(DuckDbTradeArchive archive, ISupplyGraphStore store, ReferenceFigures figures) =>
        new Recomputation(archive, store, TimeProvider.System).Make(figures, MethodParameters.Default);

    private async Task<RunView> TakeRun(Func<RunView> make)
    {
        RunView? run = null;
        await Take("run, Neo4j", "runs", () =>
        {
            run = make();
            return Task.FromResult(1L);
        });
        return run!;
    }

    private static async Task<long> Batch(CypherSession session, GraphContents contents, int rows, long most, CancellationToken cancellation)
    {
        await new GraphWriter(session).WriteAsync(contents.Economies, cancellation);
        var taken = 0L;
        var sets = contents.Flows.TakeWhile(f => (taken += FlowsOf(f)) <= most);
        return (await new FlowLoader(session, rows).LoadAsync(sets, cancellation)).Flows;
    }

    private static int FlowsOf(ProductFlows flows)
    {
        var offsets = flows.Flows.OffsetsOf(flows.Flows.IndexOf(flows.Hs6));
        return offsets[^1] - offsets[0];
    }

    private static async Task<long> Read(CypherSession session, CancellationToken cancellation)
    {
        var count = 0L;
        await foreach (var row in session.StreamAsync(
            new CypherStatement("MATCH (a)-[x:EXPORTS]->(b) RETURN a.code, b.code, x.hs6, x.year, x.valueUsd, x.quantityT LIMIT 50000"), cancellation))
        {
            count += row.Count > 0 ? 1 : 0;
        }

        return count;
    }

    private async Task Take(string step, string what, Func<Task<long>> work)
    {
        var processor = ServerSeconds();
        var watch = Stopwatch.StartNew();
        var count = await work();
        var seconds = watch.Elapsed.TotalSeconds;
        _table.Add(
            step,
            $"{count:N0} {what}",
            $"{seconds:0.0}",
            $"{count / seconds:N0}",
            processor is { } before && ServerSeconds() is { } after ? $"{after - before:0.0}" : "");
        Console.Error.WriteLine($"{step}: {count:N0} {what} in {seconds:0.0} s");
    }

    private double? ServerSeconds()
    {
        if (serverProcess is not { } id)
            return null;
        using var process = Process.GetProcessById(id);
        return process.TotalProcessorTime.TotalSeconds;
    }
}
