using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Monitoring.Scenarios;
using GeoMonitor.Monitoring.State;

namespace GeoMonitor.Api.Features.Scenarios;

internal sealed record GetScenariosRequest : PagedRequest;

/// <summary>The scenarios that have a name.</summary>
internal sealed class GetScenarios(MonitorState state) : Endpoint<GetScenariosRequest, PagedList<ScenarioPreset>>
{
    public override void Configure()
    {
        Get("scenarios");
        AllowAnonymous();
        Description(d => d.WithName("GetScenarios").ProducesProblem(400));
        Summary(s => s.Summary = "Scenarios made of real measures, with source and date, as preset= takes them");
    }

    public override Task HandleAsync(GetScenariosRequest req, CancellationToken ct)
    {
        var page = PageAsked.Of(req);
        var run = state.Require();
        return HttpContext.SendListAsync(page.Take(run.Id, ScenarioPresets.Of(run)), ct);
    }
}
