using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Api.Features.Recomputations;

/// <summary>A recomputation while it goes on, as server-sent events.</summary>
internal sealed class GetRecomputationEvents(RecomputationDesk desk) : Endpoint<RecomputationRequest, RecomputationAnswer>
{
    public override void Configure()
    {
        Get("recomputations/{id}/events");
        AllowAnonymous();
        Definition.Live();
        Description(d => d
            .WithName("GetRecomputationEvents")
            .ClearDefaultProduces()
            .Produces<RecomputationAnswer>(200, "text/event-stream")
            .ProducesProblem(404));
        Summary(s => s.Summary = "The recomputation as it goes on: an event `recomputation` a step; the stream ends with it");
    }

    public override Task HandleAsync(RecomputationRequest req, CancellationToken ct) =>
        Send.EventStreamAsync("recomputation", desk.Find(req.Id).Watch(ct).Select(RecomputationAnswer.Of), ct);
}
