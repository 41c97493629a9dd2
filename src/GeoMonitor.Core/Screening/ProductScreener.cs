using System.Runtime.CompilerServices;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Core.Screening;

/// <summary>
/// Screens one product after another with one set of accumulators, so that a full year of world trade is scored
/// without a single allocation per cell.
/// </summary>
/// <remarks>One screener per thread. The sums are whole dollars, hence exact and the same in any order.</remarks>
internal sealed class ProductScreener(TradeSnapshot snapshot, SupplierRisks risks, CellColumns cells, ProductColumns worlds)
{
    private readonly int _economies = snapshot.Economies.Count;
    private readonly bool[] _inUnion = snapshot.Economies.Eu27Mask.ToArray();
    private readonly double[] _risk = risks.Risk.ToArray();
    private readonly bool[] _imputed = risks.Imputed.ToArray();
    private readonly long[] _exports = new long[snapshot.Economies.Count];
    private readonly long[] _unionImports = new long[snapshot.Economies.Count];
    private readonly long[] _extraExports = new long[snapshot.Economies.Count];

    public void Screen(int product, int firstCell)
    {
        Array.Clear(_exports);
        Array.Clear(_unionImports);
        Array.Clear(_extraExports);
        var (union, cell) = (default(Union), firstCell);
        var unionCell = -1;
        var offsets = snapshot.OffsetsOf(product);
        for (var importer = 0; importer < _economies; importer++)
        {
            // the cell of the Union comes in the order of its index, and is filled when all members were seen
            if (importer == snapshot.Economies.Eu27Index)
                unionCell = HasUnionCell(offsets) ? cell++ : -1;
            var (start, end) = (offsets[importer], offsets[importer + 1]);
            if (start == end)
                continue;
            ScreenImporter((ushort)importer, start, end, cell++, ref union);
        }

        FillExports(firstCell, cell, unionCell);
        worlds.ExportsUsd[product] = Sum(_exports);
        worlds.ExportHhi[product] = Concentration(_exports);
        var members = union.Exports;
        worlds.ExportHhiEuAsOne[product] = ConcentrationWithUnion(members);
        if (unionCell >= 0)
            FillUnion(unionCell, union);
    }

    /// <summary>Whether a member imports the product at all, from inside or outside the Union.</summary>
    public bool HasUnionCell(ReadOnlySpan<int> offsets)
    {
        for (var e = 0; e < _economies; e++)
        {
            if (_inUnion[e] && offsets[e] != offsets[e + 1])
                return true;
        }

        return false;
    }

    // a year is screened once: the optimised code must be there the first time
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ScreenImporter(ushort importer, int start, int end, int cell, ref Union union)
    {
        var exporters = snapshot.Exporters[start..end];
        var values = snapshot.ValuesUsd[start..end];
        var member = _inUnion[importer];
        var tally = default(Tally);
        for (var r = 0; r < exporters.Length; r++)
        {
            var (exporter, value) = (exporters[r], values[r]);
            var fromUnion = _inUnion[exporter];
            _exports[exporter] += value;
            tally.Add(exporter, value, member && fromUnion, _risk[exporter], _imputed[exporter]);
            if (member && !fromUnion)
                _unionImports[exporter] += value;
            if (!(member && fromUnion))
                _extraExports[exporter] += value;
            if (fromUnion && !member)
                union.Exports += value;
        }

        if (member)
            union.Intra += tally.Intra;
        cells.Economies[cell] = importer;
        tally.Write(cells, cell);
    }

    private void FillUnion(int cell, Union union)
    {
        var tally = default(Tally);
        for (var e = 0; e < _economies; e++)
        {
            if (_unionImports[e] > 0)
                tally.Add((ushort)e, _unionImports[e], fromFellowMember: false, _risk[e], _imputed[e]);
        }

        cells.Economies[cell] = snapshot.Economies.Eu27Index;
        tally.Write(cells, cell);
        cells.IntraEuImportsUsd[cell] = union.Intra;
        cells.ExportsUsd[cell] = union.Exports;
    }

    private void FillExports(int first, int end, int unionCell)
    {
        for (var c = first; c < end; c++)
        {
            if (c != unionCell)
                cells.ExportsUsd[c] = _exports[cells.Economies[c]];
        }
    }

    private static long Sum(ReadOnlySpan<long> amounts)
    {
        var sum = 0L;
        foreach (var amount in amounts)
            sum += amount;
        return sum;
    }

    private static double Concentration(ReadOnlySpan<long> amounts)
    {
        var (sum, squares) = (0L, 0.0);
        for (var e = EconomyTable.UnspecifiedIndex + 1; e < amounts.Length; e++)
        {
            sum += amounts[e];
            squares += (double)amounts[e] * amounts[e];
        }

        return sum == 0 ? double.NaN : squares / ((double)sum * sum);
    }

    private double ConcentrationWithUnion(long unionExports)
    {
        var (sum, squares) = (unionExports, (double)unionExports * unionExports);
        for (var e = EconomyTable.UnspecifiedIndex + 1; e < _economies; e++)
        {
            if (_inUnion[e])
                continue;
            sum += _extraExports[e];
            squares += (double)_extraExports[e] * _extraExports[e];
        }

        return sum == 0 ? double.NaN : squares / ((double)sum * sum);
    }

    private struct Union
    {
        public long Intra;
        public long Exports;
    }
}
