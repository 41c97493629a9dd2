using FastEndpoints;
using GeoMonitor.Api.Security;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Api.Features.Recomputations;

/// <summary>Starts a recomputation from the active datasets.</summary>
internal sealed class PostRecomputation(RecomputationDesk desk, IHostApplicationLifetime lifetime)
    : EndpointWithoutRequest<RecomputationAnswer>
{
    public override void Configure()
    {
        Post("recomputations");
        Roles(ApiRoles.Steward);
        Description(d => d
            .WithName("PostRecomputation")
            .ClearDefaultProduces()
            .Produces<RecomputationAnswer>(202)
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(409));
        Summary(s => s.Summary = "Scores everything anew; the new run answers when it is stored, the old one until then");
    }

    public override Task HandleAsync(CancellationToken ct)
    {
        var status = desk.Start(lifetime.ApplicationStopping).Status;
        HttpContext.Response.Headers.Location = $"{HttpContext.Request.PathBase}/api/v1/recomputations/{status.Id}";
        return HttpContext.Response.SendAsync(RecomputationAnswer.Of(status), 202, cancellation: ct);
    }
}
