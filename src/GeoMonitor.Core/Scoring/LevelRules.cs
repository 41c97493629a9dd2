namespace GeoMonitor.Core.Scoring;

/// <summary>A test that fired on the way to a level.</summary>
/// <param name="Id">The test, such as <c>two-of-three-years-eu-pool</c>.</param>
/// <param name="Value">The figure; null for a yes-or-no test.</param>
/// <param name="Threshold">What it was held against; null for a yes-or-no test.</param>
public readonly record struct LevelReason(string Id, double? Value = null, double? Threshold = null);

/// <summary>A level with the tests that fired and those that could not be decided.</summary>
/// <param name="Level">The level.</param>
/// <param name="Reasons">The tests that fired, in the order of the rules.</param>
/// <param name="Undecided">Tests without data that could have changed the level.</param>
public sealed record LevelDecision(
    DependencyLevel Level, IReadOnlyList<LevelReason> Reasons, IReadOnlyList<string> Undecided);

/// <summary>The rules that decide a level (methodology 13.4, with 11.6 and the materiality floor of 0) [P].</summary>
/// <remarks>
/// Rule first, score second: no score enters. Leverage over the supplier enters nowhere either. An item raised to
/// dependent by the network measures stays there: they are estimates and do not carry the heavier terms.
/// </remarks>
public static class LevelRules
{
    /// <summary>Decides the level.</summary>
    public static LevelDecision Decide(LevelEvidence evidence, LevelCutoffs cutoffs)
    {
        var trail = new Trail();
        if (evidence is { OnPublicList: false, ImportsKusd: { } imports } && imports < cutoffs.MaterialityFloorKusd)
        {
            trail.Fire("below-materiality-floor", imports, cutoffs.MaterialityFloorKusd);
            return trail.At(DependencyLevel.None);
        }

        var level = IsDependent(evidence, trail) ? Graded(evidence, cutoffs, trail) : Ungraded(evidence, cutoffs, trail);
        foreach (var shock in evidence.Shocks)
        {
            if (level == DependencyLevel.RiskyStrategic || !shock.CountsOn(evidence.AsOf, cutoffs))
                continue;

            // several shocks at once still raise one level
            trail.Fire("recent-shock", shock.SupplierShare, shock.SupplierShare is null ? null : cutoffs.ShockSupplierShare);
            return trail.At(level + 1);
        }

        return trail.At(level);
    }

    private static bool IsDependent(LevelEvidence evidence, Trail trail)
    {
        var pool = trail.Test("two-of-three-years-eu-pool", evidence.DependentEuPool);
        var own = trail.Test("two-of-three-years-own", evidence.DependentOwn);
        return pool || own;
    }

    private static DependencyLevel Graded(LevelEvidence evidence, LevelCutoffs cutoffs, Trail trail)
    {
        var important = trail.AtLeast("importance", evidence.Importance, cutoffs.Importance);
        if (evidence.OnPublicList)
            trail.Fire("public-list");
        if (!important && !evidence.OnPublicList)
            return DependencyLevel.Dependent;
        var risky = trail.AtLeast("supplier-risk", evidence.SupplierRisk, cutoffs.SupplierRisk);
        var single = trail.AtLeast("single-point-of-failure", evidence.StrategicNodeIndex, cutoffs.SinglePointOfFailure);
        var stuck = trail.Below("diversion-world", evidence.DiversionWorld, cutoffs.DiversionWorld);
        return risky || single || stuck ? DependencyLevel.RiskyStrategic : DependencyLevel.Strategic;
    }

    private static DependencyLevel Ungraded(LevelEvidence evidence, LevelCutoffs cutoffs, Trail trail)
    {
        var hidden = trail.Test("hidden", evidence.Hidden);
        var propagated = trail.AtLeast("propagated-dependence", evidence.PropagatedDependence, cutoffs.PropagatedDependence);
        var close = trail.AtLeast("cdis-passed", evidence.CdisPassed, cutoffs.WatchCdisPassed);

        // no number of years means that the trend never gets there, not that it is unknown
        var moving = evidence is { SignificantTrend: true, YearsToThreshold: { } years }
            && trail.AtMost("years-to-threshold", years, cutoffs.WatchYearsToThreshold);
        if (evidence.SignificantTrend is null)
            trail.Leave("trend");
        if (hidden || propagated)
            return DependencyLevel.Dependent;
        return close || moving ? DependencyLevel.Watch : DependencyLevel.None;
    }

    private sealed class Trail
    {
        private readonly List<LevelReason> _reasons = [];
        private readonly List<string> _undecided = [];

        public void Fire(string id, double? value = null, double? threshold = null) =>
            _reasons.Add(new LevelReason(id, value, threshold));

        public void Leave(string id) => _undecided.Add(id);

        public bool Test(string id, bool? outcome)
        {
            if (outcome is null)
                Leave(id);
            else if (outcome == true)
                Fire(id);
            return outcome == true;
        }

        public bool AtLeast(string id, double? value, double threshold) => Compare(id, value, threshold, value >= threshold);

        public bool AtMost(string id, double? value, double threshold) => Compare(id, value, threshold, value <= threshold);

        public bool Below(string id, double? value, double threshold) => Compare(id, value, threshold, value < threshold);

        public LevelDecision At(DependencyLevel level) => new(level, [.. _reasons], [.. _undecided]);

        private bool Compare(string id, double? value, double threshold, bool fires)
        {
            if (value is null)
                Leave(id);
            else if (fires)
                Fire(id, value, threshold);
            return fires;
        }
    }
}
