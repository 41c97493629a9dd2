using System.Collections.Immutable;

namespace GeoMonitor.Ingest.Recognition;

/// <summary>Production, governance and the EU study of critical raw materials.</summary>
internal static class MaterialSignatures
{
    private const string Bundled = "no figure of this version is made from it, so load the figures themselves";

    public static ImmutableArray<FileSignature> All { get; } =
    [
        FileSignature.Table("wmd-codes", "a list that assigns HS codes to commodities of World Mining Data", Bundled,
            "Sheet_name", "Category - WMD", "HS Code"),
        FileSignature.Content("production-json", "a table of production or refining shares as JSON", Bundled,
            head => head.HeaderLine.StartsWith('{') && IsOnProduction(head.Text)),
        FileSignature.Table("eu-groupings", "groups of materials of the EU study of critical raw materials", Bundled,
            "screened_material", "perm_noXREE_noPGM"),
        FileSignature.Table("unga", "ideal points from votes in the UN General Assembly", Bundled, "iso3", "year", "ideal_point"),
        FileSignature.Table("coercion-cases", "cases of economic coercion", Bundled, "status", "start_date", "form", "mechanism", "target"),
        FileSignature.Table("coercion-counts", "counts of cases of economic coercion", Bundled, "target", "form", "cases_imposed"),
        FileSignature.Table("coercion-precedents", "precedents of economic coercion", Bundled, "sender", "target", "instrument"),
        FileSignature.Table("ecosystems-nace", "a list that assigns NACE codes to industrial ecosystems", Bundled, "ecosystem_id", "nace_rev2"),
        FileSignature.Table("technology-areas", "a list of technology areas", Bundled, "id", "name_en", "wipo35_fields_proposed"),
        FileSignature.Table("vital-processes", "the list of vital processes", Bundled, "id", "process_nl", "ministry"),
    ];

    // lists of ore and refined codes, mined shares by country and year, tonnes, refining shares
    private static bool IsOnProduction(string text) =>
        text.Contains("\"ore_hs\"", StringComparison.Ordinal)
        || text.Contains("[{\"c\":", StringComparison.Ordinal)
        || text.Contains("World Mining Data", StringComparison.Ordinal)
        || text.Contains("\"refining\"", StringComparison.Ordinal);
}
