using MathNet.Numerics.LinearAlgebra;

namespace GeoMonitor.Core.Indicators.ReExports;

/// <summary>Where goods that come through trading hubs were made (methodology 5.3) [P; absorbing Markov chain].</summary>
/// <remarks>
/// Economies are numbered 0..n-1. <c>sourcing[k, h]</c> is the share of h's imports that comes from k: columns add to
/// 1, or to 0 for an economy without imports, the diagonal is 0. rho_h is the re-exported part of h's exports, 0..1.
/// An economy without known imports cannot pass goods on, so its rho counts as 0.
/// </remarks>
public sealed class HubLookThrough
{
    private const double Rounding = 1e-9;
    private readonly Matrix<double> _sourcing;
    private readonly Vector<double> _rho;

    /// <summary>Prepares the look-through of one product.</summary>
    /// <param name="sourcing">Import shares, supplier by importer.</param>
    /// <param name="reExportShares">rho by economy.</param>
    /// <param name="cap">The largest rho that counts, below 1, so that no goods circle for ever; .99.</param>
    /// <exception cref="ArgumentException">The shapes differ, a share is out of range, or a column does not add to 1 or 0.</exception>
    public HubLookThrough(double[,] sourcing, ReadOnlySpan<double> reExportShares, double cap)
    {
        var n = reExportShares.Length;
        if (sourcing.GetLength(0) != n || sourcing.GetLength(1) != n)
            throw new ArgumentException($"The import shares of {n} economies are a matrix of {n} by {n}.", nameof(sourcing));
        if (!(cap >= 0 && cap < 1))
            throw new ArgumentOutOfRangeException(nameof(cap), cap, "The cap lies between 0 and 1.");
        _sourcing = Matrix<double>.Build.DenseOfArray(sourcing);
        _rho = Vector<double>.Build.Dense(n);
        for (var h = 0; h < n; h++)
        {
            if (!(reExportShares[h] >= 0 && reExportShares[h] <= 1))
                throw new ArgumentOutOfRangeException(nameof(reExportShares), reExportShares[h], "A re-export share lies between 0 and 1.");
            _rho[h] = ImportsAnything(h) ? Math.Min(cap, reExportShares[h]) : 0;
        }
    }

    /// <summary>O = (I - diag(rho) m^T)^-1 diag(1 - rho): by row the origins of goods that leave a hub; rows add to 1.</summary>
    /// <remarks>
    /// Only hubs are unknown: what leaves any other economy was made there. So the system has one row a hub, which
    /// matters where a ranking looks through hundreds of products.
    /// </remarks>
    public double[,] Origins()
    {
        var n = _rho.Count;
        int[] hubs = [.. Enumerable.Range(0, n).Where(h => _rho[h] > 0)];
        var origins = new double[n, n];
        for (var e = 0; e < n; e++)
            origins[e, e] = _rho[e] > 0 ? 0 : 1;
        if (hubs.Length == 0)
            return origins;
        var passing = Matrix<double>.Build.Dense(
            hubs.Length, hubs.Length, (a, b) => (a == b ? 1 : 0) - (_rho[hubs[a]] * _sourcing[hubs[b], hubs[a]]));
        var made = Matrix<double>.Build.Dense(
            hubs.Length,
            n,
            (a, k) => k == hubs[a] ? 1 - _rho[k] : _rho[k] > 0 ? 0 : _rho[hubs[a]] * _sourcing[k, hubs[a]]);
        var solved = passing.Solve(made);
        for (var a = 0; a < hubs.Length; a++)
        {
            for (var k = 0; k < n; k++)
                origins[hubs[a], k] = Math.Max(0, solved[a, k]);
        }

        return origins;
    }

    /// <summary>diag(1 - rho) + diag(rho) m^T: origins when goods pass through one hub at most; a check of the above.</summary>
    public double[,] OneStep()
    {
        var origins = Matrix<double>.Build.DenseOfDiagonalVector(_rho) * _sourcing.Transpose();
        return (origins + Matrix<double>.Build.DenseOfDiagonalVector(1 - _rho)).ToArray();
    }

    /// <summary>s_orig = m_d^T O: the shares of an importer by origin, from its shares by dispatch.</summary>
    /// <param name="dispatchShares">Its import shares by the country the goods came from; they add to 1.</param>
    /// <returns>Shares by origin, adding to 1. The importer's own entry is goods of its own that came back: report it apart.</returns>
    /// <exception cref="ArgumentException">The shares do not run over the same economies or do not add to 1.</exception>
    public double[] OriginShares(ReadOnlySpan<double> dispatchShares)
    {
        if (dispatchShares.Length != _rho.Count)
            throw new ArgumentException($"There are {_rho.Count} economies and {dispatchShares.Length} shares.", nameof(dispatchShares));
        var dispatch = Vector<double>.Build.DenseOfArray(dispatchShares.ToArray());
        if (dispatch.Minimum() < 0 || !(Math.Abs(dispatch.Sum() - 1) <= Rounding))
            throw new ArgumentException("Dispatch shares are zero or more and add to 1.", nameof(dispatchShares));

        // one importer needs one right side of the transposed system, not the whole inverse
        var arriving = Passing().Transpose().Solve(dispatch);
        return arriving.PointwiseMultiply(1 - _rho).ToArray();
    }

    private Matrix<double> Passing() =>
        Matrix<double>.Build.DenseIdentity(_rho.Count) - (Matrix<double>.Build.DenseOfDiagonalVector(_rho) * _sourcing.Transpose());

    private bool ImportsAnything(int importer)
    {
        var column = _sourcing.Column(importer);
        var sum = column.Sum();
        if (column[importer] != 0)
            throw new ArgumentException($"Economy {importer} imports from itself; drop self-trade first.", nameof(importer));
        if (column.Minimum() < 0 || !(sum == 0 || Math.Abs(sum - 1) <= Rounding))
            throw new ArgumentException($"The import shares of economy {importer} add to {sum}, not to 1 or 0.", nameof(importer));
        return sum != 0;
    }
}
