using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.GeoPolRisk;
using GeoMonitor.Core.Supply;

namespace GeoMonitor.Monitoring.Materials;

/// <summary>World production of a material at a stage as the GeoPolRisk method needs it.</summary>
/// <param name="Table">The table it is from.</param>
/// <param name="Others">Every table of the material at the stage; a whole one shows who produces nothing.</param>
internal sealed record WorldProduction(ProductionTable Table, ImmutableArray<ProductionTable> Others)
{
    // a table that leaves more than this to producers without a name cannot show that an economy produces nothing
    private const double MostUnnamed = 0.05;

    /// <summary>
    /// HHI of world production, of the quantities where all are published, else of the shares: what the table leaves
    /// to producers without a name counts as many small ones. Null when the table has neither.
    /// </summary>
    public double? Hhi => Table.Shares.All(s => s.Quantity is not null)
        ? OfParts([.. Named.Select(s => s.Quantity!.Value)], Table.Shares.Sum(s => s.Quantity!.Value))
        : OfParts([.. Named.Select(s => s.Share?.Value ?? 0)], Math.Max(1, Named.Sum(s => s.Share?.Value ?? 0)));

    /// <summary>What the tonnes of the table are tonnes of.</summary>
    public MassContent Content =>
        Table.Product is { } product
        && (product.Contains("content", StringComparison.OrdinalIgnoreCase) || product.Contains("equivalent", StringComparison.OrdinalIgnoreCase))
            ? MassContent.MetalContent
            : MassContent.GrossWeight;

    /// <summary>The production of an economy in tonnes; null when it is withheld, not published or no mass.</summary>
    public Tonnes? Of(Economy economy, EconomyTable economies)
    {
        var own = Table.Shares.Where(s => Belongs(s, economy, economies)).ToList();
        if (own.Count == 0)
            return Others.Any(t => Names(t).Sum(s => s.Share?.Value ?? 0) >= 1 - MostUnnamed && !ProducesBy(t, economy, economies)) ? default(Tonnes) : null;
        return MassUnit.TonnesPer(Table.Unit) is { } perUnit && own.TrueForAll(s => s.Quantity is not null)
            ? new Tonnes(own.Sum(s => s.Quantity!.Value) * perUnit)
            : null;
    }

    private IEnumerable<ProductionShare> Named => Names(Table);

    private static IEnumerable<ProductionShare> Names(ProductionTable table) =>
        table.Shares.Where(s => s.Economy != EconomyCode.Unspecified);

    private static bool ProducesBy(ProductionTable table, Economy economy, EconomyTable economies) =>
        table.Shares.Any(s => Belongs(s, economy, economies));

    private static bool Belongs(ProductionShare share, Economy economy, EconomyTable economies) => economy.Code == EconomyCode.Eu27
        ? economies.Find(share.Economy) is { InEu27: true }
        : share.Economy == economy.Code;

    private static double? OfParts(double[] named, double whole) =>
        named.Sum() > 0 ? named.Sum(p => p * p) / (whole * whole) : null;
}
