using System.Runtime.CompilerServices;

namespace GeoMonitor.Core.Trade;

/// <summary>
/// The stretches of rows with one exporter, in ascending order of exporters. Official files list one exporter after
/// another by the number of its country code; taking the stretches in the order of our indexes sorts every cell by
/// exporter without moving a row twice.
/// </summary>
internal static class ExporterRuns
{
    // a file that is ordered by product has a run a row or two: then ordering runs costs more than sorting cells
    private const int LeastRowsARun = 64;

    /// <summary>The runs in ascending order of their exporters, those of one exporter in the order of the file.</summary>
    /// <returns>The whole column as one run where the rows do not lie together by exporter.</returns>
    public static List<RowRun> InOrder(ColumnList<ushort> exporters)
    {
        var most = Math.Max(1024, exporters.Count / LeastRowsARun);
        var runs = new List<RowRun>();
        if (!TryFind(exporters, runs, most))
            return [new RowRun(0, 0, exporters.Count)];

        // stable, so that rows of one key keep the order of the file
        return [.. runs.OrderBy(r => r.Exporter)];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryFind(ColumnList<ushort> exporters, List<RowRun> runs, int most)
    {
        for (var block = 0; block < exporters.BlockCount; block++)
        {
            var rows = exporters[block];
            for (var start = 0; start < rows.Length;)
            {
                var length = rows[start..].IndexOfAnyExcept(rows[start]);
                if (length < 0)
                    length = rows.Length - start;
                if (runs.Count == most)
                    return false;
                runs.Add(new RowRun(rows[start], ColumnList<ushort>.FirstRow(block) + start, length));
                start += length;
            }
        }

        return true;
    }
}

/// <summary>Consecutive rows of one exporter.</summary>
/// <param name="Exporter">The index of the exporter.</param>
/// <param name="First">The first row.</param>
/// <param name="Length">How many rows.</param>
internal readonly record struct RowRun(ushort Exporter, int First, int Length);
