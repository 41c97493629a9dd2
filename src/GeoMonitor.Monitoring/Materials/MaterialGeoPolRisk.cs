using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Core.Indicators.GeoPolRisk;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Supply.Criticality;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Materials;

/// <summary>GeoPolRisk of an economy for a material in a year (methodology 4), from the figures of a run.</summary>
/// <param name="Stage">The stage that production and trade are both of; null when there is none with both.</param>
/// <param name="Production">World production; null when not known.</param>
/// <param name="Imports">Imports; null when no code of the stage has figures in the year.</param>
/// <param name="Domestic">Production of the economy in tonnes; null when not known.</param>
/// <param name="Score">The score; null when imports or own production are not known.</param>
/// <param name="Reason">A code for what is missing; null when nothing is.</param>
/// <param name="Explanation">The sentence for it; null when nothing is missing.</param>
internal sealed record MaterialGeoPolRisk(
    MaterialStage? Stage,
    WorldProduction? Production,
    MaterialImports? Imports,
    Tonnes? Domestic,
    GeoPolRiskScore? Score,
    string? Reason,
    string? Explanation)
{
    // with more of the value without tonnes the sum is no longer that of the suppliers
    private const double LeastWeighed = 0.5;

    /// <summary>HHI of world production, also where imports are missing.</summary>
    public double? ProductionHhi => Production?.Hhi;

    /// <summary>The score at the first stage, in the order given, of which both production and trade are known.</summary>
    public static MaterialGeoPolRisk Of(
        RunView run, CriticalityMaterial material, IEnumerable<MaterialStage> stages, Economy economy, Year year, CancellationToken cancellation)
    {
        MaterialGeoPolRisk? fallback = null;
        foreach (var stage in stages)
        {
            var answer = At(run, material, stage, economy, year, cancellation);
            if (answer is { Score.Score: not null })
                return answer;
            fallback = Better(fallback, answer);
        }

        return fallback ?? Missing(null, null, null, "NO_PRODUCTION", "Nobody's production of the material is known.");
    }

    // the answer that got furthest explains best what is missing
    private static MaterialGeoPolRisk Better(MaterialGeoPolRisk? one, MaterialGeoPolRisk other) =>
        one is null || (one.Production is null && other.Production is not null) || (one.Imports is null && other.Imports is not null && other.Production is not null)
            ? other
            : one;

    private static MaterialGeoPolRisk At(
        RunView run, CriticalityMaterial material, MaterialStage stage, Economy economy, Year year, CancellationToken cancellation)
    {
        var id = ItemId.Of(material.Id, Stages.Slug(stage));
        var production = run.Figures.Production.TableFor(id, year) is { } table
            ? new WorldProduction(table, [.. run.Figures.Production.TablesOf(id)])
            : null;
        if (run.Figures.Items.Find(id) is not { } item)
            return Missing(stage, production, null, "NO_ITEM", $"{id} is no item of the catalogue.");
        var imports = MaterialImports.Of(run, item, economy, year, cancellation);
        if (imports.Products.IsEmpty)
            return Missing(stage, production, null, "NO_TRADE_FIGURES", $"No traded product holds {id} with figures of {year}.");
        if (imports.ValueWithTonnesKusd < LeastWeighed * imports.ValueKusd)
            return Missing(stage, production, imports, "QUANTITY_UNKNOWN", $"Of most imports of {id} in {year} the tonnes are not known.");
        return production is null
            ? Missing(stage, null, imports, "NO_PRODUCTION", $"Nobody's production of {id} is known.")
            : production.Of(economy, run.Economies) is not { } own
            ? Missing(stage, production, imports, "DOMESTIC_PRODUCTION_UNKNOWN", $"How many tonnes of {id} {economy.NameEn} produces is not known.")
            : Scored(run, material, stage, year, production, imports, own);
    }

    private static MaterialGeoPolRisk Scored(
        RunView run, CriticalityMaterial material, MaterialStage stage, Year year, WorldProduction production, MaterialImports imports, Tonnes own)
    {
        var traded = new MaterialBasis(material.Id, stage, MassContent.GrossWeight);

        // nothing measures the same in every unit: without production of its own there is nothing to mix up
        var basis = own.Value == 0 ? traded : traded with { Content = production.Content };
        ImmutableArray<Tonnes> masses = [.. imports.Tonnes.Select(t => new Tonnes(t))];
        var score = GeoPolRiskScore.Of(
            production.Hhi, new MaterialQuantities(traded, masses), MaterialImports.StabilityIn(run, year), new MaterialQuantity(basis, own));
        return new MaterialGeoPolRisk(
            stage, production, imports, own, score, score.Refusal?.Code.Replace('-', '_').ToUpperInvariant(), score.Refusal?.Explanation);
    }

    private static MaterialGeoPolRisk Missing(
        MaterialStage? stage, WorldProduction? production, MaterialImports? imports, string reason, string explanation) =>
        new(stage, production, imports, Domestic: null, Score: null, reason, explanation);
}
