using GeoMonitor.Core.Economies;

namespace GeoMonitor.Core.Governance;

/// <summary>What a governance estimate rests on.</summary>
public enum GovernanceBasis
{
    /// <summary>Published for the economy.</summary>
    Published,

    /// <summary>The median of the economies of its region, because none is published for it.</summary>
    RegionalMedian,

    /// <summary>The median of all economies, because none is published for its region either.</summary>
    WorldMedian,
}

/// <summary>A governance estimate as it is used.</summary>
/// <param name="Estimate">About -2.5 (worst) to 2.5 (best).</param>
/// <param name="Year">The year of the estimate, which may differ from the year asked for.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record GovernanceFigure(double Estimate, Year Year, GovernanceBasis Basis)
{
    /// <summary>Whether the estimate was filled in from other economies.</summary>
    public bool IsImputed => Basis != GovernanceBasis.Published;
}

/// <summary>The published estimates of an economy in a year.</summary>
/// <param name="Economy">The economy.</param>
/// <param name="Year">The year.</param>
/// <param name="Estimates">
/// One estimate per <see cref="GovernanceDimension"/>, in the order of that enumeration; null where none is published.
/// </param>
public sealed record GovernanceRow(EconomyCode Economy, Year Year, IReadOnlyList<double?> Estimates);
