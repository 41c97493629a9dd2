using FastEndpoints;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.State;

namespace GeoMonitor.Api.Features.Economies;

internal sealed record GetEconomyRequest
{
    /// <summary>ISO 3166-1 alpha-3, or EU27.</summary>
    [RouteParam]
    public required string Code { get; init; }
}

/// <summary>One economy.</summary>
internal sealed class GetEconomy(MonitorState state) : Endpoint<GetEconomyRequest, EconomyAnswer>
{
    public override void Configure()
    {
        Get("economies/{code}");
        AllowAnonymous();
        Description(d => d.WithName("GetEconomy").ProducesProblem(404));
        Summary(s => s.Summary = "One economy");
    }

    public override Task HandleAsync(GetEconomyRequest req, CancellationToken ct)
    {
        var run = state.Require();
        var economy = EconomyLookup.Find(run.Economies, req.Code);
        return Send.OkAsync(EconomyAnswer.Of(economy, run.Economies, run.Governance), ct);
    }
}
