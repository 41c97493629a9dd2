using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.State;

namespace GeoMonitor.Api.Features.Dependencies;

internal sealed record GetDependenciesRequest : PagedRequest
{
    /// <summary>Whose dependences: a code such as NLD (default) or EU27.</summary>
    public string? Economy { get; init; }

    /// <summary>The year; the latest complete one when absent.</summary>
    public int? Year { get; init; }

    /// <summary>Which flows count: reported (default) or domestic.</summary>
    public string? View { get; init; }

    /// <summary>Only items with this tag, such as crm.</summary>
    public string? Tag { get; init; }

    /// <summary>Only items of this kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Only this level.</summary>
    public string? Level { get; init; }

    /// <summary>Only items that this economy supplies.</summary>
    public string? Supplier { get; init; }

    /// <summary>
    /// Only the figures of this series: its source, revision and release, or a dataset of it; when absent each product is
    /// answered from the native series that reaches furthest with complete years.
    /// </summary>
    public string? Series { get; init; }

    /// <summary>methods: puts every method beside each row.</summary>
    public string? Compare { get; init; }

    /// <summary>A field to sort by, with - in front for descending; level, then score, when absent.</summary>
    public string? Sort { get; init; }
}

/// <summary>The ranking of an economy's dependences.</summary>
internal sealed class GetDependencies(MonitorState state) : Endpoint<GetDependenciesRequest, PagedList<DependencyRow>>
{
    public override void Configure()
    {
        Get("dependencies");
        AllowAnonymous();
        Description(d => d.WithName("GetDependencies").ProducesProblem(400).ProducesProblem(404));
        Summary(s => s.Summary = "The ranking: what an economy depends on others for, and how much");
    }

    public override Task HandleAsync(GetDependenciesRequest req, CancellationToken ct)
    {
        var page = PageAsked.Of(req);
        var run = SeriesLookup.Restrict(state.Require(), req.Series);
        var query = RankingQuery.Of(run, req.Economy, req.Year, req.View, req.Tag, req.Kind, req.Level, req.Supplier);
        if (req.Compare is { } compare)
        {
            if (!string.Equals(compare, "methods", StringComparison.OrdinalIgnoreCase))
                throw MonitorProblemException.NotOneOf("compare", compare, ["methods"]);
            var compared = SortOrder.Apply(DependencyRanking.Compared(run, query, ct), req.Sort);
            return HttpContext.SendListAsync(page.Take(run.Id, compared), ct);
        }

        var rows = SortOrder.Apply(DependencyRanking.Rows(run, query, ct), req.Sort);
        return HttpContext.SendListAsync(page.Take(run.Id, rows), ct);
    }
}
