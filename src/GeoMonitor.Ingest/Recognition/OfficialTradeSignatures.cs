using System.Collections.Immutable;

namespace GeoMonitor.Ingest.Recognition;

/// <summary>Trade figures of Eurostat and customs offices, which have no reader yet, and lists that come with trade figures.</summary>
internal static class OfficialTradeSignatures
{
    private const string UseTemplate =
        "it has no reader in this version, so bring the flows between both partners into the `geomonitor-flows` template";

    private const string HeadingsOnly =
        "a heading of four digits is no product here, so download the six-digit codes from UN Comtrade and load those";

    public static ImmutableArray<FileSignature> All { get; } =
    [
        FileSignature.Table("comtrade-codes", "a list of UN Comtrade reporters or partners", "load the trade figures, the list alone holds no flows",
            "id", "country", "iso_3", "iso_2", "group"),
        FileSignature.Table("eurostat-sdmx", "a Eurostat SDMX-CSV table that is not of trade in goods by product and partner", UseTemplate,
            "DATAFLOW", "LAST UPDATE", "freq", "TIME_PERIOD", "OBS_VALUE"),
        FileSignature.Table("comext-monthly", "monthly trade in CN8 codes derived from Eurostat Comext", UseTemplate,
            "period", "reporter", "partner", "cn8", "value_eur"),
        FileSignature.Table("comext-materials", "a list that assigns CN8 codes to materials", "load the trade figures, the list alone holds no flows",
            "cn8_code", "material_group", "stage"),
        FileSignature.Table("japan-imports", "imports by heading, normalised by another tool", HeadingsOnly,
            "reporter", "partner", "value", "year", "axis", "product_code"),
        FileSignature.Table("monthly-flows", "monthly flows gathered from several customs offices", UseTemplate,
            "source", "freq", "period", "reporter", "partner", "hs6", "value_usd", "is_mirror"),
        FileSignature.Table("flow-sources", "a list that says where each flow of another table is from", "load that other table",
            "t", "i", "j", "k", "src"),
        FileSignature.Table("flow-coverage", "a list of how much of each product and year another table holds", "load that other table",
            "t", "k", "flows", "exporters", "importers"),
        FileSignature.Table("materials-hs", "a list that assigns HS codes to materials", "load the trade figures, the list alone holds no flows",
            "material", "cn8_title_code", "hs6", "form"),
        FileSignature.Table("oecd-sdmx", "an OECD SDMX-CSV table", UseTemplate,
            "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION"),
        FileSignature.Table("dutch-reexports-by-origin", "Dutch imports for re-export by origin (CBS 85940NED)", "the bundled figures hold it already",
            "origin", "origin_type", "imports_mln_eur", "for_reexport_mln_eur"),
        FileSignature.Table("dutch-reexports-by-group", "Dutch re-exports by group of goods (CBS 85427NED)", "the bundled figures hold it already",
            "partner", "sitc", "reexports_mln_eur"),
    ];
}
