using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Governance;

namespace GeoMonitor.Core.Figures;

/// <summary>How economies are governed, by one vintage of a source.</summary>
/// <param name="Origin">Where the figures are from; the edition is the vintage, and vintages are never compared.</param>
/// <param name="Rows">One row an economy, year, dimension and scale.</param>
public sealed record GovernanceFigures(FigureOrigin Origin, ImmutableArray<GovernanceMeasure> Rows) : FigureSet(Origin)
{
    /// <inheritdoc />
    public override FigureKind Kind => FigureKind.Governance;

    /// <inheritdoc />
    public override int Count => Rows.Length;
}

/// <summary>The scale of a governance figure. A figure of one scale cannot stand for one of another.</summary>
public enum GovernanceScale
{
    /// <summary>The estimate, about -2.5 (worst) to 2.5 (best); the mean of the world is near zero.</summary>
    Estimate,

    /// <summary>The percentile rank among all economies, 0 (worst) to 100 (best).</summary>
    Rank,

    /// <summary>The absolute score of newer editions, 0 (worst) to 100 (best).</summary>
    Score,
}

/// <summary>One governance figure.</summary>
/// <param name="Economy">The economy.</param>
/// <param name="Year">The year.</param>
/// <param name="Dimension">What is measured.</param>
/// <param name="Scale">On which scale.</param>
/// <param name="Value">The figure; null when the source publishes none for that year.</param>
public sealed record GovernanceMeasure(
    EconomyCode Economy, Year Year, GovernanceDimension Dimension, GovernanceScale Scale, double? Value);
