using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Storage.Runs;

namespace GeoMonitor.Api.Features.Runs;

internal sealed record GetRunsRequest : PagedRequest;

/// <summary>Every run, newest first.</summary>
internal sealed class GetRuns(IRunStore store) : Endpoint<GetRunsRequest, PagedList<RunAnswer>>
{
    public override void Configure()
    {
        Get("runs");
        AllowAnonymous();
        Description(d => d.WithName("GetRuns").ProducesProblem(400));
        Summary(s => s.Summary = "Runs: what was computed from which datasets with which method");
    }

    public override Task HandleAsync(GetRunsRequest req, CancellationToken ct)
    {
        var page = PageAsked.Of(req);
        var runs = store.Runs();
        var current = runs.FirstOrDefault(r => r.IsCurrent)?.Id;
        return HttpContext.SendListAsync(page.Take(current, [.. runs.Select(RunAnswer.Of)]), ct);
    }
}
