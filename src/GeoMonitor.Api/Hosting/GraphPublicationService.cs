using GeoMonitor.Monitoring.Publication;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Monitoring.State;
using GeoMonitor.Storage;
using GeoMonitor.Storage.Neo4j;

namespace GeoMonitor.Api.Hosting;

/// <summary>
/// Publishes each new current run into the shared graph, in the background: answers do not wait for it. A failure is
/// logged and tried again with the next run, or at the next start.
/// </summary>
internal sealed partial class GraphPublicationService(
    GraphPublication publication, MonitorState state, ILogger<GraphPublicationService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var runs = new CurrentRuns(state);
        try
        {
            string? published = null;
            await foreach (var run in runs.ReadAllAsync(stoppingToken))
            {
                if (run.Id != published && await Publish(run, stoppingToken))
                    published = run.Id;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // what was published stays and is not sent again
        }
    }

    private async Task<bool> Publish(RunView run, CancellationToken stopping)
    {
        try
        {
            var outcome = await Task.Run(() => publication.PublishAsync(run, stopping), stopping);
            LogPublished(run.Id, outcome.Chain, outcome.Flows.Flows, outcome.Flows.Kept, outcome.Dependencies);
            return true;
        }
        catch (Exception e) when (e is Neo4jException or StoreUnavailableException)
        {
            LogFailure(e, run.Id);
            return false;
        }
    }

    [LoggerMessage(
        LogLevel.Information,
        "Published run {Run} into Neo4j: {Chain} relationships of the chain and {Flows} flows written, {Kept} items and years were there already, {Dependencies} dependencies.")]
    private partial void LogPublished(string run, int chain, long flows, int kept, int dependencies);

    [LoggerMessage(LogLevel.Error, "Run {Run} could not be published into Neo4j; the graph shows the one before.")]
    private partial void LogFailure(Exception error, string run);
}
