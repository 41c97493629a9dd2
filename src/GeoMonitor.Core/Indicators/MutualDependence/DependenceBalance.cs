namespace GeoMonitor.Core.Indicators.MutualDependence;

/// <summary>Where two economies stand to each other.</summary>
public enum DependenceQuadrant
{
    /// <summary>Neither depends much on the other.</summary>
    Low,

    /// <summary>We depend on them, they hardly on us.</summary>
    Exposed,

    /// <summary>They depend on us, we hardly on them.</summary>
    Leverage,

    /// <summary>Both depend on each other.</summary>
    Mutual,
}

/// <summary>Dependence in both directions, side by side (methodology 8.1 and 8.2); never subtracted from each other.</summary>
/// <remarks>Deterrence is not supply: leverage lowers no risk. Source: Hirschman 1945; Barbieri 1996 [K].</remarks>
public readonly record struct DependenceBalance
{
    /// <summary>Puts the two side by side.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A dependence lies outside 0..1.</exception>
    public DependenceBalance(double dependence, double reverse)
    {
        Require(dependence, nameof(dependence));
        Require(reverse, nameof(reverse));
        (Dependence, Reverse) = (dependence, reverse);
    }

    /// <summary>D of A on B, 0..1.</summary>
    public double Dependence { get; }

    /// <summary>D of B on A, 0..1.</summary>
    public double Reverse { get; }

    /// <summary>(D_AB - D_BA)/(D_AB + D_BA), -1..1, above 0 = A depends more; null when neither depends.</summary>
    public double? Asymmetry => Dependence + Reverse == 0 ? null : (Dependence - Reverse) / (Dependence + Reverse);

    /// <summary>sqrt(D_AB D_BA), 0..1: how much the two matter to each other (Barbieri).</summary>
    public double Salience => Math.Sqrt(Dependence * Reverse);

    /// <summary>1 - |D_AB - D_BA|, 0..1 (Barbieri).</summary>
    public double Symmetry => 1 - Math.Abs(Dependence - Reverse);

    /// <summary>Salience times symmetry, 0..1 (Barbieri).</summary>
    public double Interdependence => Salience * Symmetry;

    /// <summary>The quadrant, split at a cut-off on both axes.</summary>
    public DependenceQuadrant Quadrant(double cutoff) => (Dependence >= cutoff, Reverse >= cutoff) switch
    {
        (true, true) => DependenceQuadrant.Mutual,
        (true, false) => DependenceQuadrant.Exposed,
        (false, true) => DependenceQuadrant.Leverage,
        _ => DependenceQuadrant.Low,
    };

    private static void Require(double value, string name)
    {
        if (!(value >= 0 && value <= 1))
            throw new ArgumentOutOfRangeException(name, value, "A dependence lies between 0 and 1.");
    }
}
