using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Monitoring.State;
using GeoMonitor.Monitoring.SupplyChains.Companies;

namespace GeoMonitor.Api.Features.Companies;

internal sealed record GetCompaniesRequest : PagedRequest
{
    /// <summary>A field to sort by, with - in front for descending; systemic risk when absent.</summary>
    public string? Sort { get; init; }
}

/// <summary>What is lost of a loaded chip chain when a company stops.</summary>
internal sealed class GetCompanies(MonitorState state) : Endpoint<GetCompaniesRequest, PagedList<CompanyRisk>>
{
    public override void Configure()
    {
        Get("companies");
        AllowAnonymous();
        Description(d => d.WithName("GetCompanies").ProducesProblem(400).ProducesProblem(404));
        Summary(s => s.Summary = "Economic systemic risk of each company of a loaded chip chain; refused with the reason when none is loaded");
    }

    public override Task HandleAsync(GetCompaniesRequest req, CancellationToken ct)
    {
        var page = PageAsked.Of(req);
        var run = state.Require();
        return HttpContext.SendListAsync(page.Take(run.Id, SortOrder.Apply(CompanyRisks.Of(run), req.Sort)), ct);
    }
}
