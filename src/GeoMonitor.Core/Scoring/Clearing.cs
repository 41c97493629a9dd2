namespace GeoMonitor.Core.Scoring;

/// <summary>What would bring a dependence under its thresholds (methodology 13.3); amounts in the unit of the input.</summary>
/// <remarks>
/// Arithmetic, not advice: it says how much, not whether anyone can deliver it. Each answer is the least that suffices
/// and 0 when the threshold is kept already.
/// </remarks>
public static class Clearing
{
    /// <summary>
    /// Additional imports, spread over many new small suppliers, that bring the HHI down to the threshold; less than
    /// this never suffices. Null without imports.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or the threshold not between 0 and 1.</exception>
    public static double? AdditionalSupply(ReadOnlySpan<double> amounts, double threshold)
    {
        var (total, squares) = Sums(amounts, threshold);
        return total == 0 ? null : Math.Max(0, Math.Sqrt(squares / threshold) - total);
    }

    /// <summary>
    /// Additional imports from one new supplier that bring the HHI down to the threshold; null when no amount from a
    /// single one can, or without imports.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or the threshold not between 0 and 1.</exception>
    public static double? OneNewSupplier(ReadOnlySpan<double> amounts, double threshold)
    {
        var (total, squares) = Sums(amounts, threshold);
        if (total == 0)
            return null;
        var excess = squares - (threshold * total * total);
        if (excess <= 0)
            return 0;

        // (squares + e^2) = threshold (total + e)^2, the smaller root
        var half = threshold * total;
        var discriminant = (half * half) - ((1 - threshold) * excess);
        return discriminant < 0 ? null : (half - Math.Sqrt(discriminant)) / (1 - threshold);
    }

    /// <summary>
    /// Imports to move from the largest suppliers to many others, the total unchanged, that bring the HHI down to the
    /// threshold. Null without imports.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or the threshold not between 0 and 1.</exception>
    public static double? Diversion(ReadOnlySpan<double> amounts, double threshold)
    {
        var (total, squares) = Sums(amounts, threshold);
        if (total == 0)
            return null;
        var target = threshold * total * total;
        if (squares <= target)
            return 0;
        var sorted = amounts.ToArray();
        Array.Sort(sorted, (a, b) => b.CompareTo(a));
        var (rest, moved, level) = (squares, 0.0, 0.0);
        for (var k = 1; k <= sorted.Length; k++)
        {
            // cutting the k largest to one level takes squares off at the least volume
            rest = k == sorted.Length ? 0 : rest - (sorted[k - 1] * sorted[k - 1]);
            moved += sorted[k - 1];
            level = Math.Sqrt(Math.Max(0, target - rest) / k);
            if (target >= rest && (k == sorted.Length || level >= sorted[k]))
                return moved - (k * level);
        }

        return moved - (sorted.Length * level);
    }

    /// <summary>Additional exports capacity, M/threshold - X, that brings imports over exports down to the threshold.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or the threshold not above 0.</exception>
    public static double AdditionalExports(double imports, double exports, double threshold)
    {
        if (!(imports >= 0 && exports >= 0 && threshold > 0))
            throw new ArgumentOutOfRangeException(nameof(imports), "Amounts are zero or more and the threshold above 0.");
        return Math.Max(0, (imports / threshold) - exports);
    }

    /// <summary>Additional intra-EU supply that brings the share from outside down to the threshold.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or the threshold not between 0 and 1.</exception>
    public static double AdditionalIntraSupply(double extraEuImports, double intraEuImports, double threshold)
    {
        if (!(extraEuImports >= 0 && intraEuImports >= 0 && threshold > 0))
            throw new ArgumentOutOfRangeException(nameof(extraEuImports), "Amounts are zero or more and the threshold above 0.");
        return Math.Max(0, (extraEuImports / threshold) - extraEuImports - intraEuImports);
    }

    private static (double Total, double Squares) Sums(ReadOnlySpan<double> amounts, double threshold)
    {
        if (!(threshold > 0 && threshold < 1))
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "The threshold lies between 0 and 1.");
        double total = 0, squares = 0;
        foreach (var amount in amounts)
        {
            if (!(amount >= 0) || double.IsInfinity(amount))
                throw new ArgumentOutOfRangeException(nameof(amounts), amount, "An amount is zero or more and finite.");
            total += amount;
            squares += amount * amount;
        }

        return (total, squares);
    }
}
