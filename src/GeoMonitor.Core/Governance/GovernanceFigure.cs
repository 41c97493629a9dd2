using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Concentration;

namespace GeoMonitor.Core.Governance;

/// <summary>A governance estimate as it is used.</summary>
/// <param name="Score">The estimate and what it rests on; never missing.</param>
/// <param name="Year">The year of the estimate, which may differ from the year asked for.</param>
public sealed record GovernanceFigure(GovernanceScore Score, Year Year);

/// <summary>The published estimates of an economy in a year.</summary>
/// <param name="Economy">The economy.</param>
/// <param name="Year">The year.</param>
/// <param name="Estimates">
/// One estimate per <see cref="GovernanceDimension"/>, in the order of that enumeration; null where none is published.
/// </param>
public sealed record GovernanceRow(EconomyCode Economy, Year Year, IReadOnlyList<double?> Estimates);
