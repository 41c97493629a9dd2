using GeoMonitor.Monitoring.Scenarios;
using GeoMonitor.Monitoring.State;

namespace GeoMonitor.Api.Hosting;

/// <summary>
/// Prepares each new current run for scenarios in the background, so that the first question does not wait for it. A failure is
/// logged and nothing else: the first question then does the work and says what is wrong.
/// </summary>
internal sealed partial class ScenarioPreparationService(MonitorState state, ILogger<ScenarioPreparationService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var runs = new CurrentRuns(state);
        try
        {
            string? prepared = null;
            await foreach (var run in runs.ReadAllAsync(stoppingToken))
            {
                if (run.Id == prepared)
                    continue;
                prepared = run.Id;
                try
                {
                    await Task.Run(() => ScenarioPreparation.Prepare(run, stoppingToken), stoppingToken);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    LogFailure(e, run.Id);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // what was prepared is kept with its run
        }
    }

    [LoggerMessage(LogLevel.Warning, "Run {Run} could not be prepared for scenarios; the first question will take longer.")]
    private partial void LogFailure(Exception error, string run);
}
