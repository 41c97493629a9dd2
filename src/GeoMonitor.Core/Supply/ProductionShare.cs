using GeoMonitor.Core.Economies;

namespace GeoMonitor.Core.Supply;

/// <summary>What an economy produces of a material.</summary>
/// <param name="Economy">The economy; <see cref="EconomyCode.Unspecified"/> for producers that are not named.</param>
/// <param name="Share">Its share of world supply, 0..1; null when not published.</param>
/// <param name="Quantity">Its production in the unit of the table; null when withheld or not published.</param>
/// <param name="TradeParameter">The factor t of the EU method for this supplier; null when the table has none.</param>
/// <param name="Note">What to know of the figure; null when nothing.</param>
/// <param name="Confidence">How far the figure was verified: <c>seen</c>, <c>derived</c> and so on.</param>
/// <param name="Sources">Identifiers of its sources.</param>
public sealed record ProductionShare(
    EconomyCode Economy,
    Share? Share,
    double? Quantity,
    double? TradeParameter,
    string? Note,
    string Confidence,
    IReadOnlyList<string> Sources);
