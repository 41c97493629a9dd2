using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.State;
using GeoMonitor.Monitoring.SupplyChains.Chokepoints;

namespace GeoMonitor.Api.Features.Chokepoints;

internal sealed record GetChokepointsRequest : PagedRequest
{
    /// <summary>Whose supply: NLD (default), EU27 or another economy.</summary>
    public string? Economy { get; init; }

    /// <summary>Only this item; all critical materials and chip segments when absent.</summary>
    public string? Item { get; init; }

    /// <summary>Only single, pair or unknown.</summary>
    public string? Kind { get; init; }

    /// <summary>Only supply (output of today) or capacity (tools, software and designs too).</summary>
    public string? Horizon { get; init; }

    /// <summary>Only with a strategic node index of at least this, .1 to 1; .5 when absent, .1 for one item.</summary>
    public double? Minimum { get; init; }

    /// <summary>A field to sort by, with - in front for descending; rank, grade, then index, when absent.</summary>
    public string? Sort { get; init; }
}

/// <summary>Single economies and pairs that can cut supply.</summary>
internal sealed class GetChokepoints(MonitorState state) : Endpoint<GetChokepointsRequest, PagedList<ChokepointRow>>
{
    public override void Configure()
    {
        Get("chokepoints");
        AllowAnonymous();
        Description(d => d.WithName("GetChokepoints").ProducesProblem(400).ProducesProblem(404));
        Summary(s => s.Summary = "Single countries and pairs that can cut supply: strategic node index, path upstream, evidence grade");
    }

    public override Task HandleAsync(GetChokepointsRequest req, CancellationToken ct)
    {
        var page = PageAsked.Of(req);
        var run = state.Require();
        var economy = EconomyLookup.Find(run.Economies, req.Economy ?? "NLD");
        var rows = ChokepointList.Of(run, economy, req.Item, req.Kind, req.Horizon, req.Minimum);
        return HttpContext.SendListAsync(page.Take(run.Id, SortOrder.Apply(rows, req.Sort)), ct);
    }
}
