namespace GeoMonitor.Core.Screening;

/// <summary>The columns of a screening that have one entry per (product, economy) cell.</summary>
/// <remarks>
/// Every entry of the sums must be written by who makes the columns, who then has the shares and indexes of the cell
/// derived from them: what is stored is the sums. In columns of numbers NaN stands for "not defined", such as a
/// concentration of nothing.
/// </remarks>
/// <param name="count">The number of cells.</param>
public sealed class CellColumns(int count)
{
    /// <summary>The number of cells.</summary>
    public int Count { get; } = count;

    /// <summary>Index of the economy whose dependence the cell describes.</summary>
    public ushort[] Economies { get; } = GC.AllocateUninitializedArray<ushort>(count);

    /// <summary>Imports in whole US dollars; for <c>EU27</c> only from outside it.</summary>
    public long[] ImportsUsd { get; } = GC.AllocateUninitializedArray<long>(count);

    /// <summary>
    /// Trade between members, in whole US dollars: for a member its arrivals from other members, for <c>EU27</c> all
    /// of them together, zero for other economies.
    /// </summary>
    public long[] IntraEuImportsUsd { get; } = GC.AllocateUninitializedArray<long>(count);

    /// <summary>Exports in whole US dollars; for <c>EU27</c> only to outside it.</summary>
    public long[] ExportsUsd { get; } = GC.AllocateUninitializedArray<long>(count);

    /// <summary>Imports from partners the source does not name, in whole US dollars.</summary>
    public long[] UnspecifiedUsd { get; } = GC.AllocateUninitializedArray<long>(count);

    /// <summary>Sum of the squared values of the named suppliers, in square US dollars.</summary>
    public double[] Squares { get; } = GC.AllocateUninitializedArray<double>(count);

    /// <summary>Imports from named suppliers outside the Union of 27, in whole US dollars.</summary>
    public long[] ExtraEuNamedUsd { get; } = GC.AllocateUninitializedArray<long>(count);

    /// <summary>Sum of the squared values of the named suppliers outside the Union of 27, in square US dollars.</summary>
    public double[] ExtraEuSquares { get; } = GC.AllocateUninitializedArray<double>(count);

    /// <summary>Imports from the largest named supplier, in whole US dollars.</summary>
    public long[] TopUsd { get; } = GC.AllocateUninitializedArray<long>(count);

    /// <summary>Imports from named suppliers whose risk is imputed, not observed, in whole US dollars.</summary>
    public long[] ImputedUsd { get; } = GC.AllocateUninitializedArray<long>(count);

    /// <summary>Imports from outside the Union of 27; equal to the imports for economies outside the Union.</summary>
    public long[] ExtraEuImportsUsd { get; } = GC.AllocateUninitializedArray<long>(count);

    /// <summary>Herfindahl-Hirschman index over named suppliers, 0..1 (methodology 1.1).</summary>
    public double[] ImportHhi { get; } = GC.AllocateUninitializedArray<double>(count);

    /// <summary>Lower bound of that index when unnamed partners are infinitely many (methodology 1.3).</summary>
    public double[] ImportHhiLow { get; } = GC.AllocateUninitializedArray<double>(count);

    /// <summary>Upper bound of that index when unnamed partners are the largest supplier (methodology 1.3).</summary>
    public double[] ImportHhiHigh { get; } = GC.AllocateUninitializedArray<double>(count);

    /// <summary>The index over named suppliers outside the Union of 27 only: CDI1 (methodology 2.1).</summary>
    public double[] ExtraEuHhi { get; } = GC.AllocateUninitializedArray<double>(count);

    /// <summary>Index of the largest named supplier; 0 when there is none.</summary>
    public ushort[] TopSuppliers { get; } = GC.AllocateUninitializedArray<ushort>(count);

    /// <summary>Share of the largest named supplier in the imports from named suppliers, 0..1.</summary>
    public double[] TopShares { get; } = GC.AllocateUninitializedArray<double>(count);

    /// <summary>Number of named suppliers with a value above zero.</summary>
    public ushort[] Suppliers { get; } = GC.AllocateUninitializedArray<ushort>(count);

    /// <summary>Average governance risk of the named suppliers, 0..1, weighted by share (methodology 1.5, linear).</summary>
    public double[] SupplierRisk { get; } = GC.AllocateUninitializedArray<double>(count);

    /// <summary>Share of the named imports whose supplier's risk is imputed, not observed, 0..1.</summary>
    public double[] ImputedRiskShare { get; } = GC.AllocateUninitializedArray<double>(count);

    /// <summary>Computes the shares and indexes of a cell from its sums.</summary>
    public void Derive(int cell)
    {
        var (imports, unspecified) = (ImportsUsd[cell], UnspecifiedUsd[cell]);
        var (named, top) = (imports - unspecified, TopUsd[cell]);
        ExtraEuImportsUsd[cell] = ExtraEuNamedUsd[cell] + unspecified;
        ImportHhi[cell] = Index(Squares[cell], named);
        ImportHhiLow[cell] = Index(Squares[cell], imports);
        var hidden = (double)top + unspecified;
        ImportHhiHigh[cell] = Index(Squares[cell] - ((double)top * top) + (hidden * hidden), imports);
        ExtraEuHhi[cell] = Index(ExtraEuSquares[cell], ExtraEuNamedUsd[cell]);
        TopShares[cell] = named == 0 ? double.NaN : (double)top / named;
        ImputedRiskShare[cell] = named == 0 ? double.NaN : (double)ImputedUsd[cell] / named;
    }

    private static double Index(double squares, long total) =>
        total == 0 ? double.NaN : squares / ((double)total * total);
}

/// <summary>The columns of a screening that have one entry per product.</summary>
/// <param name="count">The number of products.</param>
public sealed class ProductColumns(int count)
{
    /// <summary>The number of products.</summary>
    public int Count { get; } = count;

    /// <summary>World exports in whole US dollars.</summary>
    public long[] ExportsUsd { get; } = GC.AllocateUninitializedArray<long>(count);

    /// <summary>Concentration of world exports over named exporters, members of the Union apart, 0..1.</summary>
    public double[] ExportHhi { get; } = GC.AllocateUninitializedArray<double>(count);

    /// <summary>The same with the Union of 27 as one exporter and trade between its members left out.</summary>
    public double[] ExportHhiEuAsOne { get; } = GC.AllocateUninitializedArray<double>(count);
}
