using GeoMonitor.Core.InputOutput;
using GeoMonitor.Graph.InputOutput;

namespace GeoMonitor.Monitoring.InputOutput;

/// <summary>An input-output table with its Leontief system solved once. Immutable and safe for concurrent use.</summary>
/// <remarks>
/// Output is the sum of the row; the column of an industry without output is zero; negative deliveries, of which tables have a
/// handful, count as nothing among inputs. It takes three squares of 8 bytes a cell: 49 MB for 1,435 sectors.
/// </remarks>
public sealed class SolvedTable
{
    private readonly double[] _output;
    private readonly double[] _valueAdded;
    private readonly int[] _economies;
    private readonly int[] _sectors;

    private SolvedTable(InputOutputTable table, double[] output, LeontiefSystem system)
    {
        (Table, _output, System) = (table, output, system);
        _valueAdded = LookThrough.ValueAddedPerOutput(system.Coefficients);
        _economies = [.. Enumerable.Range(0, table.Sectors).Select(s => s / table.Industries.Length)];
        _sectors = [.. Enumerable.Range(0, table.Sectors)];
    }

    /// <summary>The table.</summary>
    public InputOutputTable Table { get; }

    /// <summary>(I - A), solved.</summary>
    public LeontiefSystem System { get; }

    /// <summary>x of each sector, in the unit of the table.</summary>
    public ReadOnlySpan<double> Output => _output;

    /// <summary>v, value added and net taxes on products for one unit of output of each sector.</summary>
    public ReadOnlySpan<double> ValueAdded => _valueAdded;

    /// <summary>The economy of each sector, to add sectors up by.</summary>
    public ReadOnlySpan<int> Economies => _economies;

    /// <summary>Each sector by itself.</summary>
    public ReadOnlySpan<int> Sectors => _sectors;

    /// <summary>Solves a table.</summary>
    /// <exception cref="ArgumentException">It takes at least as much as it makes.</exception>
    public static SolvedTable Of(InputOutputTable table)
    {
        var output = table.Output();
        var deliveries = table.Deliveries;
        if (deliveries.ContainsAnyInRange(double.NegativeInfinity, -double.Epsilon))
            deliveries = WithoutNegative(deliveries);
        return new SolvedTable(table, output, LeontiefSystem.Of(TechnicalCoefficients.Of(deliveries, output)));
    }

    private static double[] WithoutNegative(ReadOnlySpan<double> deliveries)
    {
        var positive = deliveries.ToArray();
        foreach (ref var value in positive.AsSpan())
            value = Math.Max(0, value);
        return positive;
    }
}
