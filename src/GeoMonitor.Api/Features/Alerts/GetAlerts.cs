using System.Globalization;
using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.Runs.Alerts;
using GeoMonitor.Monitoring.State;

namespace GeoMonitor.Api.Features.Alerts;

internal sealed record GetAlertsRequest : PagedRequest
{
    /// <summary>Only of runs stored at or after this moment: a day such as 2026-11-01, or a time; all when absent.</summary>
    public string? Since { get; init; }

    /// <summary>Whose dependences: a code such as NLD (default) or EU27.</summary>
    public string? Economy { get; init; }
}

/// <summary>Levels raised and cleared from run to run.</summary>
internal sealed class GetAlerts(MonitorState state, RunAlerts alerts) : Endpoint<GetAlertsRequest, PagedList<DependencyAlert>>
{
    public override void Configure()
    {
        Get("alerts");
        AllowAnonymous();
        Description(d => d.WithName("GetAlerts").ProducesProblem(400).ProducesProblem(404));
        Summary(s => s.Summary = "Levels raised and cleared from each run to the next, with the cause");
    }

    public override Task HandleAsync(GetAlertsRequest req, CancellationToken ct)
    {
        var page = PageAsked.Of(req);
        var rows = alerts.Since(SinceOf(req.Since), req.Economy, ct);
        return HttpContext.SendListAsync(page.Take(state.Require().Id, rows), ct);
    }

    // a time without a zone is taken for UTC, as every time of the answers is
    private static DateTimeOffset? SinceOf(string? text) =>
        text is null ? null
        : DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var since) ? since
        : throw new MonitorProblemException(
            ProblemKind.Invalid, "invalid-since", $"'{text}' is no day or time; write it like 2026-11-01 or 2026-11-01T12:00:00Z.", "since");
}
