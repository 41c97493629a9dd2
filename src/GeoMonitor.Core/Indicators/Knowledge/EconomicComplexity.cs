using MathNet.Numerics.LinearAlgebra;

namespace GeoMonitor.Core.Indicators.Knowledge;

/// <summary>Economic complexity of economies and products by the eigenvector method (methodology 9) [V].</summary>
/// <remarks>
/// Source: Hidalgo and Hausmann 2009, and the code read for the methodology. Rows and columns of degree zero are
/// dropped first. Where degrees are low the ranking may surprise; look at diversity before use.
/// </remarks>
/// <param name="Eci">By economy, standardised; NaN for an economy without any advantage.</param>
/// <param name="Pci">
/// By product on the scale of ECI (Growth Lab), so that ECI_c is the mean PCI of its products; NaN when nobody has an
/// advantage in it.
/// </param>
/// <param name="PciStandardised">By product, standardised over products as other code does.</param>
/// <param name="Eigenvalues">Of the transition matrix, largest (always 1) first.</param>
public sealed record EconomicComplexity(
    IReadOnlyList<double> Eci,
    IReadOnlyList<double> Pci,
    IReadOnlyList<double> PciStandardised,
    IReadOnlyList<double> Eigenvalues)
{
    private const double Connected = 1 - 1e-9;

    /// <summary>The figures of a matrix of advantages.</summary>
    /// <param name="matrix">Who has an advantage in what.</param>
    /// <param name="deviation">Which standard deviation is used for ECI and for standardised PCI.</param>
    /// <returns>
    /// Null when fewer than three economies have any advantage, or when economies and products fall into parts without
    /// a link: the second eigenvector would then only tell the parts from each other.
    /// </returns>
    public static EconomicComplexity? Of(AdvantageMatrix matrix, Deviation deviation = Deviation.Population)
    {
        int[] economies = [.. Enumerable.Range(0, matrix.Economies).Where(c => matrix.Diversity[c] > 0)];
        int[] products = [.. Enumerable.Range(0, matrix.Products).Where(p => matrix.Ubiquity[p] > 0)];
        if (economies.Length < 3)
            return null;

        // W = D^-1/2 M U^-1/2: W W^T is symmetric with the eigenvalues of the transition matrix
        var w = Matrix<double>.Build.Dense(economies.Length, products.Length, (c, p) =>
            matrix[economies[c], products[p]]
                ? 1 / Math.Sqrt((double)matrix.Diversity[economies[c]] * matrix.Ubiquity[products[p]])
                : 0);
        var eigen = w.TransposeAndMultiply(w).Evd(Symmetricity.Symmetric);
        double[] values = [.. eigen.EigenValues.Select(v => v.Real).OrderDescending()];
        if (values[1] > Connected || values[1] <= 0)
            return null;

        // MathNet sorts ascending
        var vector = eigen.EigenVectors.Column(economies.Length - 2);
        double[] raw = [.. vector.Select((y, c) => y / Math.Sqrt(matrix.Diversity[economies[c]]))];
        var sign = Sign(raw, [.. economies.Select(c => matrix.Diversity[c])]);
        var eci = Spread(raw, economies, matrix.Economies, sign);
        var pci = Means(matrix, eci, values[1]);
        var scale = Standardisation.Of(eci, deviation);
        return new(scale.Apply(eci), scale.Apply(pci), Standardisation.Of(pci, deviation).Apply(pci), values);
    }

    // an eigenvector has no sign of its own: more diverse economies shall stand higher
    private static int Sign(double[] raw, int[] diversity)
    {
        var mean = diversity.Average();
        var covariance = raw.Zip(diversity, (r, k) => r * (k - mean)).Sum();
        if (Math.Abs(covariance) > 1e-12)
            return Math.Sign(covariance);
        return raw[0] < 0 ? -1 : 1;
    }

    private static double[] Spread(double[] raw, int[] positions, int length, int sign)
    {
        var spread = new double[length];
        Array.Fill(spread, double.NaN);
        for (var i = 0; i < positions.Length; i++)
            spread[positions[i]] = sign * raw[i];
        return spread;
    }

    // the eigenvector of the product matrix, in the length at which an economy is the mean of its products
    private static double[] Means(AdvantageMatrix matrix, double[] eci, double eigenvalue)
    {
        var means = new double[matrix.Products];
        for (var p = 0; p < means.Length; p++)
        {
            for (var c = 0; c < eci.Length; c++)
                means[p] += matrix[c, p] ? eci[c] : 0;
            means[p] /= matrix.Ubiquity[p] * eigenvalue;
        }

        return means;
    }
}
