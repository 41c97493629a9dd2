using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Exposures;
using GeoMonitor.Monitoring.State;

namespace GeoMonitor.Api.Features.Exposures;

internal sealed record GetExposuresRequest : PagedRequest
{
    /// <summary>The supplier: a code such as CHN.</summary>
    [RouteParam]
    public required string Supplier { get; init; }

    /// <summary>Who gets it: NLD (default) or another economy.</summary>
    public string? Economy { get; init; }

    /// <summary>The year; the latest complete one when absent.</summary>
    public int? Year { get; init; }

    /// <summary>A field to sort by, with - in front for descending; level, then share, when absent.</summary>
    public string? Sort { get; init; }
}

/// <summary>Everything an economy gets from one supplier.</summary>
internal sealed class GetExposures(MonitorState state) : Endpoint<GetExposuresRequest, PagedList<ExposureRow>>
{
    public override void Configure()
    {
        Get("exposures/{supplier}");
        AllowAnonymous();
        Description(d => d.WithName("GetExposures").ProducesProblem(400).ProducesProblem(404));
        Summary(s => s.Summary = "The reverse question: everything an economy gets from this supplier, by level");
    }

    public override Task HandleAsync(GetExposuresRequest req, CancellationToken ct)
    {
        var page = PageAsked.Of(req);
        var run = state.Require();
        var supplier = EconomyLookup.Find(run.Economies, req.Supplier, "supplier");
        var economy = EconomyLookup.Find(run.Economies, req.Economy ?? "NLD");
        var rows = SupplierExposure.Rows(run, supplier, economy, YearLookup.Find(run, req.Year), ct);
        return HttpContext.SendListAsync(page.Take(run.Id, SortOrder.Apply(rows, req.Sort)), ct);
    }
}
