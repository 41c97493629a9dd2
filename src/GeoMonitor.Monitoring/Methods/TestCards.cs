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
        yield return Rule("ec-2-of-3", "All three CDIs in two of three years", Commission);
        yield return Test("geodep-import-hhi", "GeoDep 1: concentration of imports", "importHhi", p.GeoDep.ImportHhi, Cepii, "verified");
        yield return Test("geodep-world-export-hhi", "GeoDep 2: concentration of world exports", "worldExportHhi", p.GeoDep.WorldExportHhi, Cepii, "verified");
        yield return Test("geodep-import-export-ratio", "GeoDep 3: imports exceed exports", "importExportRatio", p.GeoDep.ImportExportRatio, Cepii, "verified");
        yield return Rule("geodep-2-of-3", "All three GeoDep criteria in two of three years", Cepii);
    }

    private static MethodCard Test(
        string id, string name, string formula, double threshold, string reference, string provenance) => new(
        id,
        name,
        "test",
        $"{formula}; passes above the threshold",
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
