using FastEndpoints;
using GeoMonitor.Monitoring.Scenarios;
using GeoMonitor.Monitoring.State;

namespace GeoMonitor.Api.Features.Scenarios;

/// <summary>Answers what a disruption does. It changes nothing, so it needs no key; its size has limits.</summary>
internal sealed class PostScenario(MonitorState state) : Endpoint<ScenarioRequest, ScenarioAnswer>
{
    public override void Configure()
    {
        Post("scenarios");
        AllowAnonymous();
        Description(d => d.WithName("PostScenario").ProducesProblem(400));
        Summary(s => s.Summary = "A disruption: who stops supplying what to whom, how much, how long; gives shortfalls, propagated, with intervals");
    }

    public override Task HandleAsync(ScenarioRequest req, CancellationToken ct)
    {
        var run = state.Require();
        return Send.OkAsync(ScenarioDesk.Answer(run, ScenarioReading.Read(run, req), ct), ct);
    }
}
