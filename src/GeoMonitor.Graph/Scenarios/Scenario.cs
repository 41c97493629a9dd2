using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Chain;

namespace GeoMonitor.Graph.Scenarios;

/// <summary>A supplier that delivers less of some items for a time.</summary>
/// <param name="Supplier">Who delivers less.</param>
/// <param name="Items">What it delivers less of.</param>
/// <param name="Towards">The economies that get less; none when everybody does.</param>
/// <param name="Reduction">b, the part that stops, 0..1: 1 = a stop, less = a quota.</param>
/// <param name="Months">How long, above 0.</param>
public sealed record Disruption(
    EconomyCode Supplier, ImmutableArray<NodeId> Items, ImmutableArray<EconomyCode> Towards, double Reduction, double Months)
{
    /// <summary>b, the part that stops, 0..1.</summary>
    public double Reduction { get; init; } = Reduction is >= 0 and <= 1
        ? Reduction
        : throw new ArgumentOutOfRangeException(nameof(Reduction), Reduction, "The part that stops lies between 0 and 1.");

    /// <summary>How long, above 0 and finite.</summary>
    public double Months { get; init; } = Months > 0 && double.IsFinite(Months)
        ? Months
        : throw new ArgumentOutOfRangeException(nameof(Months), Months, "A disruption lasts longer than 0 months, and not for ever.");

    /// <summary>
    /// The part of the deliveries that is hit, when only those under one code of trade are; null when all are. Parts under
    /// different codes add up; what hits all of the deliveries hits each part too, and there the larger counts.
    /// </summary>
    public DeliveredPart? Through { get; init; }
}

/// <summary>A part of a supplier's deliveries of an item.</summary>
/// <param name="Code">The code of trade under which they pass; two disruptions of one code hit the same goods.</param>
/// <param name="Part">Their part of the deliveries, 0..1.</param>
public sealed record DeliveredPart(string Code, double Part)
{
    /// <summary>Their part of the deliveries, 0..1.</summary>
    public double Part { get; init; } = Part is >= 0 and <= 1
        ? Part
        : throw new ArgumentOutOfRangeException(nameof(Part), Part, "A part of the deliveries lies between 0 and 1.");
}

/// <summary>What somebody stops delivering to whom, and what the users have against it.</summary>
/// <param name="Disruptions">Who delivers less of what; several at once are one scenario.</param>
public sealed record Scenario(ImmutableArray<Disruption> Disruptions)
{
    /// <summary>The stock of each disrupted item that its users hold, in days of use; 0 or more.</summary>
    public double StockDays { get; init; }

    /// <summary>How long it takes until other suppliers deliver more, in months; 0 or more.</summary>
    public double RampUpMonths { get; init; }

    /// <summary>Suppliers that do not deliver more in place of others: allies of who stops.</summary>
    public ImmutableArray<EconomyCode> ExcludedSuppliers { get; init; } = [];

    /// <summary>How many draws the intervals are made of; 0 = none are made.</summary>
    public int Draws { get; init; }

    /// <summary>Where the draws start; the same seed gives the same intervals on any number of threads.</summary>
    public ulong Seed { get; init; }

    /// <summary>H, the time looked at: the longest disruption, in years; shorter ones count with their part of it.</summary>
    public double Years => Disruptions.Select(d => d.Months / 12).DefaultIfEmpty(1).Max();

    internal static Scenario Checked(Scenario scenario)
    {
        if (!(scenario is { StockDays: >= 0, RampUpMonths: >= 0, Draws: >= 0 })
            || !double.IsFinite(scenario.StockDays)
            || !double.IsFinite(scenario.RampUpMonths))
        {
            throw new ArgumentOutOfRangeException(nameof(scenario), scenario, "Stock, ramp-up and draws are zero or more and finite.");
        }

        return scenario;
    }
}
