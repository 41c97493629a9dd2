using System.Collections.Immutable;

namespace GeoMonitor.Core.InputOutput;

/// <summary>
/// An inter-country input-output table of one year: what each industry of each economy delivers to each other and to final
/// demand. Immutable.
/// </summary>
/// <remarks>
/// A sector is an industry of an economy: number economy x industries + industry. Values are in one unit, current prices; a
/// cell that the source does not have is a delivery of nothing, because such tables list every delivery there is.
/// </remarks>
public sealed class InputOutputTable
{
    private readonly double[] _deliveries;
    private readonly double[] _demand;
    private readonly double[] _published;

    /// <summary>Makes a table of its parts, which it then owns.</summary>
    /// <param name="year">The year.</param>
    /// <param name="economies">The economies and groups.</param>
    /// <param name="industries">The industries, the same for each economy.</param>
    /// <param name="categories">The categories of final demand, the same for each economy.</param>
    /// <param name="deliveries">Z, row after row, seller by buyer.</param>
    /// <param name="demand">Final demand, row after row: seller by economy and category.</param>
    /// <param name="published">Output as published by sector, NaN where it is not; empty when it is nowhere.</param>
    /// <exception cref="ArgumentException">A part has not the size that the others ask for.</exception>
    public InputOutputTable(
        Year year,
        ImmutableArray<TableEconomy> economies,
        ImmutableArray<TableIndustry> industries,
        ImmutableArray<string> categories,
        double[] deliveries,
        double[] demand,
        double[] published)
    {
        (Year, Economies, Industries, Categories) = (year, economies, industries, categories);
        (_deliveries, _demand, _published) = (deliveries, demand, published);
        if (deliveries.Length != Sectors * Sectors)
            throw new ArgumentException($"{Sectors} sectors need a square of deliveries.", nameof(deliveries));
        if (demand.Length != Sectors * Uses)
            throw new ArgumentException($"{Sectors} sectors need {Uses} columns of final demand.", nameof(demand));
        if (published.Length != 0 && published.Length != Sectors)
            throw new ArgumentException($"{Sectors} sectors need as many outputs.", nameof(published));
    }

    /// <summary>The year.</summary>
    public Year Year { get; }

    /// <summary>The economies and groups of economies, in the order of the table.</summary>
    public ImmutableArray<TableEconomy> Economies { get; }

    /// <summary>The industries.</summary>
    public ImmutableArray<TableIndustry> Industries { get; }

    /// <summary>The categories of final demand, as the table calls them.</summary>
    public ImmutableArray<string> Categories { get; }

    /// <summary>Number of sectors: industries of all economies.</summary>
    public int Sectors => Economies.Length * Industries.Length;

    /// <summary>Number of columns of final demand.</summary>
    public int Uses => Economies.Length * Categories.Length;

    /// <summary>Z, row after row.</summary>
    public ReadOnlySpan<double> Deliveries => _deliveries;

    /// <summary>Final demand, row after row: column economy x categories + category.</summary>
    public ReadOnlySpan<double> Demand => _demand;

    /// <summary>Output as published, NaN where it is not; empty when the source has none.</summary>
    public ReadOnlySpan<double> Published => _published;

    /// <summary>The sector of an industry of an economy.</summary>
    public int SectorOf(int economy, int industry) => (economy * Industries.Length) + industry;

    /// <summary>What a sector is called, such as <c>NLD c14</c>.</summary>
    public string NameOf(int sector) => $"{Economies[sector / Industries.Length].Label} {Industries[sector % Industries.Length].Code}";

    /// <summary>x: the sum of the row, deliveries and final demand together. The published output may differ by rounding.</summary>
    public double[] Output()
    {
        var output = new double[Sectors];
        for (var s = 0; s < output.Length; s++)
            output[s] = Sum(_deliveries.AsSpan(s * Sectors, Sectors)) + Sum(_demand.AsSpan(s * Uses, Uses));
        return output;
    }

    /// <summary>What an economy takes for final use from each sector, all categories together.</summary>
    public double[] DemandOf(int economy)
    {
        var demand = new double[Sectors];
        for (var s = 0; s < demand.Length; s++)
            demand[s] = Sum(_demand.AsSpan((s * Uses) + (economy * Categories.Length), Categories.Length));
        return demand;
    }

    /// <summary>How many cells hold something.</summary>
    public int Cells => Filled(_deliveries) + Filled(_demand);

    // in the order of the row: the same table gives the same sum on every machine
    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }

    private static int Filled(double[] values) => values.Length - values.AsSpan().Count(0.0);
}
