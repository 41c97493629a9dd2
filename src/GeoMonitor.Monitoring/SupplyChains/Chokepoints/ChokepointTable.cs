using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Propagation;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.SupplyChains.Chokepoints;

/// <summary>
/// Every foreign economy and every pair of them that can cut an item off from a user, found exactly: each economy with a
/// place in the chain is stopped, and each pair that can reach the mark at all.
/// </summary>
/// <remarks>
/// Two stops together lose at most the sum of what each loses alone, so pairs whose sum stays below the mark need not be
/// tried: the result is that of trying all.
/// </remarks>
internal sealed class ChokepointTable
{
    /// <summary>From where on an economy is listed at all when an item is asked for by its name.</summary>
    public const double Least = 0.1;

    private static readonly Horizon[] Horizons = [Horizon.Supply, Horizon.Capacity];

    private ChokepointTable(ImmutableArray<ChokepointRow> rows) => Rows = rows;

    /// <summary>All rows down to an index of <see cref="Least"/>, the worst first; unknown items at the end.</summary>
    public ImmutableArray<ChokepointRow> Rows { get; }

    /// <summary>Computes the table of a user.</summary>
    public static ChokepointTable Of(RunView run, SupplyChain chain, Economy user)
    {
        var losses = chain.Losses;
        var items = chain.Graph.Nodes
            .Where(n => n.Id.IsItem && chain.ItemOf(n.Id) is not null)
            .Select(n => n.Id)
            .ToImmutableArray();
        var isUnion = user.Code == EconomyCode.Eu27;
        var foreign = losses.Makers
            .Concat(items.SelectMany(i => chain.MixOf(i, user).Suppliers.Where(s => s.Share >= Least).Select(s => s.Economy)))
            .Where(e => e != user.Code && !(isUnion && run.Economies.Find(e) is { InEu27: true }))
            .Distinct()
            .Order()
            .ToList();
        var levels = run.Facts.Parameters.Levels;
        var search = new Search(losses, [.. items.Select(i => (i, chain.MixOf(i, user).Suppliers))], Least, run.Facts.Parameters.Network.Chokepoint, levels.SinglePointOfFailure);
        foreach (var economy in foreign)
            search.Try([economy], least: Least);
        foreach (var pair in search.Pairs(levels.SinglePointOfFailure))
            search.Try(pair, least: levels.SinglePointOfFailure);
        var answers = new ChokepointAnswers(run, chain, user);
        return new([.. answers.Of(search.Found, items)]);
    }

    /// <summary>Who can cut which item off, as numbers.</summary>
    internal sealed class Search(ChainLosses losses, ImmutableArray<(NodeId Id, ImmutableArray<MixShare> Mix)> items, params double[] marks)
    {
        // who adds less to the other than this is not part of the pair
        private const double Adds = 0.1;
        private readonly Dictionary<EconomyCode, double[][]> _alone = [];

        public List<ChokepointFound> Found { get; } = [];

        /// <summary>Stops some economies and keeps what they cut off by at least so much.</summary>
        public void Try(ImmutableArray<EconomyCode> economies, double least)
        {
            var loss = losses.Of(economies);
            double[][] byUse = [.. Horizons.Select(h => items.Select(i => loss.Least(i.Id, h, i.Mix)).ToArray())];
            if (economies is [var only])
                _alone[only] = byUse;
            for (var i = 0; i < items.Length; i++)
            {
                var supply = Holds(0) ? byUse[0][i] : (double?)null;
                if (supply is { } today)
                    Found.Add(new(items[i].Id, economies, Horizon.Supply, today));

                // what stops output today stops capacity too, and is said again only where that is worse
                if (Holds(1) && Band(byUse[1][i]) > Band(supply ?? -1))
                    Found.Add(new(items[i].Id, economies, Horizon.Capacity, byUse[1][i]));

                bool Holds(int h) => byUse[h][i] >= least - 1e-12 && (economies is [_] || IsPair(h, i, economies, byUse[h][i], least));
            }
        }

        /// <summary>The pairs that may reach a mark for some item.</summary>
        public IEnumerable<ImmutableArray<EconomyCode>> Pairs(double mark)
        {
            EconomyCode[] all = [.. _alone.Keys.Order()];
            for (var x = 0; x < all.Length; x++)
            {
                for (var y = x + 1; y < all.Length; y++)
                {
                    if (Reaches(_alone[all[x]], _alone[all[y]], mark))
                        yield return [all[x], all[y]];
                }
            }
        }

        private static bool Reaches(double[][] x, double[][] y, double mark)
        {
            for (var h = 0; h < x.Length; h++)
            {
                for (var i = 0; i < x[h].Length; i++)
                {
                    if (x[h][i] < mark - 1e-12 && y[h][i] < mark - 1e-12 && Math.Min(x[h][i], y[h][i]) >= Adds - 1e-9 && x[h][i] + y[h][i] >= mark - 1e-9)
                        return true;
                }
            }

            return false;
        }

        private int Band(double index) => marks.Count(m => index >= m - 1e-12);

        private bool IsPair(int h, int i, ImmutableArray<EconomyCode> pair, double together, double mark)
        {
            var most = pair.Max(e => _alone[e][h][i]);
            return most < mark - 1e-12 && together - most >= Adds;
        }
    }
}

/// <summary>An item that some economies cut off.</summary>
/// <param name="Item">The item.</param>
/// <param name="Economies">Who stops.</param>
/// <param name="Horizon">How soon it is felt.</param>
/// <param name="Index">What is lost, 0..1.</param>
internal sealed record ChokepointFound(NodeId Item, ImmutableArray<EconomyCode> Economies, Horizon Horizon, double Index);
