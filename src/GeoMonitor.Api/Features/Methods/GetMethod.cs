using FastEndpoints;
using GeoMonitor.Monitoring.Methods;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.State;

namespace GeoMonitor.Api.Features.Methods;

internal sealed record GetMethodRequest
{
    /// <summary>Identifier of the method, such as importHhi.</summary>
    [RouteParam]
    public required string Id { get; init; }
}

/// <summary>One method.</summary>
internal sealed class GetMethod(MonitorState state) : Endpoint<GetMethodRequest, MethodCard>
{
    public override void Configure()
    {
        Get("methods/{id}");
        AllowAnonymous();
        Description(d => d.WithName("GetMethod").ProducesProblem(404));
        Summary(s => s.Summary = "One method: formula, thresholds, parameters, references");
    }

    public override Task HandleAsync(GetMethodRequest req, CancellationToken ct)
    {
        var cards = MethodCatalogue.Of(state.Require().Facts.Parameters);
        var card = cards.FirstOrDefault(c => string.Equals(c.Id, req.Id, StringComparison.OrdinalIgnoreCase));
        return card is null
            ? throw MonitorProblemException.Unknown(
                "method", req.Id, cards.Select(c => new Candidate(c.Id, [c.Name])), "GET /api/v1/methods lists all.")
            : Send.OkAsync(card, ct);
    }
}
