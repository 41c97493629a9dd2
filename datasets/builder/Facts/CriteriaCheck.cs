using GeoMonitor.Datasets.Builder.Output;
using GeoMonitor.Datasets.Builder.Tables;

namespace GeoMonitor.Datasets.Builder.Facts;

/// <summary>
/// The import dependence criteria of a sample of cells, computed from the bundled flows by another program: what this
/// one computes is compared with it.
/// </summary>
internal static class CriteriaCheck
{
    /// <summary>The file.</summary>
    public static BundleFile Build(string shared)
    {
        var table = SourceTable.Read(Path.Combine(shared, "samples/golden/bundle_criteria.csv"));
        var text = new CsvText();
        text.Header([.. table.Columns, "source_id", "confidence"]);
        foreach (var row in table.Rows)
            text.Row([.. table.Columns.Select(c => row[c]), "cepii-baci-hs92|cepii-baci", "derived"]);
        return BundleFile.From(
            "criteria-check", "facts/criteria_check.csv.gz", "reproduction-check", FactOrigins.CriteriaCheck, text,
            "The criteria of CEPII GeoDep on the bundled flows; no result of GeoDep itself.");
    }
}
