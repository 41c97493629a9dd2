using System.Collections.Immutable;
using GeoMonitor.Core.InputOutput;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Figures;

namespace GeoMonitor.Ingest.InputOutput;

/// <summary>What a table is checked for when it is whole.</summary>
internal static class TableChecks
{
    // rounding of published tables; more is another unit or a block that lacks
    private const double MostOutputDeviation = .01;

    // official tables have a handful of small ones, from their balancing
    private const double MostNegative = 1e-4;

    /// <summary>The checks of one table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rejections">Rows that were not kept.</param>
    public static ImmutableArray<LoadCheck> Of(InputOutputTable table, ImmutableArray<RejectedRows> rejections)
    {
        var output = table.Output();
        return [Square(table), Columns(table, output), Published(table, output), Negative(table), Duplicates(rejections)];
    }

    /// <summary>What else to know of a table.</summary>
    public static IEnumerable<string> Notes(InputOutputTable table)
    {
        var negative = 0;
        var lowest = 0.0;
        foreach (var value in table.Demand)
        {
            negative += value < 0 ? 1 : 0;
            lowest = Math.Min(lowest, value);
        }

        if (negative > 0)
            yield return $"{negative:N0} cells of final demand of {table.Year} are negative, the lowest {lowest:#,0.###}: stocks that were drawn on, kept as they are.";
        var idle = table.Output().Count(x => x <= 0);
        if (idle > 0)
            yield return $"{idle:N0} of {table.Sectors:N0} industries of {table.Year} have no output or less: what they take counts as nothing.";
    }

    private static LoadCheck Square(InputOutputTable table) => new(
        "square",
        true,
        true,
        $"{table.Economies.Length:N0} economies and groups of {table.Industries.Length:N0} industries in {table.Year}: {table.Sectors:N0} rows and as many columns, "
        + $"{table.Categories.Length:N0} categories of final demand each");

    private static LoadCheck Columns(InputOutputTable table, double[] output)
    {
        var inputs = ColumnSums(table);
        var (over, worst, most) = (0, -1, 0.0);
        for (var j = 0; j < output.Length; j++)
        {
            var share = output[j] > 0 ? inputs[j] / output[j] : 0;
            over += share >= 1 ? 1 : 0;
            if (share > most)
                (worst, most) = (j, share);
        }

        return new LoadCheck(
            "column-sums",
            over == 0,
            Blocking: false,
            over == 0
                ? $"every industry of {table.Year} takes less than it makes, at most {most:0.####} for a unit{(worst < 0 ? "" : $" ({table.NameOf(worst)})")}"
                : $"{over:N0} of {output.Length:N0} industries of {table.Year} take as much as they make or more, the most {table.NameOf(worst)} with {most:0.####} for a unit; "
                    + "the table is used as long as all of it together makes more than it takes");
    }

    private static LoadCheck Published(InputOutputTable table, double[] output)
    {
        if (table.Published.IsEmpty)
            return new LoadCheck("published-output", true, Blocking: true, $"no output of {table.Year} is published in the file: the sum of each row is the output, held against nothing");
        var (known, off, all, worst, most) = (0, 0.0, 0.0, 0, 0.0);
        for (var s = 0; s < output.Length; s++)
        {
            var published = table.Published[s];
            if (double.IsNaN(published))
                continue;
            known++;
            var difference = Math.Abs(published - output[s]);
            (off, all) = (off + difference, all + Math.Abs(published));
            if (difference > most)
                (worst, most) = (s, difference);
        }

        var deviation = all > 0 ? off / all : 0;
        var missing = output.Length - known;
        return new LoadCheck(
            "published-output",
            deviation <= MostOutputDeviation,
            Blocking: true,
            $"the rows of {table.Year} miss the published output by {deviation:P3} in all, {MostOutputDeviation:P0} are allowed"
            + (most > 0 ? $", most in {table.NameOf(worst)} ({most:#,0.###})" : "")
            + (missing > 0 ? $"; {missing:N0} industries have no published output" : ""));
    }

    private static LoadCheck Negative(InputOutputTable table)
    {
        var (count, below, all, first) = (0, 0.0, 0.0, -1);
        for (var c = 0; c < table.Deliveries.Length; c++)
        {
            var value = table.Deliveries[c];
            all += Math.Abs(value);
            if (value >= 0)
                continue;
            (count, below) = (count + 1, below - value);
            first = first < 0 ? c : first;
        }

        return count == 0
            ? new LoadCheck("negative-deliveries", true, Blocking: false, $"no delivery between industries of {table.Year} is negative")
            : new LoadCheck(
                "negative-deliveries",
                false,
                Blocking: below > MostNegative * all,
                $"{count:N0} deliveries between industries of {table.Year} are negative, {below / all:P4} of all ({MostNegative:P2} are allowed), the first from "
                + $"{table.NameOf(first / table.Sectors)} to {table.NameOf(first % table.Sectors)}; they count as nothing among inputs");
    }

    private static LoadCheck Duplicates(ImmutableArray<RejectedRows> rejections)
    {
        var repeated = rejections.Where(r => r.Reason == FigureReject.RepeatedKey).Sum(r => r.Rows);
        return new LoadCheck(
            "duplicate-keys",
            repeated == 0,
            Blocking: false,
            repeated == 0 ? "every cell is given once" : $"{repeated:N0} rows give a cell that another row gave; the first counts");
    }

    private static double[] ColumnSums(InputOutputTable table)
    {
        var sums = new double[table.Sectors];
        for (var i = 0; i < sums.Length; i++)
        {
            for (var j = 0; j < sums.Length; j++)
                sums[j] += Math.Max(0, table.Deliveries[(i * sums.Length) + j]);
        }

        return sums;
    }
}
