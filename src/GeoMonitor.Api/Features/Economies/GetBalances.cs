using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Monitoring.Balance;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.State;

namespace GeoMonitor.Api.Features.Economies;

internal sealed record GetBalancesRequest : PagedRequest
{
    /// <summary>Ours: a code such as NLD or EU27.</summary>
    [RouteParam]
    public required string Code { get; init; }

    /// <summary>The year; the latest complete one when absent.</summary>
    public int? Year { get; init; }

    /// <summary>A field to sort by, with - in front for descending; our dependence when absent.</summary>
    public string? Sort { get; init; }
}

/// <summary>Every partner of an economy on two axes: our dependence on it, and its on us.</summary>
internal sealed class GetBalances(MonitorState state) : Endpoint<GetBalancesRequest, PagedList<PartnerBalance>>
{
    public override void Configure()
    {
        Get("economies/{code}/balances");
        AllowAnonymous();
        Description(d => d.WithName("GetBalances").ProducesProblem(400).ProducesProblem(404));
        Summary(s => s.Summary = "Every partner on two axes: our dependence on it and its on us, with the quadrant");
    }

    public override Task HandleAsync(GetBalancesRequest req, CancellationToken ct)
    {
        var page = PageAsked.Of(req);
        var run = state.Require();
        var economy = EconomyLookup.Find(run.Economies, req.Code, "code");
        BalanceQuery.RequireTrader(economy, "code");
        var rows = MutualBalance.Partners(run, economy, YearLookup.Find(run, req.Year), ct);
        return HttpContext.SendListAsync(page.Take(run.Id, SortOrder.Apply(rows, req.Sort)), ct);
    }
}
