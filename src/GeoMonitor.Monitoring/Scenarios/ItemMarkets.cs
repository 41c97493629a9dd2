using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Scenarios;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Monitoring.SupplyChains;

namespace GeoMonitor.Monitoring.Scenarios;

/// <summary>Who supplies a disrupted item, and how that is known.</summary>
/// <param name="Market">The suppliers.</param>
/// <param name="Basis"><c>trade</c>, <c>sourcing</c>, <c>world-supply</c> or <c>unknown</c>.</param>
/// <param name="Year">The year of the figures; null when they are not of one year.</param>
/// <param name="Source">Where they are from; null when nobody is known.</param>
internal sealed record SourcedMarket(ItemMarket Market, string Basis, int? Year, string? Source);

/// <summary>
/// Makes the market of a disrupted item: the economy's own imports where a code holds the item alone, its sourcing where
/// the study of the Union has it, else world supply.
/// </summary>
internal static class ItemMarkets
{
    public static SourcedMarket Of(RunView run, DisruptedItem item, Economy economy, Year year)
    {
        var parameters = run.Facts.Parameters;
        var table = run.SupplyChain.Graph.LatestProducers(item.Node);
        var makers = ScenarioChain.MarketOf(
            table, parameters.Mitigation.SpareKappa, ScenarioChains.KappaOf(table, parameters.Uncertainty.Kappa));
        var mix = run.SupplyChain.MixOf(item.Node, economy);
        if (mix.Basis == MixBasis.Sourcing)
        {
            var own = mix.Suppliers.Select(s => new MarketSupplier(s.Economy, s.Share)).ToImmutableArray();
            return new(makers with { Own = own }, "sourcing", mix.Year?.Value, mix.Evidence?.Source);
        }

        if (Traded(run, item.Item, year) is { } traded && TradeMarket.Of(run, traded.Product, economy, traded.Year, IsMade(run, item.Node)) is { } trade)
        {
            var kappa = parameters.Uncertainty.Kappa.Of(trade.Grade);
            var market = new ItemMarket(
                item.Node,
                makers.World.IsEmpty ? trade.World : makers.World,
                makers.World.IsEmpty ? kappa : Math.Min(kappa, makers.Kappa))
            {
                Own = trade.Own,
                OwnPart = trade.OwnPart,
            };
            return new(market, "trade", traded.Year.Value, traded.Product.Series.ToString());
        }

        return makers.World.IsEmpty
            ? new(makers, "unknown", null, null)
            : new(makers, "world-supply", table.Year?.Value, table.Producers.MaxBy(p => p.Share)!.Evidence.Source);
    }

    // what the chain has inputs for is made in many places out of them: there a re-exporter cannot be told from a maker
    private static bool IsMade(RunView run, NodeId node) => run.SupplyChain.Graph.Inputs(node).Any();

    // under a code of several materials the suppliers of one cannot be told from those of the others
    private static (ProductSeries Product, Year Year)? Traded(RunView run, Item item, Year year)
    {
        if (!run.Products.TryGetValue(item.Id, out var traded) && !run.Materials.TryGetValue(item.Id, out traded))
            return null;
        if (item.Kind == ItemKind.Material && traded.Item.IsShared)
            return null;
        var latest = traded.CompleteYears.Where(y => y <= year).Select(y => (Year?)y).Max();
        return latest is { } found ? (traded, found) : null;
    }
}
