using System.Collections.Immutable;
using GeoMonitor.Core.Economies;

namespace GeoMonitor.Graph.Propagation;

/// <summary>What an economy stops doing. A stop of production and a ban towards one customer are different questions.</summary>
/// <param name="Economy">Who stops.</param>
/// <param name="Towards">
/// The only economy that no longer gets deliveries, while third countries are supplied as before; null when production
/// stops for all.
/// </param>
/// <param name="Part">b, the part that stops, 0..1.</param>
/// <exception cref="ArgumentOutOfRangeException">The part lies outside 0..1.</exception>
public sealed record Stop(EconomyCode Economy, EconomyCode? Towards = null, double Part = 1)
{
    /// <summary>b, the part that stops, 0..1.</summary>
    public double Part { get; init; } = Part is >= 0 and <= 1
        ? Part
        : throw new ArgumentOutOfRangeException(nameof(Part), Part, "The part that stops lies between 0 and 1.");

    /// <summary>How much of its own making a site loses.</summary>
    internal double AtSite(Site site) => Towards is null && site.Economy == Economy ? Part : 0;

    /// <summary>How much of a delivery is lost on its way.</summary>
    internal double OnLink(Site from, Site to) => Towards == to.Economy && from.Economy == Economy ? Part : 0;
}

/// <summary>Stops that happen at once: where several hit one place, the largest counts.</summary>
internal readonly struct Stops(ImmutableArray<Stop> all)
{
    /// <summary>Whether any of them hits deliveries to one economy only.</summary>
    public bool IsAimed => all.Any(s => s.Towards is not null);

    public double AtSite(Site site)
    {
        var most = 0.0;
        foreach (var stop in all)
            most = Math.Max(most, stop.AtSite(site));
        return most;
    }

    public double OnLink(Site from, Site to)
    {
        var most = 0.0;
        foreach (var stop in all)
            most = Math.Max(most, stop.OnLink(from, to));
        return most;
    }
}
