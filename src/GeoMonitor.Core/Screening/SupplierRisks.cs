using GeoMonitor.Core.Economies;

namespace GeoMonitor.Core.Screening;

/// <summary>
/// The governance risk of every economy as a supplier in one year, 0 (best) to 1 (worst), with what is imputed told
/// apart from what is observed (methodology 1.5).
/// </summary>
public sealed class SupplierRisks
{
    private readonly double[] _risk;
    private readonly bool[] _imputed;

    /// <summary>Takes the risks by economy index.</summary>
    /// <param name="economies">The table whose indexes are used.</param>
    /// <param name="risk">Risk by index, 0..1; NaN where neither an observation nor a fallback exists.</param>
    /// <param name="imputed">Whether the risk is a fallback and no observation.</param>
    /// <exception cref="ArgumentException">A column has not one entry per economy, or a risk is outside 0..1.</exception>
    public SupplierRisks(EconomyTable economies, double[] risk, bool[] imputed)
    {
        if (risk.Length != economies.Count || imputed.Length != economies.Count)
            throw new ArgumentException("There must be one risk per economy.", nameof(risk));
        if (risk.Any(r => r is < 0 or > 1))
            throw new ArgumentException("A risk lies between 0 and 1.", nameof(risk));
        _risk = risk;
        _imputed = imputed;
    }

    /// <summary>Risk by economy index; NaN where nothing is known.</summary>
    public ReadOnlySpan<double> Risk => _risk;

    /// <summary>Whether the risk of an economy is a fallback.</summary>
    public ReadOnlySpan<bool> Imputed => _imputed;

    /// <summary>No governance figures at all: every average risk will be null.</summary>
    public static SupplierRisks Unknown(EconomyTable economies)
    {
        var risk = new double[economies.Count];
        Array.Fill(risk, double.NaN);
        return new SupplierRisks(economies, risk, new bool[economies.Count]);
    }
}
