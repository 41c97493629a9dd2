using System.Numerics;

namespace GeoMonitor.Graph.InputOutput;

/// <summary>(I - A) solved once, so that x = L f with L = (I - A)^-1 costs little for each f (methodology 6.1).</summary>
/// <remarks>
/// LU without pivoting: for A without negative entries every pivot is positive exactly when the spectral radius of A is
/// below 1, so the elimination is its own check. Column sums below 1 are enough but not needed: official tables have
/// columns a little above. Immutable and safe for concurrent use.
/// </remarks>
public sealed class LeontiefSystem
{
    private readonly double[] _lu;

    private LeontiefSystem(TechnicalCoefficients coefficients, double[] lu) => (Coefficients, _lu) = (coefficients, lu);

    /// <summary>A.</summary>
    public TechnicalCoefficients Coefficients { get; }

    /// <summary>Number of sectors.</summary>
    public int Size => Coefficients.Size;

    /// <summary>Prepares the system.</summary>
    /// <exception cref="ArgumentException">The spectral radius is 1 or more: making a unit takes more than a unit.</exception>
    public static LeontiefSystem Of(TechnicalCoefficients coefficients)
    {
        var n = coefficients.Size;
        var lu = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                lu[(i * n) + j] = (i == j ? 1 : 0) - coefficients[i, j];
        }

        for (var k = 0; k < n; k++)
        {
            var pivotRow = lu.AsSpan(k * n, n);
            if (!(pivotRow[k] > 1e-12))
            {
                throw new ArgumentException(
                    $"Sector {k} and those before it take at least as much as they make (spectral radius of A is 1 or more); "
                    + "check deliveries and output of its column.",
                    nameof(coefficients));
            }

            for (var i = k + 1; i < n; i++)
            {
                var row = lu.AsSpan(i * n, n);
                if (row[k] == 0)
                    continue;
                row[k] /= pivotRow[k];
                Subtract(row[(k + 1)..], pivotRow[(k + 1)..], row[k]);
            }
        }

        return new(coefficients, lu);
    }

    /// <summary>x = L f: the output that a final demand takes.</summary>
    /// <exception cref="ArgumentException">There is not one figure for each sector.</exception>
    public double[] Output(ReadOnlySpan<double> demand)
    {
        Require(demand);
        var (n, x) = (Size, demand.ToArray());
        for (var i = 0; i < n; i++)
            x[i] -= Dot(_lu.AsSpan(i * n, i), x);
        for (var i = n - 1; i >= 0; i--)
            x[i] = (x[i] - Dot(_lu.AsSpan((i * n) + i + 1, n - i - 1), x.AsSpan(i + 1))) / _lu[(i * n) + i];
        return x;
    }

    /// <summary>y = v L: what of an intensity v (value added, emissions) a unit of final demand of each sector embodies.</summary>
    /// <exception cref="ArgumentException">There is not one figure for each sector.</exception>
    public double[] Embodied(ReadOnlySpan<double> intensity)
    {
        Require(intensity);
        var (n, y) = (Size, intensity.ToArray());

        // (I - A)^T y = v: first with U^T, then with L^T, both walked row by row
        for (var k = 0; k < n; k++)
        {
            y[k] /= _lu[(k * n) + k];
            Subtract(y.AsSpan(k + 1), _lu.AsSpan((k * n) + k + 1, n - k - 1), y[k]);
        }

        for (var k = n - 1; k >= 0; k--)
            Subtract(y.AsSpan(0, k), _lu.AsSpan(k * n, k), y[k]);
        return y;
    }

    /// <summary>A column of L: what each sector makes for one unit of final demand of a sector.</summary>
    public double[] Column(int sector)
    {
        var unit = new double[Size];
        unit[sector] = 1;
        return Output(unit);
    }

    /// <summary>
    /// Output after demand moved: the baseline plus L times the change, so no change gives the baseline to the last digit.
    /// </summary>
    /// <param name="baseline">x before.</param>
    /// <param name="change">How final demand of each sector moved.</param>
    /// <exception cref="ArgumentException">There is not one figure for each sector.</exception>
    public double[] OutputAfter(ReadOnlySpan<double> baseline, ReadOnlySpan<double> change)
    {
        Require(baseline);
        var x = Output(change);
        for (var i = 0; i < x.Length; i++)
            x[i] += baseline[i];
        return x;
    }

    private static void Subtract(Span<double> from, ReadOnlySpan<double> row, double times)
    {
        var j = 0;
        var factor = new Vector<double>(times);
        for (; j <= row.Length - Vector<double>.Count; j += Vector<double>.Count)
            (new Vector<double>(from[j..]) - (factor * new Vector<double>(row[j..]))).CopyTo(from[j..]);
        for (; j < row.Length; j++)
            from[j] -= times * row[j];
    }

    private static double Dot(ReadOnlySpan<double> row, ReadOnlySpan<double> x)
    {
        var sum = 0.0;
        for (var j = 0; j < row.Length; j++)
            sum += row[j] * x[j];
        return sum;
    }

    private void Require(ReadOnlySpan<double> figures)
    {
        if (figures.Length != Size)
            throw new ArgumentException($"{Size} sectors need as many figures; {figures.Length} are given.", nameof(figures));
    }
}
