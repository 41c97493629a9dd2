using GeoMonitor.Core.Indicators.Criticality;

namespace GeoMonitor.Ingest.Bundle;

/// <summary>Reads the tables of published results.</summary>
internal static class ReproductionCheckReader
{
    public static ReproductionChecks Read(BundleFolder files) => new(
        files.Read("sr-check-2017", row => new SupplyRiskCheck(
            row.Required("material_id"),
            row.Required("stage"),
            Data(row, "supply_data_used"),
            row.Number("hhi_wgi_t_global"),
            row.Number("hhi_wgi_t_eu"),
            row.Percentage("import_reliance_pct")?.Value,
            row.Percentage("eol_rir_pct")?.Value,
            row.Fraction("si_sr")?.Value,
            row.Number("sr_published") ?? throw row.Error("sr_published", "a number"))),
        files.Read("criteria-check", row => new CriteriaCheck(
            row.Revision("revision") ?? throw row.Error("revision", "an HS revision"),
            row.Year("year"),
            row.Product("hs6"),
            row.Economy("economy"),
            row.Number("imports_kusd"),
            row.Number("import_hhi"),
            row.Number("world_export_hhi"),
            row.Number("imports_over_exports"),
            OneOrZero(row, "all_three"),
            OneOrZero(row, "dependent_2_of_3"))));

    /// <summary>Which supply an assessment rests on.</summary>
    public static SupplyData Data(BundleRow row, string column) => row[column] switch
    {
        "GS" => SupplyData.GlobalOnly,
        "EU" => SupplyData.EuOnly,
        "GS+EU" => SupplyData.Both,
        _ => throw row.Error(column, "GS, EU or GS+EU"),
    };

    private static bool? OneOrZero(BundleRow row, string column) => row[column] switch
    {
        "" => null,
        "1" => true,
        "0" => false,
        _ => throw row.Error(column, "1, 0 or nothing"),
    };
}
