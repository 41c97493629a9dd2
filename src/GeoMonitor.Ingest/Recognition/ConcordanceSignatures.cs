using System.Collections.Immutable;

namespace GeoMonitor.Ingest.Recognition;

/// <summary>Concordances of nomenclatures.</summary>
internal static class ConcordanceSignatures
{
    private const string NoFlows = "it holds no flows, so load the trade figures themselves";

    // says more than that the file is a workbook
    private const int AboveAnyWorkbook = 2000;

    public static FileSignature Consolidated { get; } = FileSignature.Table(
        "hs-concordance", "a concordance of the revisions of the Harmonized System", NoFlows,
        "code.after", "code.before", "Relationship");

    public static FileSignature Combined { get; } = FileSignature.Table(
        "cn-concordance", "a concordance of the years of the Combined Nomenclature", NoFlows,
        "period", "origin_code", "destination_code");

    public static FileSignature CombinedToHs { get; } = FileSignature.Table(
        "cn-hs-concordance", "a concordance from the Combined Nomenclature to HS 2012", NoFlows, "cn8", "hs12");

    public static ImmutableArray<FileSignature> Bec { get; } =
        [BecOf("HS02", "BEC"), BecOf("HS 2012", "BEC"), BecOf("HS 2017", "BEC"), BecOf("HS 2022", "BEC 4")];

    /// <summary>The workbooks of the UN Statistics Division, told by the names of their sheets.</summary>
    public static FileSignature Workbook { get; } = new(
        "unsd-concordance", "a workbook of correlations between two revisions of the Harmonized System", NoFlows, [],
        head => head.Name is "xl/workbook.xml"
            && head.Text.Contains("Correlation Tables", StringComparison.OrdinalIgnoreCase)
            && head.Text.Contains("Conversion", StringComparison.OrdinalIgnoreCase),
        AboveAnyWorkbook,
        IsWholeArchive: true);

    public static ImmutableArray<FileSignature> All { get; } = [Consolidated, Combined, CombinedToHs, .. Bec, Workbook];

    private static FileSignature BecOf(string code, string category) => FileSignature.Table(
        "bec-concordance", "a concordance from the Harmonized System to Broad Economic Categories", NoFlows,
        code, category, "Relationship");
}
