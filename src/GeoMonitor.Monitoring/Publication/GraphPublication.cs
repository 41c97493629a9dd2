using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Storage;
using GeoMonitor.Storage.Neo4j.Graph;

namespace GeoMonitor.Monitoring.Publication;

/// <summary>Publishes runs into the shared graph, and takes away those beyond the retention.</summary>
/// <param name="publisher">Writes the graph.</param>
/// <param name="store">Keeps the runs.</param>
/// <param name="keepRuns">How many runs stay.</param>
public sealed class GraphPublication(GraphPublisher publisher, ISupplyGraphStore store, int keepRuns)
{
    /// <summary>Publishes a run; one that is shown already only has its flows compared.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellation">Stops it; the next call goes on where it was.</param>
    public async Task<PublicationOutcome> PublishAsync(RunView run, CancellationToken cancellation)
    {
        var outcome = await publisher.PublishAsync(RunContents.Of(run, cancellation), cancellation);
        store.Prune(keepRuns, cancellation);
        return outcome;
    }
}
