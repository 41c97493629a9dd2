using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Monitoring.State;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Api.Hosting;

/// <summary>Writes why a recomputation failed into the log of the server: who asked for it sees one sentence.</summary>
internal sealed partial class RecomputationLog(ILogger<RecomputationLog> logger, ITradeArchive archive, MonitorState state)
{
    /// <summary>Listens to the desk.</summary>
    public static void Attach(WebApplication app) => app.Services.GetRequiredService<RecomputationDesk>().Failed +=
        app.Services.GetRequiredService<RecomputationLog>().OnFailed;

    private void OnFailed(object? sender, RecomputationFailedEventArgs failed) => LogFailure(
        failed.Error,
        failed.Status.Id,
        failed.Status.RequestedAt,
        failed.Status.Progress,
        Datasets(),
        state.Current?.Id ?? "no run");

    // what failed may be the archive itself, and the log must not fail with it
    private string Datasets()
    {
        try
        {
            return string.Join(", ", archive.Datasets().Where(d => d.Status == DatasetStatus.Active).Select(d => d.Id.Value));
        }
#pragma warning disable CA1031 // the first error is the one to report
        catch (Exception e)
#pragma warning restore CA1031
        {
            return $"not readable: {e.Message}";
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "Recomputation {Recomputation}, asked for at {RequestedAt:O}, failed after {Progress:P0}. Active datasets: {Datasets}. {Run} goes on answering.")]
    private partial void LogFailure(
        Exception error, string recomputation, DateTimeOffset requestedAt, double progress, string datasets, string run);
}
