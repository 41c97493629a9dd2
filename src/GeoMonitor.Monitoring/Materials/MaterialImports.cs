using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Governance;
using GeoMonitor.Core.Indicators.Concentration;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Materials;

/// <summary>What an economy imports of a material at a stage, all codes together.</summary>
/// <param name="Products">The codes with imports in the year.</param>
/// <param name="Tonnes">Tonnes by supplier, by index of the economy table; zero where nothing comes from.</param>
/// <param name="TotalTonnes">Tonnes from all suppliers.</param>
/// <param name="ValueKusd">Value of all imports in thousand US dollars.</param>
/// <param name="ValueWithTonnesKusd">Value of the imports whose tonnes are known.</param>
/// <param name="IsPartial">Whether the figures of a code hold the largest partners only.</param>
internal sealed record MaterialImports(
    ImmutableArray<Item> Products,
    ImmutableArray<double> Tonnes,
    double TotalTonnes,
    double ValueKusd,
    double ValueWithTonnesKusd,
    bool IsPartial)
{
    /// <summary>Unit value of the imports, US dollars a kilogram; null without tonnes.</summary>
    public double? UnitValue => TotalTonnes > 0 ? ValueWithTonnesKusd / TotalTonnes : null;

    /// <summary>The imports of an economy; for a bloc those of its members without flows between them.</summary>
    public static MaterialImports Of(RunView run, Item material, Economy economy, Year year, CancellationToken cancellation) =>
        Of(run, run.Figures.Items.ProductsOf(material).Select(p => p.Id), economy, year, cancellation);

    /// <summary>The imports of an economy under codes that are named one by one.</summary>
    public static MaterialImports Of(RunView run, IEnumerable<ItemId> codes, Economy economy, Year year, CancellationToken cancellation)
    {
        var importers = run.Economies.IndexesOf(economy);
        var tonnes = new double[run.Economies.Count];
        var products = ImmutableArray.CreateBuilder<Item>();
        double total = 0, value = 0, weighed = 0;
        var partial = false;
        foreach (var product in codes.Select(id => run.Products.GetValueOrDefault(id)).OfType<ProductSeries>())
        {
            if (product.StateOf(year) == YearState.Absent)
                continue;
            products.Add(product.Item);
            partial |= product.StateOf(year) == YearState.Partial;
            var flows = run.Flows(product, year, cancellation);
            if (flows.IndexOf(product.Code) is not (>= 0 and var index))
                continue;
            foreach (var importer in importers)
                Add(flows.Imports(index, importer));
        }

        return new MaterialImports(products.ToImmutable(), [.. tonnes], total, value, weighed, partial);

        void Add(FlowSlice imports)
        {
            for (var i = 0; i < imports.Count; i++)
            {
                var exporter = imports.Exporters[i];
                if (importers.Contains(exporter))
                    continue;
                var kusd = imports.ValuesUsd[i] / 1000.0;
                value += kusd;
                if (double.IsNaN(imports.QuantitiesT[i]))
                    continue;
                tonnes[exporter] += imports.QuantitiesT[i];
                total += imports.QuantitiesT[i];
                weighed += kusd;
            }
        }
    }

    /// <summary>
    /// Political stability of every economy as the GeoPolRisk method takes it: as published, and missing where the
    /// source has none, which counts as neutral there.
    /// </summary>
    public static GovernanceScore[] StabilityIn(RunView run, Year year) =>
    [
        .. run.Economies.All.Select(e => run.Governance.EstimateOf(e.Code, year, GovernanceDimension.PoliticalStability) is { } figure
            && !figure.Score.IsImputed
            ? figure.Score
            : GovernanceScore.Missing),
    ];
}
