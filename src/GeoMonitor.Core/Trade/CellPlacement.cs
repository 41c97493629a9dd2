using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GeoMonitor.Core.Items;

namespace GeoMonitor.Core.Trade;

/// <summary>
/// Where every row of unsorted columns belongs when they are sorted by product and importer, and within such a cell by
/// exporter as far as the rows come in stretches of one exporter: a counting sort, done by two halves at a time.
/// </summary>
internal sealed class CellPlacement
{
    private const int PackedCodes = 1_000_000;

    private readonly ColumnList<uint> _products;
    private readonly ColumnList<ushort> _importers;
    private readonly int[] _firstCell = new int[PackedCodes];
    private readonly int _economies;

    private CellPlacement(ColumnList<uint> products, ColumnList<ushort> importers, int economies) =>
        (_products, _importers, _economies) = (products, importers, economies);

    /// <summary>The products that occur, ascending.</summary>
    public ImmutableArray<Hs6> Products { get; private set; }

    /// <summary>Where each cell begins among the sorted rows; one entry more than there are cells.</summary>
    public int[] Offsets { get; private set; } = [];

    /// <summary>The place of each row.</summary>
    public int[] Slots { get; private set; } = [];

    /// <summary>Finds the places.</summary>
    public static CellPlacement Of(
        ColumnList<uint> products, ColumnList<ushort> importers, ColumnList<ushort> exporters, int economies)
    {
        var placement = new CellPlacement(products, importers, economies);
        placement.FindProducts();
        var (early, late) = Halves(ExporterRuns.InOrder(exporters), products.Count);
        placement.Place(early, late);
        return placement;
    }

    // a run that straddles the middle is cut: its later rows then simply follow its earlier ones
    private static (List<RowRun> Early, List<RowRun> Late) Halves(List<RowRun> runs, int rows)
    {
        var (early, late, left) = (new List<RowRun>(), new List<RowRun>(), rows / 2);
        foreach (var run in runs)
        {
            var taken = Math.Min(left, run.Length);
            left -= taken;
            if (taken > 0)
                early.Add(run with { Length = taken });
            if (taken < run.Length)
                late.Add(run with { First = run.First + taken, Length = run.Length - taken });
        }

        return (early, late);
    }

    private void FindProducts()
    {
        // both halves only ever set a mark, so neither can undo what the other does
        var seen = new bool[PackedCodes];
        var middle = _products.BlockCount / 2;
        Parallel.Invoke(() => Mark(seen, 0, middle), () => Mark(seen, middle, _products.BlockCount));
        var products = ImmutableArray.CreateBuilder<Hs6>();
        for (var packed = 0u; packed < seen.Length; packed++)
        {
            if (!seen[packed])
                continue;
            _firstCell[packed] = products.Count * _economies;
            products.Add(Hs6.FromPacked(packed));
        }

        Products = products.ToImmutable();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Mark(bool[] seen, int firstBlock, int endBlock)
    {
        for (var block = firstBlock; block < endBlock; block++)
        {
            foreach (var product in _products[block])
                seen[product] = true;
        }
    }

    private void Place(List<RowRun> early, List<RowRun> late)
    {
        var cells = Products.Length * _economies;
        var (first, second) = (new int[cells], new int[cells]);
        Parallel.Invoke(() => Count(early, first), () => Count(late, second));
        Offsets = new int[cells + 1];
        for (var cell = 0; cell < cells; cell++)
        {
            var begin = Offsets[cell];
            var middle = begin + first[cell];
            Offsets[cell + 1] = middle + second[cell];
            (first[cell], second[cell]) = (begin, middle);
        }

        Slots = GC.AllocateUninitializedArray<int>(_products.Count);
        Parallel.Invoke(() => Assign(early, first), () => Assign(late, second));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count(List<RowRun> runs, int[] counts)
    {
        foreach (var run in runs)
        {
            for (var taken = 0; taken < run.Length;)
            {
                var codes = _products.RowsFrom(run.First + taken, run.Length - taken);
                var importers = _importers.RowsFrom(run.First + taken, codes.Length);
                for (var r = 0; r < codes.Length; r++)
                    counts[_firstCell[codes[r]] + importers[r]]++;
                taken += codes.Length;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Assign(List<RowRun> runs, int[] next)
    {
        foreach (var run in runs)
        {
            for (var taken = 0; taken < run.Length;)
            {
                var first = run.First + taken;
                var codes = _products.RowsFrom(first, run.Length - taken);
                var importers = _importers.RowsFrom(first, codes.Length);
                var places = Slots.AsSpan(first, codes.Length);
                for (var r = 0; r < codes.Length; r++)
                    places[r] = next[_firstCell[codes[r]] + importers[r]]++;
                taken += codes.Length;
            }
        }
    }
}
