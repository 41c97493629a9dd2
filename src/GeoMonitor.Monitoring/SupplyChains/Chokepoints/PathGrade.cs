using System.Collections.Immutable;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Graph.Chain;

namespace GeoMonitor.Monitoring.SupplyChains.Chokepoints;

/// <summary>How good the evidence along a path is [P]: A, and a step down for each thing that speaks against it, E at the lowest.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Reasons">What lowered it; a reason that weighs two steps stands once.</param>
internal sealed record PathGrade(DataGrade Grade, ImmutableArray<string> Reasons)
{
    /// <summary>Grades a path.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="isBound">Whether unknown suppliers leave only a lower bound.</param>
    /// <param name="thisYear">The year the run was made in.</param>
    /// <param name="rules">The cut-offs.</param>
    public static PathGrade Of(ImmutableArray<PathStep> steps, bool isBound, int thisYear, GradeRules rules)
    {
        var evidence = steps.Select(s => s.Evidence).Concat(steps.Select(s => s.Link?.Evidence)).OfType<Evidence>().ToList();
        var used = steps.Where(s => !s.Shares.IsEmpty).ToList();
        (string Reason, bool Holds, int Weight)[] checks =
        [
            ("second-hand", evidence.Exists(e => e.Confidence is Confidence.SeenSecondary), 1),
            ("low-confidence", evidence.Exists(e => e.Confidence is Confidence.Low), 2),
            ("not-verified", evidence.Exists(e => e.Confidence is Confidence.Memory), 2),
            ("old-data", used.Exists(s => s.Year is { } y && thisYear - y.Value > rules.AgeYears + 1), 1),
            ("year-unknown", used.Exists(s => s.Year is null), 1),
            ("unnamed-suppliers", used.Exists(s => 1 - s.Named > rules.UnspecifiedShare), 1),
            ("unknown-suppliers", isBound, 1),
        ];
        var holding = checks.Where(c => c.Holds).ToList();
        return new((DataGrade)Math.Min((int)DataGrade.E, holding.Sum(c => c.Weight)), [.. holding.Select(c => c.Reason)]);
    }
}
