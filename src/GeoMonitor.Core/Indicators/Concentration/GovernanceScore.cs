namespace GeoMonitor.Core.Indicators.Concentration;

/// <summary>Where a governance estimate comes from.</summary>
public enum GovernanceOrigin
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>Published for the economy.</summary>
    Observed,

    /// <summary>The median of the economies of its region, because none was published for it.</summary>
    RegionalMedian,

    /// <summary>The median of the world, because its region has none either.</summary>
    WorldMedian,
}

/// <summary>A governance estimate of the World Bank's WGI with its inversion to a risk (methodology 1.5).</summary>
/// <remarks>
/// On the WGI estimate scale higher is better, so a risk is always the inverse; this type makes it impossible to use
/// the raw estimate as a risk. Never compare estimates of two WGI vintages. <c>default</c> is a missing estimate.
/// </remarks>
public readonly record struct GovernanceScore
{
    // estimates pass 2.5 a little in some vintages; a rank of 0..100 would pass it by far
    private const double ScaleLimit = 4;
    private readonly double _estimate;

    private GovernanceScore(double estimate, GovernanceOrigin origin)
    {
        if (!(Math.Abs(estimate) <= ScaleLimit))
        {
            throw new ArgumentOutOfRangeException(
                nameof(estimate), estimate, "A WGI estimate lies about -2.5..2.5; this looks like the rank or the 0..100 score.");
        }

        (_estimate, Origin) = (estimate, origin);
    }

    /// <summary>No estimate.</summary>
    public static GovernanceScore Missing => default;

    /// <summary>Where the estimate comes from.</summary>
    public GovernanceOrigin Origin { get; }

    /// <summary>Whether the estimate was filled in from other economies.</summary>
    public bool IsImputed => Origin is GovernanceOrigin.RegionalMedian or GovernanceOrigin.WorldMedian;

    /// <summary>The estimate, about -2.5 (worst)..2.5 (best); null when missing.</summary>
    public double? Estimate => Origin == GovernanceOrigin.Missing ? null : _estimate;

    /// <summary>w = 2 (2.5 - estimate), clamped to 0..10, 10 worst: the EU raw-materials form; null when missing.</summary>
    public double? Weight => Estimate is { } e ? Math.Clamp(2 * (2.5 - e), 0, 10) : null;

    /// <summary>g = (2.5 - estimate)/5, clamped to 0..1, 1 worst; null when missing.</summary>
    public double? Risk => Estimate is { } e ? Math.Clamp((2.5 - e) / 5, 0, 1) : null;

    /// <summary>An estimate published for the economy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not on the estimate scale.</exception>
    public static GovernanceScore Observed(double estimate) => new(estimate, GovernanceOrigin.Observed);

    /// <summary>The published estimate, else the median of the region, else of the world; never a zero risk.</summary>
    /// <param name="published">The estimate of the economy; null when none was published.</param>
    /// <param name="region">The published estimates of the economies of its region.</param>
    /// <param name="world">The published estimates of all economies.</param>
    /// <returns>A missing score only when nobody has an estimate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not on the estimate scale.</exception>
    public static GovernanceScore Resolve(double? published, ReadOnlySpan<double> region, ReadOnlySpan<double> world)
    {
        if (published is { } estimate)
            return Observed(estimate);
        if (region.Length > 0)
            return new(Statistics.Median.Of(region), GovernanceOrigin.RegionalMedian);
        return world.Length > 0 ? new(Statistics.Median.Of(world), GovernanceOrigin.WorldMedian) : Missing;
    }
}
