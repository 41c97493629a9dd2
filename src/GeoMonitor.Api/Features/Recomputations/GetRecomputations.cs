using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Monitoring.State;

namespace GeoMonitor.Api.Features.Recomputations;

internal sealed record GetRecomputationsRequest : PagedRequest;

/// <summary>Every recomputation since the start of the program, newest first.</summary>
internal sealed class GetRecomputations(RecomputationDesk desk, MonitorState state)
    : Endpoint<GetRecomputationsRequest, PagedList<RecomputationAnswer>>
{
    public override void Configure()
    {
        Get("recomputations");
        AllowAnonymous();
        Definition.Live();
        Description(d => d.WithName("GetRecomputations").ProducesProblem(400));
        Summary(s => s.Summary = "Recomputations since the program started, newest first");
    }

    public override Task HandleAsync(GetRecomputationsRequest req, CancellationToken ct)
    {
        var page = PageAsked.Of(req);
        return HttpContext.SendListAsync(
            page.Take(state.Current?.Id, [.. desk.Jobs.Select(j => RecomputationAnswer.Of(j.Status))]), ct);
    }
}
