using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Storage.Runs;

namespace GeoMonitor.Api.Features.Runs;

internal sealed record GetRunsRequest
{
    /// <summary>Page, from 1.</summary>
    public int? Page { get; init; }

    /// <summary>Rows a page, at most 1000.</summary>
    public int? PageSize { get; init; }
}

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
        var page = PageAsked.Of(req.Page, req.PageSize);
        var runs = store.Runs();
        var current = runs.FirstOrDefault(r => r.IsCurrent)?.Id;
        return HttpContext.SendListAsync(page.Take(current, [.. runs.Select(RunAnswer.Of)]), ct);
    }
}
