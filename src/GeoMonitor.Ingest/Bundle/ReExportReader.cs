using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Ingest.Bundle;

/// <summary>Reads the tables of Dutch re-exports.</summary>
internal static class ReExportReader
{
    public static ReExportShares ByOrigin(BundleFolder files)
    {
        // aggregates other than the world are no suppliers and have no code of an economy
        var rows = files.Read("reexports-nl-by-origin", row => IsAggregate(row)
            ? null
            : new ReExportedImports(
                row.Economy("origin"),
                row.Year("year"),
                row.Number("imports_meur"),
                row.Number("for_reexport_meur"),
                row.Fraction("share")));
        return new ReExportShares(EconomyCode.Parse("NLD"), rows.OfType<ReExportedImports>());
    }

    public static ImmutableArray<GroupReExports> ByGroup(BundleFolder files) =>
        files.Read("reexports-nl-by-group", row => new GroupReExports(
            row.Required("partner"),
            row.Required("sitc"),
            row.Year("year"),
            row.Required("period"),
            row.Number("imports_meur"),
            row.Number("exports_meur"),
            row.Number("reexports_meur"),
            row.Fraction("share"),
            string.Equals(row["status"], "derived", StringComparison.Ordinal)));

    private static bool IsAggregate(BundleRow row) =>
        string.Equals(row["origin_type"], "aggregate", StringComparison.Ordinal)
        && !string.Equals(row["origin"], EconomyCode.World.Value, StringComparison.Ordinal);
}
