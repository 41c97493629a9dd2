using GeoMonitor.Monitoring.State;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GeoMonitor.Api.Hosting;

/// <summary>Ready means: there is a run to answer from.</summary>
internal sealed class ReadinessCheck(MonitorState state) : IHealthCheck
{
    public const string Tag = "ready";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(state.Current is { } run
            ? HealthCheckResult.Healthy($"Run {run.Id} is current.")
            : HealthCheckResult.Unhealthy("No run has been made yet."));
}
