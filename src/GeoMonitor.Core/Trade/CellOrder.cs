using System.Runtime.CompilerServices;

namespace GeoMonitor.Core.Trade;

/// <summary>
/// Puts the rows of every cell in the order of their exporters and makes each exporter occur once.
/// </summary>
internal sealed class CellOrder(int[] offsets, ushort[] sellers, long[] valuesUsd, double[] quantitiesT)
{
    public ushort[] Exporters { get; private set; } = sellers;

    public long[] ValuesUsd { get; private set; } = valuesUsd;

    public double[] QuantitiesT { get; private set; } = quantitiesT;

    /// <summary>Sorts and merges; shortens the columns and moves the offsets when rows were merged.</summary>
    public DuplicateCount Normalise()
    {
        // official files come this way, and looking costs far less than moving
        if (IsInOrder())
            return default;
        var (dropped, summed, write) = (0, 0, 0);
        var start = 0;
        for (var cell = 1; cell < offsets.Length; cell++)
        {
            var end = offsets[cell];
            Sort(start, end);
            var first = write;
            for (var r = start; r < end; r++)
            {
                if (write > first && Exporters[write - 1] == Exporters[r])
                    Merge(write - 1, r, ref dropped, ref summed);
                else
                    Move(r, write++);
            }

            offsets[cell] = write;
            start = end;
        }

        Trim(write);
        return new DuplicateCount(dropped, summed);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool IsInOrder()
    {
        var start = 0;
        var exporters = Exporters;
        for (var cell = 1; cell < offsets.Length; cell++)
        {
            var end = offsets[cell];
            for (var r = start + 1; r < end; r++)
            {
                if (exporters[r - 1] >= exporters[r])
                    return false;
            }

            start = end;
        }

        return true;
    }

    private void Sort(int start, int end)
    {
        for (var r = start + 1; r < end; r++)
        {
            if (Exporters[r - 1] <= Exporters[r])
                continue;
            SortCell(start, end - start);
            return;
        }
    }

    private void SortCell(int start, int count)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
            order[i] = i;

        // rows of one exporter keep the order of the file, so that the same file always gives the same sums
        Array.Sort(order, (a, b) =>
        {
            var byExporter = Exporters[start + a].CompareTo(Exporters[start + b]);
            return byExporter != 0 ? byExporter : a.CompareTo(b);
        });
        var sortedExporters = Array.ConvertAll(order, i => Exporters[start + i]);
        var sortedValues = Array.ConvertAll(order, i => ValuesUsd[start + i]);
        var sortedQuantities = Array.ConvertAll(order, i => QuantitiesT[start + i]);
        sortedExporters.CopyTo(Exporters, start);
        sortedValues.CopyTo(ValuesUsd, start);
        sortedQuantities.CopyTo(QuantitiesT, start);
    }

    private void Merge(int kept, int repeated, ref int dropped, ref int summed)
    {
        if (ValuesUsd[kept] == ValuesUsd[repeated] && QuantitiesT[kept].Equals(QuantitiesT[repeated]))
        {
            dropped++;
            return;
        }

        summed++;
        ValuesUsd[kept] = checked(ValuesUsd[kept] + ValuesUsd[repeated]);

        // NaN absorbs: a sum with an unknown part is unknown
        QuantitiesT[kept] += QuantitiesT[repeated];
    }

    private void Move(int from, int to)
    {
        if (from == to)
            return;
        Exporters[to] = Exporters[from];
        ValuesUsd[to] = ValuesUsd[from];
        QuantitiesT[to] = QuantitiesT[from];
    }

    private void Trim(int count)
    {
        if (count == Exporters.Length)
            return;
        Exporters = Exporters[..count];
        ValuesUsd = ValuesUsd[..count];
        QuantitiesT = QuantitiesT[..count];
    }
}
