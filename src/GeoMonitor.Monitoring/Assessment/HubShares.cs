using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.ReExports;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Screening;

namespace GeoMonitor.Monitoring.Assessment;

/// <summary>What tells a place of dispatch from a place of origin.</summary>
internal enum OriginBasis
{
    /// <summary>Nearly whole tables of producers: who is in none of them makes none of it.</summary>
    Production,

    /// <summary>Imports and exports alone: the most that they allow to have been passed on.</summary>
    Flows,
}

/// <summary>Which economies count as hubs for an item, and how much of their exports they bought first (methodology 5.3) [P].</summary>
/// <param name="Basis">What it rests on.</param>
/// <param name="Part">The re-exported part of an economy's exports, 0..1.</param>
internal sealed record HubShares(OriginBasis Basis, ReExportPart Part)
{
    // an economy that exports more than twice what it imports makes most of it itself; the factor is that of CBS
    private const double MakerFactor = 2;

    public static HubShares Of(Item item, ItemProfile profile, EconomyTable economies)
    {
        if (!profile.NamesAllProducers(item))
            return new HubShares(OriginBasis.Flows, FromFlows);
        var makers = profile.Producers
            .SelectMany(t => t.Shares)
            .Where(s => s.Share?.Value > 0 || s.Quantity > 0)
            .Select(s => economies.TryGetIndex(s.Economy, out var index) ? index : EconomyTable.UnspecifiedIndex)
            .ToHashSet();
        return new HubShares(
            OriginBasis.Production,
            (economy, imports, exports) => makers.Contains(economy) ? 0 : CbsReExportRule.ReExports(imports, exports) / exports);
    }

    private static double FromFlows(ushort economy, long imports, long exports) =>
        exports > MakerFactor * imports ? 0 : Math.Min(1, (double)imports / exports);
}
