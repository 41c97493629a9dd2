using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Chain;

namespace GeoMonitor.Graph.Propagation;

/// <summary>What a user of an item loses.</summary>
/// <param name="Low">When unnamed remainders and unknown makers do not stop, 0..1.</param>
/// <param name="High">When they stop too.</param>
/// <param name="Unknown">The nearest item without known makers that it hangs on; null when what is lost is known.</param>
public readonly record struct ItemLoss(double Low, double High, NodeId? Unknown);

/// <summary>What is lost of every item when some economies stop; made by <see cref="ChainLosses.Of"/>.</summary>
public sealed class ChainLoss
{
    private readonly ChainLosses _chain;
    private readonly double[] _own;
    private readonly double[] _low;
    private readonly Lazy<double[]> _stated;
    private readonly Lazy<double[]> _high;

    internal ChainLoss(ChainLosses chain, ImmutableArray<EconomyCode> stopped)
    {
        (_chain, Stopped) = (chain, stopped);
        _own = chain.OwnShares(stopped);
        _low = chain.Solve(_own, remainder: 0, unknown: 0);
        _stated = new(() => chain.Solve(_own, remainder: 0, unknown: 1));
        _high = new(() => chain.Solve(_own, remainder: 1, unknown: 1));
    }

    /// <summary>Who stops.</summary>
    public ImmutableArray<EconomyCode> Stopped { get; }

    /// <summary>The part of world supply of an item that is lost, 0..1, unnamed makers aside.</summary>
    public double OfWorld(NodeId item, Horizon horizon) => _chain.World(_chain.IndexOf(item), horizon, _own, _low);

    /// <summary>The part that a user loses at least, 0..1.</summary>
    /// <param name="item">The item.</param>
    /// <param name="horizon">How soon it is felt.</param>
    /// <param name="mix">Who supplies the user, shares adding to 1 or less.</param>
    public double Least(NodeId item, Horizon horizon, ImmutableArray<MixShare> mix) => Used(_low, _chain.IndexOf(item), horizon, mix);

    /// <summary>What a user loses, with its bounds.</summary>
    /// <param name="item">The item.</param>
    /// <param name="horizon">How soon it is felt.</param>
    /// <param name="mix">Who supplies the user, shares adding to 1 or less; none when nobody is known.</param>
    public ItemLoss OfUser(NodeId item, Horizon horizon, ImmutableArray<MixShare> mix)
    {
        var named = mix.Sum(s => s.Share);
        if (named <= 0)
            return new(0, 1, item);
        var i = _chain.IndexOf(item);
        var low = Used(_low, i, horizon, mix);
        var isKnown = Used(_stated.Value, i, horizon, mix) - low <= 1e-9;
        var high = Used(_high.Value, i, horizon, mix) + Math.Max(0, 1 - named);
        return new(low, Math.Clamp(high, low, 1), isKnown ? null : _chain.FirstUnknown(i, horizon));
    }

    private double Used(double[] lost, int item, Horizon horizon, ImmutableArray<MixShare> mix)
    {
        double own = 0, others = 0;
        foreach (var supplier in mix)
        {
            if (Stopped.Contains(supplier.Economy))
                own += supplier.Share;
            else
                others += supplier.Share;
        }

        return Math.Min(1, own + (others * lost[ChainLosses.Variable(item, horizon)]));
    }
}
