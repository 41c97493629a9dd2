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
    private const int RunsOfAStore = 9;

    // relationships first: an economy with all of its own does not fit into one transaction
    private static readonly CypherStatement[] Emptying =
    [
        new("MATCH ()-[x]->() CALL (x) { DELETE x } IN TRANSACTIONS OF 10000 ROWS"),
        new("MATCH (n) WHERE NOT n:SchemaMigration CALL (n) { DELETE n } IN TRANSACTIONS OF 2000 ROWS"),
    ];

    private readonly MarkdownTable _table = new("step", "what", "seconds", "a second", "processor seconds of the server");

    private string _ratio = "";

    /// <summary>Runs all steps and prints the table.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await WithArchiveAsync((database, archive, embedded, figures) => MeasureAsync(database, archive, embedded, figures, cancellation), cancellation);
        Console.WriteLine(_table);
        Console.WriteLine(_ratio);
    }

    /// <summary>Compares the shapes of flows and prints their table.</summary>
    public Task RunShapesAsync(CancellationToken cancellation) => WithArchiveAsync(
        async (database, archive, embedded, figures) =>
        {
            await Empty(database.Session, cancellation);
            await new GraphWriter(database.Session).WriteAsync(EconomyTable.Default, cancellation);
            var flows = RunContents.Of(Recompute(archive, embedded, figures), cancellation).Flows.ToList();
            await new FlowShapes(database.Session).MeasureAsync(flows, cancellation);
        },
        cancellation);

    private async Task WithArchiveAsync(
        Func<Neo4jDatabase, DuckDbTradeArchive, ISupplyGraphStore, ReferenceFigures, Task> measure, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("geomonitor-bench-neo4j-");
        using var database = await Neo4jDatabase.OpenAsync(options, TimeProvider.System, cancellation: cancellation);
        using var archiveDatabase = ArchiveDatabase.Open(new ArchiveOptions(folder.FullName), TimeProvider.System);
        Console.WriteLine($"Neo4j {database.Server.Version} {database.Server.Edition}, {Environment.ProcessorCount} processors\n");
        try
        {
            var archive = new DuckDbTradeArchive(archiveDatabase);
            var bundle = BundleCatalogue.Read(datasets);
            new BundleLoader(archive, new DatasetLoader(archive, EconomyTable.Default)).LoadMissing(datasets, bundle, cancellation);
            await measure(database, archive, new DuckDbRunStore(archiveDatabase), ReferenceFigures.Of(bundle));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
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
        var current = TakeRuns(() => Recompute(archive, embedded, figures), () => Recompute(archive, shared, figures));
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

    // in turns, so that what else the machine does meets both alike
    private RunView TakeRuns(Func<RunView> embedded, Func<RunView> shared)
    {
        var (own, other) = (new List<double>(), new List<double>());
        var processor = ServerSeconds();
        RunView current;
        do
        {
            own.Add(SecondsOf(embedded, out _));
            other.Add(SecondsOf(shared, out current));
        }
        while (own.Count < RunsOfAStore);

        AddRuns("run, embedded store", own, null);
        AddRuns("run, Neo4j", other, processor is { } before && ServerSeconds() is { } after ? (after - before) / RunsOfAStore : null);
        var ratios = own.Zip(other, (o, n) => n / o).Order().ToList();
        _ratio = $"A run into Neo4j takes {ratios[RunsOfAStore / 2]:0.0} times as long as one into the embedded store (median of pairs, {ratios[0]:0.0} to {ratios[^1]:0.0})";
        return current;
    }

    private static double SecondsOf(Func<RunView> make, out RunView run)
    {
        var watch = Stopwatch.StartNew();
        run = make();
        return watch.Elapsed.TotalSeconds;
    }

    private void AddRuns(string step, List<double> seconds, double? server)
    {
        seconds.Sort();
        var median = seconds[RunsOfAStore / 2];
        _table.Add(
            step, $"median of {RunsOfAStore} runs, {seconds[0]:0.00} to {seconds[^1]:0.00}", $"{median:0.00}", $"{1 / median:0.0}", server is { } s ? $"{s:0.0}" : "");
        Console.Error.WriteLine($"{step}: {median:0.00} s");
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
