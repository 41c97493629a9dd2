using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Monitoring.Methods;

/// <summary>The cards of level, score and grade.</summary>
internal static class ScoreCards
{
    public static IEnumerable<MethodCard> Of(MethodParameters p)
    {
        yield return new MethodCard(
            "level",
            "Level of a dependency",
            "rule",
            "watch: two of the three CDIs pass, or a significant rise reaches the threshold of CDI1 in time; dependent: ec-2-of-3 for the Union or the economy itself, or propagated-dependence; strategic: ec-2-of-3 and "
                + "importance at least the cut-off or on the EU list of critical raw materials; risky-strategic: strategic and supplier "
                + "risk at least its cut-off, a single point of failure, or no other supply",
            "none, watch, dependent, strategic, risky-strategic",
            "Null when the rule over years cannot be decided and nothing else raises the level.",
            [
                new MethodThreshold(p.Levels.Importance, "strategic", "this project"),
                new MethodThreshold(p.Levels.SupplierRisk, "risky", "this project"),
            ],
            [
                new MethodParameter("watchCdisPassed", p.Levels.WatchCdisPassed),
                new MethodParameter("watchYearsToThreshold", p.Levels.WatchYearsToThreshold),
                new MethodParameter("materialityFloorKusd", p.Levels.MaterialityFloorKusd),
            ],
            ["Kamerstuk 30 821 nr. 181 (2023) for the terms", "methodology 13.4"],
            "own");
        yield return new MethodCard(
            "score",
            "Core risk score",
            "score",
            "gross = 100 V^a T^b I^c; V = geometric mean of a(HHI_ext; .4), a(CDI2; .5), M/(M+X) and a(HHI_world; .4); T supplier risk; "
                + "I economic importance over 10; a(x; t) = .5 x/t up to t, then .5 + .5 (x - t)/(1 - t); net = gross (1 - recycling rate)",
            "0..100; orders items inside a level and decides none",
            "A factor that is not known is left out and the others take its weight; null when no factor of V is known.",
            [],
            [
                new MethodParameter("vulnerabilityExponent", p.Score.VulnerabilityExponent),
                new MethodParameter("threatExponent", p.Score.ThreatExponent),
                new MethodParameter("importanceExponent", p.Score.ImportanceExponent),
                new MethodParameter("factorFloor", p.Score.FactorFloor),
            ],
            ["OECD/JRC Handbook on Constructing Composite Indicators 2008", "methodology 13.2, 13.3"],
            "own");
        yield return new MethodCard(
            "grade",
            "Grade of the data",
            "score",
            "starts at A; one step down for each: unnamed partners, old data, re-exports without data by product, origins from flows alone, a material in a shared code, a factor left out",
            "A (best) to E",
            "Null when nothing is imported.",
            [new MethodThreshold(p.Grades.UnspecifiedShare, "unnamed partners cost a step", "this project")],
            [
                new MethodParameter("ageYears", p.Grades.AgeYears),
                new MethodParameter("reExportShare", p.Grades.ReExportShare),
            ],
            ["methodology 0"],
            "own");
        yield return new MethodCard(
            "domestic",
            "Imports net of re-exports (view domestic)",
            "indicator",
            "M_i' = M_i (1 - r_i), r_i the share of imports from origin i that leaves again; of all goods together where no figure by product exists",
            "thousand USD",
            "Null where no re-exports by origin are published for the economy and year; the ratio of imports to exports is null without figures by product.",
            [],
            [],
            ["Statistics Netherlands (CBS), table 85940NED", "methodology 5.2"],
            "verified");
    }
}
