using System.Collections.Immutable;

namespace GeoMonitor.Graph.Propagation;

/// <summary>How a site depends on an economy, directly and through what its suppliers need (methodology 6.3) [P].</summary>
/// <param name="Site">The site.</param>
/// <param name="Direct">Largest share of the economy in an essential input, 0..1; 1 at the economy's own sites.</param>
/// <param name="Value">
/// D_X, the share of output lost if the economy stops and nobody adapts, 0..1; null when it hangs on an essential input
/// whose suppliers nobody knows.
/// </param>
/// <param name="Low">D_X when unknown suppliers and unnamed remainders do not depend on the economy.</param>
/// <param name="High">D_X when they wholly do.</param>
/// <param name="UnknownInput">The first unknown input that it hangs on, as <c>input of item in economy</c>; null when there is a value.</param>
public readonly record struct SiteDependence(
    Site Site, double Direct, double? Value, double Low, double High, string? UnknownInput)
{
    /// <summary>What the direct share does not show: D_X less the direct share, never negative; null without a value.</summary>
    public double? Hidden => Value is { } value ? Math.Max(0, value - Direct) : null;

    /// <summary>
    /// Whether so much is hidden that it has to be said: at least .15, or at least twice the direct share
    /// (methodology 6.2) [P]; null without a value.
    /// </summary>
    public bool? IsHidden => Hidden is { } hidden ? hidden > 0 && (hidden >= .15 - 1e-12 || Value >= 2 * Direct) : null;
}

/// <summary>
/// D_X(n) = 1 at sites of X, else the largest over essential inputs of sum of share x D_X(supplier) (methodology 6.3).
/// </summary>
/// <remarks>
/// Cycles are solved to the least solution: components in the order of supply, within a component by repeated sweeps from
/// 0, which can only rise, until nothing moves more than 1e-12. A component of two sites that only supply each other
/// depends on nobody.
/// </remarks>
public static class PropagatedDependence
{
    internal const double Settled = 1e-12;
    internal const int MostSweeps = 100_000;

    /// <summary>The dependence of every site, in the order of <see cref="SupplySites.Sites"/>.</summary>
    public static ImmutableArray<SiteDependence> Of(SupplySites sites, Stop stop) => Of(sites, [stop]);

    /// <summary>The dependence of every site on several stops at once: what is lost when all of them happen.</summary>
    public static ImmutableArray<SiteDependence> Of(SupplySites sites, ImmutableArray<Stop> stops)
    {
        var links = sites.Links;
        var stop = new Stops(stops);
        var low = Solve(links, stop, remainder: 0, unknown: 0, additive: false);
        var stated = links.HasUnknown ? Solve(links, stop, remainder: 0, unknown: 1, additive: false) : low;
        var high = links.HasRemainder ? Solve(links, stop, remainder: 1, unknown: 1, additive: false) : stated;
        var result = ImmutableArray.CreateBuilder<SiteDependence>(sites.Sites.Length);
        for (var n = 0; n < sites.Sites.Length; n++)
        {
            var isKnown = stated[n] - low[n] <= 1e-9;
            result.Add(new(
                sites.Sites[n],
                Direct(links, stop, n),
                isKnown ? low[n] : null,
                low[n],

                // the sweeps stop a last digit early
                Math.Max(low[n], high[n]),
                isKnown ? null : links.FirstUnknown(n)));
        }

        return result.MoveToImmutable();
    }

    /// <summary>
    /// The additive version: D_X(n) = sum over all inputs of cost share x sum of share x D_X(supplier), what of a
    /// site's cost is embodied from the economy. A lower reading beside <see cref="Of(SupplySites, Stop)"/>; unknown suppliers and
    /// unnamed remainders count as not from the economy.
    /// </summary>
    public static ImmutableArray<double> Embodied(SupplySites sites, Stop stop)
    {
        return [.. Solve(sites.Links, new Stops([stop]), remainder: 0, unknown: 0, additive: true)];
    }

    private static double Direct(SiteLinks links, Stops stop, int n)
    {
        var direct = stop.AtSite(links.Site(n));
        foreach (var input in links.Inputs(n))
        {
            if (input.IsEssential)
                direct = Math.Max(direct, input.Links.Sum(l => l.Share * Lost(links, stop, l.From, n)));
        }

        return direct;
    }

    private static double Lost(SiteLinks links, Stops stop, int from, int to) =>
        Math.Max(stop.AtSite(links.Site(from)), stop.OnLink(links.Site(from), links.Site(to)));

    private static double[] Solve(SiteLinks links, Stops stop, double remainder, double unknown, bool additive)
    {
        var lost = new double[links.Count];

        // asked once a site and not once a link and sweep
        var own = new double[links.Count];
        for (var n = 0; n < own.Length; n++)
            own[n] = stop.AtSite(links.Site(n));
        var isAimed = stop.IsAimed;
        foreach (var component in links.FromSources)
        {
            for (var sweep = 0; sweep < MostSweeps; sweep++)
            {
                var moved = 0.0;
                foreach (var n in component)
                {
                    var value = Math.Max(own[n], FromInputs(n));
                    moved = Math.Max(moved, value - lost[n]);
                    lost[n] = value;
                }

                if (moved <= Settled)
                    break;
            }
        }

        return lost;

        double FromInputs(int n)
        {
            double sum = 0, largest = 0;
            foreach (var input in links.Inputs(n))
            {
                if (!additive && !input.IsEssential)
                    continue;
                var part = input.Links.Length == 0 ? unknown : remainder * input.Remainder;
                foreach (var link in input.Links)
                {
                    var onLink = isAimed ? stop.OnLink(links.Site(link.From), links.Site(n)) : 0;
                    part += link.Share * Math.Max(lost[link.From], onLink);
                }

                sum += input.CostShare * part;
                largest = Math.Max(largest, part);
            }

            return Math.Min(1, additive ? sum : largest);
        }
    }
}
