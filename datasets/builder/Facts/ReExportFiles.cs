using System.Collections.Immutable;
using GeoMonitor.Datasets.Builder.Output;
using GeoMonitor.Datasets.Builder.Tables;

namespace GeoMonitor.Datasets.Builder.Facts;

/// <summary>Makes the tables of Dutch re-exports, in our own column names.</summary>
internal static class ReExportFiles
{
    public static ImmutableArray<BundleFile> Build(string shared) =>
    [
        ByOrigin(SourceTable.Read(Path.Combine(shared, "samples/nl/cbs_85940ned_imports_for_reexport_2015_2022.csv"))),
        ByGroup(SourceTable.Read(Path.Combine(shared, "samples/nl/cbs_85427ned_goods_reexports_2015_2026.csv"))),
    ];

    /// <summary>The source identifiers of both tables.</summary>
    public static ImmutableArray<string> SourceIds { get; } = ["cbs-85940ned", "cbs-85427ned"];

    private static BundleFile ByOrigin(SourceTable table)
    {
        var text = new CsvText();
        text.Header("origin", "origin_type", "year", "imports_meur", "for_reexport_meur", "share", "source_id");
        foreach (var row in table.Rows
            .OrderBy(r => r["origin"], StringComparer.Ordinal)
            .ThenBy(r => r["year"], StringComparer.Ordinal))
        {
            text.Row(
                row["origin"], row["origin_type"], row["year"], row["imports_mln_eur"], row["for_reexport_mln_eur"],
                row["share_for_reexport"], SourceIds[0]);
        }

        return BundleFile.From(
            "reexports-nl-by-origin", "reexports_nl_by_origin.csv", "reexports-by-origin",
            FactOrigins.ReExportsByOrigin, text,
            "Imports of the Netherlands that leave again, by country of origin, at import prices; not by product.");
    }

    private static BundleFile ByGroup(SourceTable table)
    {
        var text = new CsvText();
        text.Header(
            "partner", "sitc", "year", "period", "imports_meur", "exports_meur", "reexports_meur",
            "dutch_product_meur", "share", "status", "source_id");
        foreach (var row in table.Rows
            .OrderBy(r => r["partner"], StringComparer.Ordinal)
            .ThenBy(r => r["sitc"], StringComparer.Ordinal)
            .ThenBy(r => r["year"], StringComparer.Ordinal))
        {
            text.Row(
                row["partner"], row["sitc"], row["year"], row["period"], row["imports_mln_eur"],
                row["exports_mln_eur"], row["reexports_mln_eur"], row["exports_dutch_product_mln_eur"],
                row["reexport_share"], row["status"], SourceIds[1]);
        }

        return BundleFile.From(
            "reexports-nl-by-group", "reexports_nl_by_group.csv", "reexports-by-group",
            FactOrigins.ReExportsByGroup, text,
            "Change of ownership; never to be mixed with border-crossing figures. 2026 covers seven months.");
    }
}
