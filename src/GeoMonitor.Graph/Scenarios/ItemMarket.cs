using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Chain;

namespace GeoMonitor.Graph.Scenarios;

/// <summary>One supplier of a market.</summary>
/// <param name="Economy">Who.</param>
/// <param name="Share">Its share of what the market uses, 0..1.</param>
/// <param name="Spare">What it could deliver in addition a year, as a share of what the world uses.</param>
/// <param name="PassedOn">The part of its deliveries that it bought itself, 0..1: a hub is short when the world is.</param>
public readonly record struct MarketSupplier(EconomyCode Economy, double Share, double Spare = 0, double PassedOn = 0);

/// <summary>Who supplies an item: to the world, and to the economy asked about where that is known.</summary>
/// <param name="Item">The item.</param>
/// <param name="World">Who supplies the world; none when nobody is known, which is not the same as safe.</param>
/// <param name="Kappa">How many observations the shares are worth, above 0.</param>
public sealed record ItemMarket(NodeId Item, ImmutableArray<MarketSupplier> World, double Kappa)
{
    private const double Tolerance = 1e-6;

    /// <summary>Who supplies the economy; none when its suppliers are taken to be those of the world.</summary>
    public ImmutableArray<MarketSupplier> Own { get; init; } = [];

    /// <summary>
    /// What the economy uses as a part of what the world does, 0..1; null when not known: then it gets of the spare
    /// capacity no more than its usual part, even when it alone is hit.
    /// </summary>
    public double? OwnPart { get; init; }

    internal static ItemMarket Checked(ItemMarket market)
    {
        RequireShares(market, market.World, "the world");
        RequireShares(market, market.Own, "the economy");
        if (!(market.Kappa > 0 && double.IsFinite(market.Kappa)))
            throw new ArgumentException($"The concentration of {market.Item} is {market.Kappa}; it is above 0 and finite.", nameof(market));
        if (market.OwnPart is { } part && !(part is > 0 and <= 1))
            throw new ArgumentException($"The part of the economy in the use of {market.Item} is {part}; it lies between 0 and 1.", nameof(market));
        return market;
    }

    private static void RequireShares(ItemMarket market, ImmutableArray<MarketSupplier> suppliers, string whom)
    {
        if (!suppliers.All(s => s.Share is >= 0 and <= 1 + Tolerance && s.Spare >= 0 && s.PassedOn is >= 0 and <= 1))
        {
            throw new ArgumentException(
                $"A supplier of {market.Item} to {whom} has a share or a part outside 0..1, or negative capacity.", nameof(market));
        }

        if (suppliers.Sum(s => s.Share) > 1 + Tolerance)
            throw new ArgumentException($"The shares of {market.Item} in what {whom} uses add to more than 1.", nameof(market));
    }
}
