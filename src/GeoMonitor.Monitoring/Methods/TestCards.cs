using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Monitoring.Methods;

/// <summary>The cards of the published tests and of the rule over years.</summary>
internal static class TestCards
{
    private const string Commission = "European Commission, SWD(2021) 352";
    private const string Cepii = "CEPII GeoDep; CEPII Policy Brief 2024-47";

    public static IEnumerable<MethodCard> Of(MethodParameters p)
    {
        yield return Test("ec-cdi1", "CDI1: concentration of imports from outside the Union",
            "sum over suppliers outside the Union of (M_i / M_ext)^2", p.Cdi.Concentration, Commission, "known");
        yield return Test("ec-cdi2", "CDI2: scarcity inside the Union",
            "M_ext / (M_ext + M_intra); 1 for economies outside the Union", p.Cdi.ExtraShare, Commission, "known");
        yield return Test("ec-cdi3", "CDI3: no capacity to substitute",
            "M_ext / X, X all exports, between members included; no exports pass (9999)", p.Cdi.ImportExportRatio, Commission, "verified");
        yield return Verdict("ec", "All three CDIs in the year", "ec-cdi1, ec-cdi2 and ec-cdi3 all pass", Commission, "known");
        yield return Rule("ec-2-of-3", "All three CDIs in two of three years", Commission);
        yield return Test("geodep-import-hhi", "GeoDep 1: concentration of imports", "importHhi", p.GeoDep.ImportHhi, Cepii, "verified");
        yield return Test("geodep-world-export-hhi", "GeoDep 2: concentration of world exports", "worldExportHhi", p.GeoDep.WorldExportHhi, Cepii, "verified");
        yield return Test("geodep-import-export-ratio", "GeoDep 3: imports exceed exports", "importExportRatio", p.GeoDep.ImportExportRatio, Cepii, "verified");
        yield return Verdict("geodep", "All three GeoDep criteria in the year", "the three GeoDep tests all pass", Cepii, "verified");
        yield return Rule("geodep-2-of-3", "All three GeoDep criteria in two of three years", Cepii);
        foreach (var card in Variants(p))
            yield return card;
    }

    private static IEnumerable<MethodCard> Variants(MethodParameters p)
    {
        const string Ecipe = "ECIPE 2022";
        const string Merics = "MERICS 2022";
        yield return Test("cbs-band", "CBS: concentrated imports", "importHhi, at or above the band", p.CbsBands.Concentrated,
            "Statistics Netherlands (CBS), 2021", "verified");
        yield return Test("ecipe-share", "ECIPE: import share of supply",
            "M_ext / (M_ext + M_intra + X); the formula is published, its cut-off is this project's", p.Ecipe.Share, Ecipe, "own");
        yield return Verdict("ecipe", "ECIPE: import share and concentration",
            $"ecipe-share above {p.Ecipe.Share} and the HHI of imports from outside the Union above {p.Ecipe.Hhi}", Ecipe, "own");
        yield return Test("merics-ratio", "MERICS: imports over exports", "M / X, at or above the cut-off",
            p.Merics.ImportExportRatio, Merics, "verified");
        yield return Test("merics-partner-share", "MERICS: share of the largest partner",
            "largest supplier over all imports, at or above the cut-off", p.Merics.PartnerShare, Merics, "verified");
        yield return Verdict("merics", "MERICS: both tests",
            "merics-ratio and merics-partner-share pass; the third test, few alternative suppliers, has no published cut-off and is left out",
            Merics, "known");
    }

    private static MethodCard Verdict(string id, string name, string formula, string reference, string provenance) => new(
        id,
        name,
        "rule",
        formula,
        "true or false; the value given is the number of its tests that pass",
        "Null when a test has no value.",
        [],
        [],
        [reference],
        provenance);

    private static MethodCard Test(
        string id, string name, string formula, double threshold, string reference, string provenance) => new(
        id,
        name,
        "test",
        formula.Contains("at or above", StringComparison.Ordinal) ? formula : $"{formula}; passes above the threshold",
        "0 or more",
        "Null when nothing of value is traded.",
        [new MethodThreshold(threshold, "dependent", reference)],
        [],
        [reference],
        provenance);

    private static MethodCard Rule(string id, string name, string reference) => new(
        id,
        name,
        "rule",
        "all three tests hold together in at least two of the three years that end with the year asked; a partial year never "
            + "counts; with two complete years decided where both agree",
        "true or false; the value given is the number of years met",
        "Null when fewer than two of the three years are complete, or when only two are and they differ.",
        [new MethodThreshold(2, "of three years", reference)],
        [],
        [reference, "Vicard and Wibaux 2023 (yearly churn of flags)"],
        "verified");
}
