namespace GeoMonitor.Core.Scoring;

/// <summary>Confidence in the data behind a figure, best first (methodology 0) [P].</summary>
public enum DataGrade
{
    /// <summary>Nothing speaks against the data.</summary>
    A,

    /// <summary>One step down.</summary>
    B,

    /// <summary>Two steps down.</summary>
    C,

    /// <summary>Three steps down.</summary>
    D,

    /// <summary>Four steps or more.</summary>
    E,
}

/// <summary>What is known about the data behind a figure; null = not assessed, which costs no step but is listed.</summary>
/// <param name="UnspecifiedShare">Share of imports without a named partner, 0..1.</param>
/// <param name="MirrorAsymmetry">|x - m|/(x + m) of the two reports of the flows, 0 (identical)..1.</param>
/// <param name="QuantityImputed">Whether quantities were filled in.</param>
/// <param name="HsSplitInWindow">Whether the code was split or merged inside the three-year window.</param>
/// <param name="AgeYears">Years between the data and now.</param>
/// <param name="ReExportShare">Re-exports as a share of exports, 0..1.</param>
/// <param name="HasOriginData">Whether re-exports are known by origin.</param>
public sealed record DataQuality(
    double? UnspecifiedShare,
    double? MirrorAsymmetry,
    bool? QuantityImputed,
    bool? HsSplitInWindow,
    double? AgeYears,
    double? ReExportShare,
    bool HasOriginData)
{
    /// <summary>Whether origins were estimated from flows alone, because nobody's production is known.</summary>
    public bool OriginFromFlows { get; init; }

    /// <summary>Whether the trade code of a material holds other materials too.</summary>
    public bool SharedCode { get; init; }
}

/// <summary>A grade with what lowered it.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Steps">What cost a step, such as <c>unspecified-partners</c> or <c>missing-factor:threat</c>.</param>
/// <param name="NotAssessed">What could have cost a step but is not known.</param>
public sealed record GradeDecision(DataGrade Grade, IReadOnlyList<string> Steps, IReadOnlyList<string> NotAssessed)
{
    /// <summary>Starts at A and takes one step down for each defect, E at the lowest.</summary>
    /// <param name="quality">What is known about the data.</param>
    /// <param name="missingFactors">Factors of the score that were dropped; each costs a step (methodology 13.3).</param>
    /// <param name="rules">The cut-offs.</param>
    public static GradeDecision Of(DataQuality quality, IReadOnlyList<string> missingFactors, GradeRules rules)
    {
        (string Id, bool? Defect)[] checks =
        [
            ("unspecified-partners", Above(quality.UnspecifiedShare, rules.UnspecifiedShare)),
            ("mirror-asymmetry", Above(quality.MirrorAsymmetry, rules.MirrorAsymmetry)),
            ("quantity-imputed", quality.QuantityImputed),
            ("hs-split", quality.HsSplitInWindow),
            ("old-data", Above(quality.AgeYears, rules.AgeYears)),
            ("re-exports-without-origin", quality.HasOriginData ? false : Above(quality.ReExportShare, rules.ReExportShare)),
            ("origin-from-flows", quality.OriginFromFlows),
            ("shared-code", quality.SharedCode),
        ];
        string[] steps =
        [
            .. checks.Where(c => c.Defect == true).Select(c => c.Id),
            .. missingFactors.Select(f => "missing-factor:" + f),
        ];
        return new GradeDecision(
            (DataGrade)Math.Min(steps.Length, (int)DataGrade.E),
            steps,
            [.. checks.Where(c => c.Defect is null).Select(c => c.Id)]);
    }

    private static bool? Above(double? value, double limit) => value is { } v ? v > limit : null;
}
