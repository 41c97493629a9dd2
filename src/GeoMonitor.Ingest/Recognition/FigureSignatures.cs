using System.Collections.Immutable;

namespace GeoMonitor.Ingest.Recognition;

/// <summary>The kinds of files that hold figures beside trade and have a reader.</summary>
internal static class FigureSignatures
{
    public static FileSignature WorldMiningData { get; } = FileSignature.Table(
        "world-mining-data",
        "production by country of World Mining Data",
        "load it as format `world-mining-data`",
        "commodity", "Country", "Country_ISO", "year", "production", "unit");

    public static FileSignature EuSupplyShares { get; } = FileSignature.Table(
        "eu-supply-shares",
        "supply shares of the EU study of critical raw materials",
        "load it as format `eu-supply-shares`",
        "Material", "Stage", "Country", "Share", "t");

    public static FileSignature Production { get; } = FileSignature.Table(
        "geomonitor-production",
        "a table of production in GeoMonitor layout",
        "load it as format `geomonitor-production`",
        "dataset", "material_id", "stage", "year", "quantity", "unit", "share_pct");

    public static FileSignature EuSourcing { get; } = FileSignature.Table(
        "geomonitor-sourcing",
        "a table of EU sourcing in GeoMonitor layout",
        "load it as format `geomonitor-production`",
        "material_id", "stage", "period", "share_pct", "is_eu27");

    public static FileSignature McsWide { get; } = FileSignature.Table(
        "usgs-mcs-wide",
        "world production of the Mineral Commodity Summaries of the US Geological Survey",
        "load it as format `usgs-mcs`",
        "COMMODITY", "COUNTRY", "TYPE", "UNIT_MEAS");

    public static FileSignature McsLong { get; } = FileSignature.Table(
        "usgs-mcs-long",
        "statistics of the Mineral Commodity Summaries of the US Geological Survey",
        "load it as format `usgs-mcs`",
        "Section", "Commodity", "Country", "Statistics", "Statistics_detail", "Unit", "Year", "Value");

    public static FileSignature EuAssessment { get; } = FileSignature.Table(
        "eu-criticality",
        "supply risk and economic importance of the EU studies of critical raw materials",
        "load it as format `eu-criticality`",
        "Material", "Year", "SR", "EI");

    public static FileSignature EuUseShares { get; } = FileSignature.Table(
        "eu-use-shares",
        "use shares of the EU study of critical raw materials",
        "load it as format `eu-use-shares`",
        "Material", "Application", "Share", "NACE sector");

    public static FileSignature Wgi { get; } = new(
        "wgi",
        "World Bank governance indicators by country",
        "load it as format `wgi`",
        ["Country/Territory", "Code"],
        head => head.HasColumn("Country/Territory") && head.HasColumn("Code")
            && head.Columns.Any(c => c.Length == 4 && Core.Year.TryParse(c, out _)),
        4);

    public static FileSignature WgiLong { get; } = FileSignature.Table(
        "wgi-long",
        "the World Bank governance indicators as one long table",
        "load it as format `wgi-long`",
        "code", "countryname", "year", "indicator", "estimate", "pctrank");

    public static FileSignature Governance { get; } = FileSignature.Table(
        "geomonitor-governance",
        "a table of governance estimates in GeoMonitor layout",
        "load it as format `geomonitor-governance`",
        "year", "voice_accountability", "political_stability", "government_effectiveness", "regulatory_quality",
        "rule_of_law", "control_of_corruption");

    public static FileSignature Restrictions { get; } = FileSignature.Table(
        "geomonitor-restrictions",
        "a table of export restrictions in GeoMonitor layout",
        "load it as format `geomonitor-restrictions`",
        "material_ids", "measure_type", "announced", "effective", "ended", "target");

    public static FileSignature Stocks { get; } = FileSignature.Table(
        "geomonitor-stocks",
        "a table of stocks in GeoMonitor layout",
        "load it as format `geomonitor-stocks`",
        "economy", "item", "year", "stock_t", "kind");

    public static FileSignature ChainShares { get; } = Chain(
        "chip-chain-shares", "shares of countries in steps of the chip chain", "stage_group", "segment", "segment_id", "country_iso3", "share_pct", "year");

    public static FileSignature ChainSuppliers { get; } = Chain(
        "chip-chain-suppliers", "companies in steps of the chip chain", "company", "hq_country", "product", "product_id", "market_share_pct", "year");

    public static FileSignature ChainLinks { get; } = Chain(
        "chip-chain-links", "who supplies whom in the chip chain", "supplier", "supplier_country", "customer", "customer_country", "product", "relation");

    public static FileSignature EtoInputs { get; } = Chain(
        "eto-inputs", "the steps of the chip chain by CSET/ETO", "input_name", "input_id", "type", "stage_name", "stage_id");

    public static FileSignature EtoProviders { get; } = Chain(
        "eto-providers", "the providers of the chip chain by CSET/ETO", "provider_name", "provider_id", "provider_type", "country");

    public static FileSignature EtoProvision { get; } = Chain(
        "eto-provision", "who provides what in the chip chain by CSET/ETO", "provider_name", "provider_id", "provided_name", "provided_id", "share_provided");

    public static FileSignature EtoSequence { get; } = Chain(
        "eto-sequence", "what goes into what in the chip chain by CSET/ETO", "input_name", "input_id", "goes_into_id", "is_type_of_id");

    public static ImmutableArray<FileSignature> All { get; } =
    [
        WorldMiningData, EuSupplyShares, Production, EuSourcing, McsWide, McsLong, EuAssessment, EuUseShares, Wgi, WgiLong, Governance,
        Restrictions, Stocks, ChainShares, ChainSuppliers, ChainLinks, EtoInputs, EtoProviders, EtoProvision, EtoSequence,
    ];

    private static FileSignature Chain(string kind, string what, params ImmutableArray<string> columns) =>
        FileSignature.Table(kind, what, "load it as format `chip-chain`", columns) with { Family = "chip-chain" };
}
