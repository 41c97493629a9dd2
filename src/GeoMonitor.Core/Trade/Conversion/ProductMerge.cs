using System.Runtime.CompilerServices;
using GeoMonitor.Core.Items;

namespace GeoMonitor.Core.Trade.Conversion;

/// <summary>A way from a product of the old revision to one of the new.</summary>
/// <param name="Product">The place of the old product in its snapshot.</param>
/// <param name="Parts">Its flows in parts; null when all of them go this way.</param>
/// <param name="Slot">Which of the parts go this way.</param>
/// <param name="IsAssumed">Whether nobody gives the weights.</param>
internal readonly record struct Route(int Product, SplitFlows? Parts, int Slot, bool IsAssumed);

/// <summary>
/// Puts converted products together, one after another in ascending order, cell by cell. Parts of one flow that come
/// from several old codes are added, also when they are equal: they are parts and not copies.
/// </summary>
internal sealed class ProductMerge(TradeSnapshot snapshot)
{
    private readonly List<Hs6> _products = [];
    private readonly List<int> _offsets = [0];
    private readonly List<ushort> _exporters = new(snapshot.FlowCount);
    private readonly List<long> _valuesUsd = new(snapshot.FlowCount);
    private readonly List<double> _quantitiesT = new(snapshot.FlowCount);

    private readonly long[] _value = new long[snapshot.Economies.Count];
    private readonly double[] _quantity = new double[snapshot.Economies.Count];
    private readonly bool[] _seen = new bool[snapshot.Economies.Count];
    private readonly List<ushort> _hits = [];

    /// <summary>Adds a product; null, and nothing added, when no flow goes its way.</summary>
    public (Money All, Money Assumed)? Add(Hs6 code, IReadOnlyList<Route> ways)
    {
        var (first, all, assumed) = (_exporters.Count, 0L, 0L);
        for (var importer = 0; importer < snapshot.Economies.Count; importer++)
        {
            foreach (var way in ways)
            {
                var usd = Gather(way, (ushort)importer);
                all = checked(all + usd);
                assumed += way.IsAssumed ? usd : 0;
            }

            WriteCell();
            _offsets.Add(_exporters.Count);
        }

        if (_exporters.Count == first)
        {
            _offsets.RemoveRange(_offsets.Count - snapshot.Economies.Count, snapshot.Economies.Count);
            return null;
        }

        _products.Add(code);
        return (new Money(all), new Money(assumed));
    }

    /// <summary>The flows of all products added.</summary>
    public TradeSnapshot Build(SeriesKey series) => TradeSnapshot.FromSorted(
        series,
        snapshot.Year,
        snapshot.Economies,
        [.. _products],
        [.. _offsets],
        [.. _exporters],
        [.. _valuesUsd],
        [.. _quantitiesT]);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long Gather(Route way, ushort importer)
    {
        var sum = 0L;
        if (way.Parts is null)
        {
            var flows = snapshot.Imports(way.Product, importer);
            for (var f = 0; f < flows.Count; f++)
            {
                Take(flows.Exporters[f], flows.ValuesUsd[f], flows.QuantitiesT[f]);
                sum = checked(sum + flows.ValuesUsd[f]);
            }

            return sum;
        }

        var offsets = snapshot.OffsetsOf(way.Product);
        foreach (var part in way.Parts.Of(way.Slot, offsets[importer], offsets[importer + 1]))
        {
            Take(snapshot.Exporters[part.Flow], part.Usd, part.Tonnes);
            sum = checked(sum + part.Usd);
        }

        return sum;
    }

    private void Take(ushort exporter, long usd, double tonnes)
    {
        if (!_seen[exporter])
        {
            _seen[exporter] = true;
            _hits.Add(exporter);
            (_value[exporter], _quantity[exporter]) = (usd, tonnes);
            return;
        }

        _value[exporter] = checked(_value[exporter] + usd);

        // NaN absorbs: a sum with an unknown part is unknown
        _quantity[exporter] += tonnes;
    }

    private void WriteCell()
    {
        _hits.Sort();
        foreach (var exporter in _hits)
        {
            _exporters.Add(exporter);
            _valuesUsd.Add(_value[exporter]);
            _quantitiesT.Add(_quantity[exporter]);
            _seen[exporter] = false;
        }

        _hits.Clear();
    }
}
