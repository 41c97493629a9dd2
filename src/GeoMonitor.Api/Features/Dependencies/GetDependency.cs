using FastEndpoints;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.State;

namespace GeoMonitor.Api.Features.Dependencies;

internal sealed record GetDependencyRequest
{
    /// <summary>Whose dependence: a code such as NLD or EU27.</summary>
    [RouteParam]
    public required string Economy { get; init; }

    /// <summary>On what: six digits such as 850511.</summary>
    [RouteParam]
    public required string Item { get; init; }

    /// <summary>The year; the latest complete one of the item when absent.</summary>
    public int? Year { get; init; }

    /// <summary>Which flows count: reported (default) or domestic.</summary>
    public string? View { get; init; }

    /// <summary>
    /// Only the figures of this series: its source, revision and release, or a dataset of it; when absent each product is
    /// answered from the native series that reaches furthest with complete years.
    /// </summary>
    public string? Series { get; init; }
}

/// <summary>One dependency, explained.</summary>
internal sealed class GetDependency(MonitorState state) : Endpoint<GetDependencyRequest, DependencyExplained>
{
    public override void Configure()
    {
        Get("dependencies/{economy}/{item}");
        AllowAnonymous();
        Description(d => d.WithName("GetDependency").ProducesProblem(400).ProducesProblem(404));
        Summary(s => s.Summary = "One dependency explained: suppliers, tests, history, bounds, views, sources, text");
    }

    public override Task HandleAsync(GetDependencyRequest req, CancellationToken ct)
    {
        var run = SeriesLookup.Restrict(state.Require(), req.Series);
        var product = ItemLookup.FindProduct(run, req.Item);
        var query = RankingQuery.Of(run, req.Economy, req.Year ?? product.LatestYear?.Value, req.View);
        return Send.OkAsync(DependencyExplainer.Explain(run, product, query, ct), ct);
    }
}
