namespace GeoMonitor.Core.Indicators.Knowledge;

/// <summary>The method of reflections (methodology 9; Hidalgo and Hausmann 2009) [V].</summary>
/// <param name="Economies">k_c,N by economy; NaN without any advantage.</param>
/// <param name="Products">k_p,N by product; NaN when nobody has an advantage in it.</param>
public sealed record Reflections(IReadOnlyList<double> Economies, IReadOnlyList<double> Products)
{
    /// <summary>k_c,N = (1/k_c,0) sum_p M k_p,N-1 and the same for products, from diversity and ubiquity.</summary>
    /// <remarks>Even steps of economies speak of diversity, odd steps have the opposite sign.</remarks>
    /// <param name="matrix">Who has an advantage in what.</param>
    /// <param name="steps">N, 0 or more; after about 20 all values are nearly equal and only their order tells.</param>
    public static Reflections Of(AdvantageMatrix matrix, int steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        double[] economies = [.. matrix.Diversity.Select(k => k == 0 ? double.NaN : k)];
        double[] products = [.. matrix.Ubiquity.Select(k => k == 0 ? double.NaN : k)];
        for (var step = 0; step < steps; step++)
            (economies, products) = (OfEconomies(matrix, products), OfProducts(matrix, economies));
        return new(economies, products);
    }

    private static double[] OfEconomies(AdvantageMatrix matrix, double[] products)
    {
        var means = new double[matrix.Economies];
        for (var c = 0; c < means.Length; c++)
        {
            for (var p = 0; p < products.Length; p++)
                means[c] += matrix[c, p] ? products[p] : 0;
            means[c] /= matrix.Diversity[c];
        }

        return means;
    }

    private static double[] OfProducts(AdvantageMatrix matrix, double[] economies)
    {
        var means = new double[matrix.Products];
        for (var p = 0; p < means.Length; p++)
        {
            for (var c = 0; c < economies.Length; c++)
                means[p] += matrix[c, p] ? economies[c] : 0;
            means[p] /= matrix.Ubiquity[p];
        }

        return means;
    }
}
