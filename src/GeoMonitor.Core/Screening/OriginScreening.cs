using System.Collections.Immutable;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Core.Screening;

/// <summary>How much of an economy's exports of a product are re-exports, 0..1, from its imports and exports in US dollars.</summary>
public delegate double ReExportPart(ushort economy, long importsUsd, long exportsUsd);

/// <summary>One product in one year by where the goods were made, hubs looked through (methodology 5.3) [P].</summary>
/// <param name="Cells">The indicators of every importer, and of <c>EU27</c>, over origins instead of places of dispatch.</param>
/// <param name="Imports">
/// The imports of every importer by origin; those of <c>EU27</c> stand under its own index. An importer's own goods
/// that came back are left out. Quantities are not known by origin.
/// </param>
/// <param name="ReExportParts">The re-exported part of each economy's exports that was used, by index, 0 for no hub.</param>
public sealed record OriginScreening(YearScreening Cells, TradeSnapshot Imports, ImmutableArray<double> ReExportParts)
{
    /// <summary>Looks through the hubs of one product.</summary>
    /// <param name="flows">Flows as the source has them.</param>
    /// <param name="product">The product; it must have flows.</param>
    /// <param name="risks">The governance risk of economies as origins.</param>
    /// <param name="reExportPart">Who passes goods on, and how much.</param>
    /// <param name="cap">The largest part that counts, below 1, so that no goods circle for ever.</param>
    /// <exception cref="ArgumentException">The product has no flows.</exception>
    public static OriginScreening Of(
        TradeSnapshot flows, Hs6 product, SupplierRisks risks, ReExportPart reExportPart, double cap)
    {
        var index = flows.IndexOf(product);
        if (index < 0)
            throw new ArgumentException($"There are no flows of {product} to look through.", nameof(product));
        return new OriginScreener(flows, index, risks).Screen(reExportPart, cap);
    }
}
