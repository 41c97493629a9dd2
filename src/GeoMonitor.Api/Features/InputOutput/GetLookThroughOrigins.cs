using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Monitoring.InputOutput;

namespace GeoMonitor.Api.Features.InputOutput;

internal sealed record GetLookThroughOriginsRequest : PagedRequest
{
    /// <summary>Whose final demand and industries: a code such as NLD, or EU27 as the sum of its members in the table.</summary>
    [RouteParam]
    public required string Code { get; init; }

    /// <summary>One industry by its code in the table, or final-demand; all when absent.</summary>
    public string? Industry { get; init; }

    /// <summary>What an origin is: economy (default) or industry of an economy.</summary>
    public string? By { get; init; }

    /// <summary>The year of the table; the newest when absent.</summary>
    public int? Year { get; init; }

    /// <summary>The dataset of the table; the one loaded last when absent.</summary>
    public string? Dataset { get; init; }

    /// <summary>A field to sort by, with - in front for descending; the order of the table when absent.</summary>
    public string? Sort { get; init; }
}

/// <summary>Every origin of final demand and of each industry, one row each.</summary>
internal sealed class GetLookThroughOrigins(LookThroughDesk desk) : Endpoint<GetLookThroughOriginsRequest, PagedList<OriginContents>>
{
    public override void Configure()
    {
        Get("economies/{code}/look-through/origins");
        AllowAnonymous();
        Description(d => d.WithName("GetLookThroughOrigins").ProducesProblem(400).ProducesProblem(404));
        Summary(s => s.Summary = "Look-through by origin: value-added, direct and look-through shares, hidden exposure, of final demand and each industry");
    }

    public override async Task HandleAsync(GetLookThroughOriginsRequest req, CancellationToken ct)
    {
        var page = PageAsked.Of(req);
        var rows = await Task.Run(() => desk.Origins(req.Code, req.Industry, req.By, req.Year, req.Dataset, ct), ct);
        await HttpContext.SendListAsync(page.Take(run: null, SortOrder.Apply(rows, req.Sort)), ct);
    }
}
