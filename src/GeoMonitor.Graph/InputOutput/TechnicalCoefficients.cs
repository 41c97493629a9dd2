namespace GeoMonitor.Graph.InputOutput;

/// <summary>A = Z x^-1: what each sector takes from each other for one unit of output (methodology 6.1). Immutable.</summary>
/// <remarks>
/// The column of a sector without output is zero: it takes nothing because it makes nothing. Dense, because tables of
/// several countries are.
/// </remarks>
public sealed class TechnicalCoefficients
{
    private readonly double[] _values;

    private TechnicalCoefficients(int size, double[] values) => (Size, _values) = (size, values);

    /// <summary>Number of sectors.</summary>
    public int Size { get; }

    /// <summary>Row after row.</summary>
    internal ReadOnlySpan<double> Values => _values;

    /// <summary>What a column takes from a row for one unit of output.</summary>
    public double this[int row, int column] => _values[(row * Size) + column];

    /// <summary>Coefficients from deliveries and output.</summary>
    /// <param name="deliveries">Z, from row to column, in the unit of output.</param>
    /// <param name="output">x of each sector; a sector with zero or less has a column of zeros.</param>
    /// <exception cref="ArgumentException">The table is not square, has another size than output, or a delivery is negative.</exception>
    public static TechnicalCoefficients Of(double[,] deliveries, ReadOnlySpan<double> output)
    {
        var n = output.Length;
        if (deliveries.GetLength(0) != n || deliveries.GetLength(1) != n)
        {
            throw new ArgumentException(
                $"Deliveries are {deliveries.GetLength(0)} by {deliveries.GetLength(1)}; output has {n} sectors.", nameof(deliveries));
        }

        return Of((double[])[.. deliveries.Cast<double>()], output);
    }

    /// <summary>Coefficients from deliveries and output.</summary>
    /// <param name="deliveries">Z, row after row, in the unit of output.</param>
    /// <param name="output">x of each sector; a sector with zero or less has a column of zeros.</param>
    /// <exception cref="ArgumentException">The table is not square, has another size than output, or a delivery is negative.</exception>
    public static TechnicalCoefficients Of(ReadOnlySpan<double> deliveries, ReadOnlySpan<double> output)
    {
        var n = output.Length;
        if (deliveries.Length != n * n)
            throw new ArgumentException($"Deliveries have {deliveries.Length} cells; output has {n} sectors.", nameof(deliveries));
        var values = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                values[(i * n) + j] = output[j] > 0 ? deliveries[(i * n) + j] / output[j] : 0;
        }

        return Checked(n, values);
    }

    /// <summary>Coefficients as they are given.</summary>
    /// <exception cref="ArgumentException">The table is not square, or a coefficient is negative or no number.</exception>
    public static TechnicalCoefficients Of(double[,] coefficients)
    {
        var n = coefficients.GetLength(0);
        if (coefficients.GetLength(1) != n)
            throw new ArgumentException($"A table of {n} by {coefficients.GetLength(1)} is not square.", nameof(coefficients));
        return Checked(n, [.. coefficients.Cast<double>()]);
    }

    /// <summary>A b: what a bundle of output takes from each sector at the first step.</summary>
    /// <param name="bundle">How much of each sector is in it.</param>
    /// <exception cref="ArgumentException">There is not one figure for each sector.</exception>
    public double[] Inputs(ReadOnlySpan<double> bundle)
    {
        if (bundle.Length != Size)
            throw new ArgumentException($"{Size} sectors need as many figures; {bundle.Length} are given.", nameof(bundle));
        var inputs = new double[Size];
        for (var i = 0; i < Size; i++)
        {
            var row = _values.AsSpan(i * Size, Size);
            var sum = 0.0;
            for (var j = 0; j < row.Length; j++)
                sum += row[j] * bundle[j];
            inputs[i] = sum;
        }

        return inputs;
    }

    /// <summary>The sum of a column: all inputs for one unit of output.</summary>
    public double InputsOf(int column)
    {
        var sum = 0.0;
        for (var i = 0; i < Size; i++)
            sum += this[i, column];
        return sum;
    }

    private static TechnicalCoefficients Checked(int n, double[] values)
    {
        var wrong = Array.FindIndex(values, v => !(v >= 0 && v < double.PositiveInfinity));
        return wrong < 0
            ? new(n, values)
            : throw new ArgumentException(
                $"The coefficient in row {wrong / n}, column {wrong % n} is {values[wrong]}; it is zero or more, and finite.", nameof(values));
    }
}
