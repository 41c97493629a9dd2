using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Monitoring.Reproductions;
using GeoMonitor.Monitoring.State;

namespace GeoMonitor.Api.Features.Reproductions;

internal sealed record GetReproductionsRequest : PagedRequest
{
    /// <summary>Only results that agree (true) or that do not (false); all when absent.</summary>
    public bool? Passed { get; init; }

    /// <summary>Only results that nothing was computed for (false), or that something was (true); all when absent.</summary>
    public bool? Computed { get; init; }
}

/// <summary>Published results computed again on this machine.</summary>
internal sealed class GetReproductions(MonitorState state, ReproductionSuite suite)
    : Endpoint<GetReproductionsRequest, PagedList<Reproduction>>
{
    public override void Configure()
    {
        Get("reproductions");
        AllowAnonymous();
        Description(d => d.WithName("GetReproductions").ProducesProblem(400));
        Summary(s => s.Summary = "Published results computed again on this machine: expected, got, passed, and why not");
    }

    public override Task HandleAsync(GetReproductionsRequest req, CancellationToken ct)
    {
        var page = PageAsked.Of(req);
        var run = state.Require();
        var rows = suite.ResultsOf(run, ct)
            .Where(r => req.Passed is null || r.Passed == req.Passed)
            .Where(r => req.Computed is null || (r.Got is not null) == req.Computed)
            .ToList();
        return HttpContext.SendListAsync(page.Take(run.Id, rows), ct);
    }
}
