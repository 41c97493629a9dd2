using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Api.Security;
using GeoMonitor.Monitoring.Reproductions;
using GeoMonitor.Monitoring.State;

namespace GeoMonitor.Api.Features.Reproductions;

/// <summary>Computes the published results again now.</summary>
internal sealed class PostReproductions(MonitorState state, ReproductionSuite suite) : EndpointWithoutRequest<PagedList<Reproduction>>
{
    public override void Configure()
    {
        Post("reproductions");

        // it changes nothing, so any key will do; but it keeps a processor busy for who asks
        Roles(ApiRoles.Analyst, ApiRoles.Steward);
        Description(d => d.WithName("PostReproductions").ProducesProblem(401));
        Summary(s => s.Summary = "Computes the published results again now and gives all of them");
    }

    public override Task HandleAsync(CancellationToken ct)
    {
        var run = state.Require();
        var rows = suite.Rerun(run, ct);
        return HttpContext.SendListAsync(new PagedList<Reproduction>(run.Id, rows, new PageInfo(1, rows.Length, rows.Length)), ct);
    }
}
