using System.Collections.Immutable;
using System.Security.Cryptography;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Screening;
using GeoMonitor.Core.Trade;
using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.Values;
using GeoMonitor.Storage.Runs;

namespace GeoMonitor.Storage.Neo4j.Runs;

/// <summary>The run store in a Neo4j database, which several programs may read and write.</summary>
/// <remarks>
/// The port is synchronous, as the embedded store is; calls wait for the server on the thread of the caller.
/// </remarks>
public sealed class Neo4jRunStore(Neo4jDatabase database) : ISupplyGraphStore, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CypherSession _session = database.Session;

    /// <inheritdoc />
    public IRunWriter Begin(CancellationToken cancellation = default)
    {
        // inside the process first: a lease is asked for by polling
        _turn.Wait(cancellation);
        try
        {
            return Wait(Neo4jRunWriter.BeginAsync(database, _turn, cancellation));
        }
        catch
        {
            _turn.Release();
            throw;
        }
    }

    /// <inheritdoc />
    public ImmutableArray<RunRecord> Runs() => [.. Wait(_session.ReadAsync(RunCypher.All)).Rows.Select(RecordOf)];

    /// <inheritdoc />
    public RunRecord? Current() => Wait(_session.ReadAsync(RunCypher.Current)).Rows.Select(RecordOf).FirstOrDefault();

    /// <inheritdoc />
    public YearScreening ReadYear(string run, SeriesKey series, Year year, CancellationToken cancellation = default)
    {
        var find = RunCypher.FindPart.With("run", run).With("year", year.Value)
            .With("source", series.Source).With("revision", series.Revision.ToString()).With("release", series.Release);
        var parts = Wait(_session.ReadAsync(find, cancellation)).Rows;
        if (parts.IsEmpty)
            throw new KeyNotFoundException($"The run '{run}' holds nothing of {series} in {year}.");
        var blocks = Wait(_session.ReadAsync(RunCypher.ReadBlocks.With("id", parts[0].Text("id")), cancellation)).Rows;
        var bytes = blocks.SelectMany(b => (byte[])b["bytes"]!).ToArray();
        try
        {
            if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != parts[0].Text("sha256"))
                throw new InvalidDataException("the bytes are not those that were written");
            return ScreeningBytes.Read(bytes, series, year, EconomyTable.Default);
        }
        catch (InvalidDataException e)
        {
            throw new StoreUnavailableException(
                "run-unreadable",
                $"The stored indicators of {series} in {year} are incomplete or of another version in Neo4j ({e.Message}): recompute.",
                e);
        }
    }

    /// <inheritdoc />
    public int Prune(int keep, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(keep, 1);
        return Wait(PruneAsync(keep, cancellation));
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    internal static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    internal static void Wait(ValueTask task) => task.AsTask().GetAwaiter().GetResult();

    private async Task<int> PruneAsync(int keep, CancellationToken cancellation)
    {
        // runs may be made meanwhile: what is taken away is in no list any more
        await using var lease = await WriterLease.TakeAsync(_session, database.Time, WriterTurn.Graph, cancellation);
        var retired = await _session.WriteAsync(RunCypher.Retire.With("keep", keep), cancellation);
        await _session.WriteAsync(RunCypher.RemoveRetiredContents, cancellation);
        await _session.WriteAsync(RunCypher.RemoveRetired, cancellation);
        return (int)retired.OnlyRow().Integer("n");
    }

    private static RunRecord RecordOf(CypherRow row) => new(
        row.Text("id"),
        Moment(row["startedAt"]),
        Moment(row["finishedAt"]),
        row.Text("methodVersion"),
        row.Text("parameters"),
        row.Text("figuresDigest"),
        row.Text("digest"),
        [.. row.List<string>("datasets").Order(StringComparer.Ordinal)],
        [.. row.List<object?[]>("parts").Select(PartOf)],
        (bool)row["isCurrent"]!);

    private static RunPart PartOf(object?[] part) => new(
        new SeriesKey((string)part[0]!, HsRevision.Parse((string)part[1]!), (string)part[2]!),
        new Year((int)(long)part[3]!),
        (long)part[4]!,
        (long)part[5]!);

    internal static DateTimeOffset Moment(object? value) => ((CypherLiteral)value!).ToMoment();
}
