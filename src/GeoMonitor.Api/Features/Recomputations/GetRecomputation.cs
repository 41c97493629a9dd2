using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Api.Features.Recomputations;

/// <summary>One recomputation.</summary>
internal sealed class GetRecomputation(RecomputationDesk desk) : Endpoint<RecomputationRequest, RecomputationAnswer>
{
    public override void Configure()
    {
        Get("recomputations/{id}");
        AllowAnonymous();
        Definition.Live();
        Description(d => d.WithName("GetRecomputation").ProducesProblem(404));
        Summary(s => s.Summary = "How far a recomputation is, and the run it made");
    }

    public override Task HandleAsync(RecomputationRequest req, CancellationToken ct) =>
        Send.OkAsync(RecomputationAnswer.Of(desk.Find(req.Id).Status), ct);
}
