using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Ingest.Restrictions;

namespace GeoMonitor.Ingest.Bundle;

/// <summary>Reads a row of <c>facts/export_restrictions.csv</c>.</summary>
internal static class RestrictionRow
{
    public static ExportRestriction Read(BundleRow row)
    {
        var ids = row.List("material_ids");
        return new ExportRestriction(
            row.Economy("economy"),
            string.Join("; ", ids),
            ids,
            row.Required("measure_type"),
            row.Optional("measure"),
            Day(row, "announced"),
            Day(row, "effective"),
            Day(row, "ended"),
            Target(row["target"]),
            row.Optional("status_as_of_2026_02"),
            row.Required("confidence"),
            row.Optional("note"),
            string.Join('|', row.List("source_id")));
    }

    private static DateOnly? Day(BundleRow row, string column) => row[column].Length == 0
        ? null
        : IsoDay.TryParse(row[column], out var day)
            ? day
            : throw row.Error(column, "a day such as 2023-08-01");

    // a group that is no economy ("unfriendly states") narrows the measure and cannot be looked up
    private static EconomyCode? Target(string target) =>
        target.Length == 0 || target.StartsWith("all", StringComparison.OrdinalIgnoreCase) ? null
        : EconomyCode.TryParse(target, out var code) && EconomyTable.Default.Find(code) is not null ? code
        : EconomyCode.Unspecified;
}
