namespace GeoMonitor.Core.Indicators.ReExports;

/// <summary>Imports net of re-exports (methodology 5.2).</summary>
/// <param name="BySupplier">M_i' by supplier, zero or more, in the unit of the imports.</param>
/// <param name="Excess">
/// Re-exports beyond the imports they should come from: stocks, valuation or an error. They are not subtracted, and an
/// answer that uses the figures reports them.
/// </param>
public sealed record NetImports(IReadOnlyList<double> BySupplier, double Excess)
{
    /// <summary>M_i' = M_i - R_i, with re-exports known by origin.</summary>
    /// <param name="imports">Imports by supplier.</param>
    /// <param name="reExports">Re-exports by the supplier they came from, same unit.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or not a number.</exception>
    public static NetImports ByOrigin(ReadOnlySpan<double> imports, ReadOnlySpan<double> reExports)
    {
        Concentration.Amounts.RequireSameLength(imports.Length, reExports.Length, nameof(reExports));
        var net = new double[imports.Length];
        var excess = 0.0;
        for (var i = 0; i < net.Length; i++)
        {
            Require(imports[i], nameof(imports));
            Require(reExports[i], nameof(reExports));
            net[i] = Math.Max(0, imports[i] - reExports[i]);
            excess += Math.Max(0, reExports[i] - imports[i]);
        }

        return new(net, excess);
    }

    /// <summary>M_i' = M_i (1 - RX/M): the same part off every supplier, when the origin is not known.</summary>
    /// <remarks>
    /// This leaves shares, HHI and CR as they are; it changes volume, CDI2, CDI3 and days of cover. An answer says so.
    /// </remarks>
    /// <param name="imports">Imports by supplier.</param>
    /// <param name="reExports">All re-exports, at import prices where possible, same unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or not a number.</exception>
    public static NetImports Proportional(ReadOnlySpan<double> imports, double reExports)
    {
        Require(reExports, nameof(reExports));
        var total = 0.0;
        foreach (var amount in imports)
        {
            Require(amount, nameof(imports));
            total += amount;
        }

        var kept = total == 0 ? 0 : Math.Max(0, 1 - (reExports / total));
        return new(Array.ConvertAll(imports.ToArray(), amount => amount * kept), Math.Max(0, reExports - total));
    }

    /// <summary>X' = X - RX: exports of the economy's own making, never below zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or not a number.</exception>
    public static double DomesticExports(double exports, double reExports)
    {
        Require(exports, nameof(exports));
        Require(reExports, nameof(reExports));
        return Math.Max(0, exports - reExports);
    }

    private static void Require(double amount, string name)
    {
        if (!(amount >= 0) || double.IsInfinity(amount))
            throw new ArgumentOutOfRangeException(name, amount, "An amount is zero or more and finite.");
    }
}
