using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Propagation;

namespace GeoMonitor.Monitoring.SupplyChains.Chokepoints;

/// <summary>A step upstream.</summary>
/// <param name="Item">The item.</param>
/// <param name="Shares">The shares of the economies asked about in its supply; only those that supply it.</param>
/// <param name="Named">The part of its supply that has a name, 0..1.</param>
/// <param name="Year">The year of the shares.</param>
/// <param name="Evidence">Where the largest of the shares is from; null when there is none.</param>
/// <param name="Link">Why the step before needs it; null for the first.</param>
internal sealed record PathStep(
    NodeId Item, ImmutableArray<MixShare> Shares, double Named, Year? Year, Evidence? Evidence, ChainEdge? Link);

/// <summary>
/// Follows a dependence upstream: at each item to the essential need that loses most, and within it to the alternative
/// that carries most, until the economies' own shares explain what is lost.
/// </summary>
internal sealed class DependencePath(SupplyChain chain, Economy user)
{
    // what a further step would explain is not worth a step
    private const double Explained = 0.05;

    // less than this reads as nothing
    private const double Visible = 0.005;

    /// <summary>The path for what is lost when some economies stop.</summary>
    /// <param name="item">The item the user takes.</param>
    /// <param name="horizon">Of today, or of capacity too.</param>
    /// <param name="loss">Who stops, and what is lost of every item.</param>
    public ImmutableArray<PathStep> Of(NodeId item, Horizon horizon, ChainLoss loss)
    {
        var stopped = loss.Stopped;
        var mix = chain.MixOf(item, user);
        var steps = ImmutableArray.CreateBuilder<PathStep>();
        steps.Add(Step(item, mix.Suppliers, mix.Year, stopped, mix.Evidence, link: null));
        var left = loss.Least(item, horizon, mix.Suppliers);
        var seen = new HashSet<(NodeId, Horizon)> { (item, horizon) };
        var (at, of) = (item, horizon);
        while (left - steps[^1].Shares.Sum(s => s.Share) > Explained && Next(at, of, loss) is { } next && seen.Add((next.Part.Input, next.Of)))
        {
            (at, of) = (next.Part.Input, next.Of);
            steps.Add(Step(at, HorizonSites.Makers(chain.Graph, at), chain.Graph.LatestProduction(at), stopped, evidence: null, next.Part.Edge));
            left = loss.OfWorld(at, of);
        }

        return steps.ToImmutable();
    }

    private (NeedPart Part, Horizon Of)? Next(NodeId item, Horizon horizon, ChainLoss loss)
    {
        var needs = chain.Needs.Of(item, horizon)
            .Where(n => n.IsEssential)
            .Select(n => (Need: n, Lost: n.Parts.Sum(p => p.Part * loss.OfWorld(p.Input, n.Of))))
            .Where(n => n.Lost > Explained)
            .ToList();
        if (needs.Count == 0)
            return null;
        var worst = needs.MaxBy(n => n.Lost).Need;
        return (worst.Parts.MaxBy(p => p.Part * loss.OfWorld(p.Input, worst.Of)), worst.Of);
    }

    private PathStep Step(
        NodeId item, ImmutableArray<MixShare> suppliers, Year? year, ImmutableArray<EconomyCode> stopped, Evidence? evidence, ChainEdge? link)
    {
        ImmutableArray<MixShare> shares = [.. suppliers.Where(s => s.Share >= Visible && stopped.Contains(s.Economy)).OrderByDescending(s => s.Share)];
        return new PathStep(
            item,
            shares,
            suppliers.Sum(s => s.Share),
            year,
            shares.IsEmpty ? null : evidence is { } known && chain.MixOf(item, user).Basis != MixBasis.World ? known : Maker(item, shares[0].Economy) ?? evidence,
            link);
    }

    private Evidence? Maker(NodeId item, EconomyCode economy) => chain.Graph.LatestProducers(item).Producers
        .FirstOrDefault(p => p.Source == NodeId.Economy(economy))?.Evidence;
}
