using FastEndpoints;
using GeoMonitor.Monitoring.InputOutput;

namespace GeoMonitor.Api.Features.InputOutput;

/// <summary>Answers what stands still when industries lose output. It changes nothing, so it needs no key.</summary>
internal sealed class PostInoperability(InoperabilityDesk desk) : Endpoint<InoperabilityRequest, InoperabilityAnswer>
{
    public override void Configure()
    {
        Post("scenarios/inoperability");
        AllowAnonymous();
        Description(d => d.WithName("PostInoperability").ProducesProblem(400).ProducesProblem(404));
        Summary(s => s.Summary = "Inoperability in an input-output table: industries lose a part of their output, and what stands still among those who deliver to them");
    }

    public override async Task HandleAsync(InoperabilityRequest req, CancellationToken ct) =>
        await Send.OkAsync(await Task.Run(() => desk.Answer(req), ct), ct);
}
