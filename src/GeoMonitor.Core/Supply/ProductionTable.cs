using System.Collections.Immutable;
using GeoMonitor.Core.Items;

namespace GeoMonitor.Core.Supply;

/// <summary>Who produces a material at a stage, by one source for one year.</summary>
/// <param name="Item">The material at its stage.</param>
/// <param name="DataSet">Which publication, such as <c>EU2023</c> or <c>MCS2026</c>.</param>
/// <param name="Product">The form that is counted, where the publication says it; null otherwise.</param>
/// <param name="Year">The year; the last year for an average over several.</param>
/// <param name="Unit">The unit of the quantities; null when the table has shares only.</param>
/// <param name="IsEstimate">Whether the publication calls the year an estimate.</param>
/// <param name="Shares">The producers, the largest first; the world total is not among them.</param>
/// <param name="WorldQuantity">The published world total in the unit; null when there is none.</param>
public sealed record ProductionTable(
    ItemId Item,
    string DataSet,
    string? Product,
    Year Year,
    string? Unit,
    bool IsEstimate,
    ImmutableArray<ProductionShare> Shares,
    double? WorldQuantity)
{
    /// <summary>The sum of the known shares, about 1 when the table is whole; less when figures are withheld.</summary>
    public double KnownShare => Shares.Sum(s => s.Share?.Value ?? 0);
}
