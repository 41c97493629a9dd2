using FastEndpoints;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Materials;
using GeoMonitor.Monitoring.State;

namespace GeoMonitor.Api.Features.Materials;

internal sealed record GetMaterialAssessmentRequest
{
    /// <summary>The material: a slug such as gallium or natural-graphite.</summary>
    [RouteParam]
    public required string Id { get; init; }

    /// <summary>Whose imports GeoPolRisk counts: a code such as NLD (default) or EU27.</summary>
    public string? Economy { get; init; }

    /// <summary>The year of trade for GeoPolRisk; the latest complete one when absent.</summary>
    public int? Year { get; init; }
}

/// <summary>The EU assessment of a material, and its GeoPolRisk.</summary>
internal sealed class GetMaterialAssessment(MonitorState state) : Endpoint<GetMaterialAssessmentRequest, MaterialAssessment>
{
    private const string DefaultEconomy = "NLD";

    public override void Configure()
    {
        Get("materials/{id}/assessment");
        AllowAnonymous();
        Description(d => d.WithName("GetMaterialAssessment").ProducesProblem(400).ProducesProblem(404));
        Summary(s => s.Summary = "EU supply risk and economic importance of a material with every input, and its GeoPolRisk");
    }

    public override Task HandleAsync(GetMaterialAssessmentRequest req, CancellationToken ct)
    {
        var run = state.Require();
        var material = MaterialLookup.Find(run, req.Id);
        var economy = EconomyLookup.Find(run.Economies, req.Economy ?? DefaultEconomy);
        return Send.OkAsync(MaterialAssessor.Assess(run, material, economy, YearLookup.Find(run, req.Year), ct), ct);
    }
}
