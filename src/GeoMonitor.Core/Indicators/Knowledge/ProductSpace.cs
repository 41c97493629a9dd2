using MathNet.Numerics.LinearAlgebra;

namespace GeoMonitor.Core.Indicators.Knowledge;

/// <summary>How near products are to each other, and how near an economy is to a product (methodology 9; Hidalgo et al. 2007) [V].</summary>
public sealed class ProductSpace
{
    private readonly AdvantageMatrix _matrix;
    private readonly Matrix<double> _proximity;

    /// <summary>Computes the proximities of all products of a matrix.</summary>
    public ProductSpace(AdvantageMatrix matrix)
    {
        _matrix = matrix;
        var m = Matrix<double>.Build.Dense(matrix.Economies, matrix.Products, (c, p) => matrix[c, p] ? 1 : 0);
        _proximity = m.TransposeThisAndMultiply(m);
        _proximity.MapIndexedInplace(
            (p, q, both) => both == 0 ? 0 : both / Math.Max(matrix.Ubiquity[p], matrix.Ubiquity[q]), Zeros.AllowSkip);
    }

    /// <summary>phi = min(P(p|q), P(q|p)), 0..1, 1 for a product and itself; 0 when nobody has an advantage in one of them.</summary>
    public double Proximity(int first, int second) => _proximity[first, second];

    /// <summary>w_cp = sum_q M_cq phi_pq/sum_q phi_pq, 0..1: the part of the surroundings of a product that an economy has.</summary>
    /// <param name="economy">The economy.</param>
    /// <param name="product">The product.</param>
    /// <param name="withSelf">Whether the product itself counts, as in Growth Lab code; a report says which.</param>
    /// <returns>Null for a product that is near no other.</returns>
    public double? Density(int economy, int product, bool withSelf)
    {
        double near = 0, all = 0;
        for (var q = 0; q < _matrix.Products; q++)
        {
            if (q == product && !withSelf)
                continue;
            var phi = _proximity[product, q];
            all += phi;
            near += _matrix[economy, q] ? phi : 0;
        }

        return all == 0 ? null : near / all;
    }
}
