using System.Collections.Immutable;
using GeoMonitor.Core.Economies;

namespace GeoMonitor.Graph.Cuts;

/// <summary>Two economies that cut supply together but not alone, in alphabetic order.</summary>
public readonly record struct EconomyPair(EconomyCode First, EconomyCode Second);

/// <summary>
/// Which single economies and which pairs cut a market off, found exactly by removing them with all their places
/// (methodology 6.4). Routes without a common node overstate diversity, because a country owns several nodes.
/// </summary>
/// <param name="IsSupplied">Whether anything reaches the market with nobody removed; when not, both lists are empty.</param>
/// <param name="Singles">Economies that cut supply alone.</param>
/// <param name="Pairs">Pairs of which neither cuts alone.</param>
public sealed record CountryCuts(bool IsSupplied, ImmutableArray<EconomyCode> Singles, ImmutableArray<EconomyPair> Pairs)
{
    /// <summary>
    /// The size of the smallest set of economies that cuts the market off: 1, 2, or 3 for three and more; null when
    /// nothing reaches it anyway or no set of foreign economies can.
    /// </summary>
    public int? Resilience { get; private init; }

    /// <summary>Enumerates the cuts. The market's own economy is never removed.</summary>
    /// <remarks>
    /// Whoever cuts must own a place on every route, so only owners along one route found after each removal are tried:
    /// the result is that of trying all pairs, in a fraction of the walks.
    /// </remarks>
    public static CountryCuts Of(SupplyNetwork network)
    {
        var walker = new RouteWalker(network);
        if (walker.OwnersOnRoute() is not { } onRoute)
            return new(IsSupplied: false, [], []);
        var singles = new SortedSet<EconomyCode>();
        var pairs = new SortedSet<(EconomyCode, EconomyCode)>();
        foreach (var first in onRoute)
        {
            if (walker.OwnersOnRoute(first) is null)
                singles.Add(first);
        }

        foreach (var first in onRoute.Where(e => !singles.Contains(e)))
        {
            foreach (var second in walker.OwnersOnRoute(first)!)
            {
                if (!singles.Contains(second) && walker.OwnersOnRoute(first, second) is null)
                    pairs.Add(first.CompareTo(second) < 0 ? (first, second) : (second, first));
            }
        }

        var resilience = (singles.Count, pairs.Count) switch
        {
            ( > 0, _) => 1,
            (_, > 0) => 2,
            _ => walker.OwnersOnRoute([.. network.Suppliers]) is null ? 3 : (int?)null,
        };
        return new(IsSupplied: true, [.. singles], [.. pairs.Select(p => new EconomyPair(p.Item1, p.Item2))])
        {
            Resilience = resilience,
        };
    }
}
