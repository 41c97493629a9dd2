using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Monitoring.State;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GeoMonitor.Api.Hosting;

/// <summary>Ready means: there is a run to answer from. One that is not the newest of the shared store is still an answer.</summary>
internal sealed class ReadinessCheck(MonitorState state, RunFollower follower) : IHealthCheck
{
    public const string Tag = "ready";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult((state.Current, follower.Behind) switch
        {
            (null, _) => HealthCheckResult.Unhealthy("No run has been made yet."),
            ({ } run, null) => HealthCheckResult.Healthy($"Run {run.Id} is current."),
            (_, { } behind) => HealthCheckResult.Degraded(behind),
        });

    /// <summary>Writes the state in the first line, and the sentence about it in the second.</summary>
    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(
            string.Join('\n', report.Entries.Values.Select(e => e.Description).OfType<string>().Prepend(report.Status.ToString())),
            context.RequestAborted);
    }
}
