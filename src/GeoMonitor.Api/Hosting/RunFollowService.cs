using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Storage;
using GeoMonitor.Storage.Neo4j;

namespace GeoMonitor.Api.Hosting;

/// <summary>Asks the shared store every few seconds for a run that another program has made.</summary>
internal sealed partial class RunFollowService(
    RunFollower follower, MonitorSettings settings, TimeProvider time, ILogger<RunFollowService> logger) : BackgroundService
{
    private string? _told;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(settings.Neo4j.FollowSeconds), time);
        try
        {
            // the store is asked on a thread that may wait for it
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await Task.Run(Look, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the program ends
        }
    }

    private void Look()
    {
        try
        {
            if (follower.Look() is { } run)
                LogTaken(run.Id);
            Tell(follower.Behind);
        }
        catch (Exception e) when (e is Neo4jException or StoreUnavailableException)
        {
            Tell(e.Message);
        }
    }

    // each state once, not every few seconds
    private void Tell(string? trouble)
    {
        if (trouble is not null && trouble != _told)
            LogBehind(trouble);
        _told = trouble;
    }

    [LoggerMessage(LogLevel.Information, "Another program has made run {Run}: answers come from it now.")]
    private partial void LogTaken(string run);

    [LoggerMessage(LogLevel.Warning, "The shared store is not followed: {Trouble}")]
    private partial void LogBehind(string trouble);
}
