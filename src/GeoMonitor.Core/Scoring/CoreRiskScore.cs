namespace GeoMonitor.Core.Scoring;

/// <summary>One factor of a score and what it contributes.</summary>
/// <param name="Id"><c>concentration</c>, <c>extra-share</c>, <c>import-dominance</c>, <c>rigidity</c>, <c>threat</c> or <c>importance</c>.</param>
/// <param name="Value">The normalised factor, floor..1.</param>
/// <param name="Exponent">Its exponent in the gross score; all exponents add to 1.</param>
/// <param name="Contribution">exponent * ln(value), 0 or less: how far it pulls the score below 100.</param>
/// <param name="ShareOfShortfall">Its part of that pull, 0..1: small = this factor drives the risk.</param>
public readonly record struct ScoreFactor(
    string Id, double Value, double Exponent, double Contribution, double ShareOfShortfall);

/// <summary>The core risk score: it orders items inside a level and never decides one (methodology 13.1, 13.3) [P].</summary>
/// <param name="Gross">100 V^.5 T^.25 I^.25, 0..100.</param>
/// <param name="Net">Gross (1 - EoL-RIR) SI_SR, 0..100; equals gross when no mitigation is known.</param>
/// <param name="HasMitigationData">False when net is only gross because nothing is known about recycling and substitution.</param>
/// <param name="Vulnerability">V, the geometric mean of its factors, 0..1.</param>
/// <param name="Factors">The factors that count, in the order of the formula.</param>
/// <param name="Dropped">The factors that were not known; each costs a step of the data grade.</param>
public sealed record CoreRiskScore(
    double Gross,
    double Net,
    bool HasMitigationData,
    double Vulnerability,
    IReadOnlyList<ScoreFactor> Factors,
    IReadOnlyList<string> Dropped)
{
    /// <summary>The score; null when no factor of the vulnerability is known, for then there is nothing to order.</summary>
    /// <remarks>
    /// A factor that is not known is dropped and the exponents renormalised: inside V among its own factors, so that V
    /// keeps its weight against threat and importance.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A figure lies outside 0..1.</exception>
    public static CoreRiskScore? Of(CoreRiskInputs inputs, MethodParameters parameters)
    {
        var weights = parameters.Score;
        (string Id, double? Value)[] vulnerability =
        [
            ("concentration", Anchored(inputs.ImportHhi, parameters.Cdi.Concentration)),
            ("extra-share", Anchored(inputs.ExtraShare, parameters.Cdi.ExtraShare)),
            ("import-dominance", Fraction(inputs.ImportDominance)),
            ("rigidity", Rigidity(inputs, parameters.GeoDep.WorldExportHhi)),
        ];
        var known = vulnerability.Count(f => f.Value is not null);
        if (known == 0)
            return null;
        (string Id, double? Value, double Weight)[] all =
        [
            .. vulnerability.Select(f => (f.Id, f.Value, weights.VulnerabilityExponent / known)),
            ("threat", Threat(inputs, weights), weights.ThreatExponent),
            ("importance", Fraction(inputs.Importance), weights.ImportanceExponent),
        ];
        var factors = Explain([.. all.Where(f => f.Value is not null)], weights.FactorFloor);
        var gross = 100 * Math.Exp(factors.Sum(f => f.Contribution));
        var recycling = Fraction(inputs.RecyclingInputRate);
        var substitution = Fraction(inputs.SubstitutionSupplyRisk);
        return new CoreRiskScore(
            gross,
            gross * (1 - (recycling ?? 0)) * (substitution ?? 1),
            recycling is not null || substitution is not null,
            Math.Exp(factors.Take(known).Average(f => Math.Log(f.Value))),
            factors,
            [.. all.Where(f => f.Value is null).Select(f => f.Id)]);
    }

    private static ScoreFactor[] Explain((string Id, double? Value, double Weight)[] known, double floor)
    {
        var weight = known.Sum(f => f.Weight);
        var factors = Array.ConvertAll(known, f =>
        {
            var value = Math.Max(floor, f.Value!.Value);
            return new ScoreFactor(f.Id, value, f.Weight / weight, f.Weight / weight * Math.Log(value), 0);
        });
        var shortfall = factors.Sum(f => f.Contribution);
        return shortfall == 0
            ? factors
            : Array.ConvertAll(factors, f => f with { ShareOfShortfall = f.Contribution / shortfall });
    }

    // the harder of two obstacles counts; when only one is known it stands for both
    private static double? Rigidity(CoreRiskInputs inputs, double threshold)
    {
        var world = Anchored(inputs.WorldExportHhi, threshold);
        var stuck = 1 - Fraction(inputs.DiversionWorld);
        return world is { } w && stuck is { } s ? Math.Max(w, s) : world ?? stuck;
    }

    private static double? Threat(CoreRiskInputs inputs, ScoreParameters weights)
    {
        var risk = Fraction(inputs.SupplierRisk);
        return weights.ThreatIncludesDistance && Fraction(inputs.GeopoliticalDistance) is { } distance && risk is { } r
            ? (r + distance) / 2
            : risk;
    }

    private static double? Anchored(double? value, double threshold) =>
        value is { } v ? ThresholdAnchored.Of(v, threshold) : null;

    private static double? Fraction(double? value) =>
        value is null or (>= 0 and <= 1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The figure lies between 0 and 1.");
}
