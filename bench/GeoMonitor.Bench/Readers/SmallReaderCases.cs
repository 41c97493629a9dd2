using static GeoMonitor.Bench.Readers.ReaderCases;

namespace GeoMonitor.Bench.Readers;

/// <summary>
/// The files that are small by their nature: as published where the samples or the bundle have one, made up in the size of the
/// published one elsewhere.
/// </summary>
internal static class SmallReaderCases
{
    private static readonly string[] Metals =
        ["Cobalt", "Copper", "Nickel", "Tin", "Zinc", "Lead", "Antimony", "Tungsten", "Vanadium", "Molybdenum", "Lithium", "Manganese"];

    private static readonly string[] Countries =
        ["China", "United States", "Germany", "Netherlands", "Japan", "France", "Italy", "Spain", "Australia", "Brazil", "Canada", "Chile", "Indonesia", "Peru", "South Africa", "Other countries"];

    private static readonly string[] Indicators = ["va", "pv", "ge", "rq", "rl", "cc"];

    // the sign of the currency in a header of Windows-1252, as UTF-8 reads it
    private const char Undecoded = '\uFFFD';

    private static string[] WgiYears => [.. Enumerable.Range(1996, 27).Where(y => y >= 2002 || y % 2 == 0).Select(y => $"n:{y}")];

    public static ReaderCase[] All { get; } =
    [
        new RealCase("comtrade-extract", "comtrade_crm31_2022_totals.csv", "comtrade", ["n:refYear", "n:reporterCode", "flowCode", "n:partnerCode", "cmdCode", "n:primaryValue", "n:netWgt"])
        {
            Options = new() { Revision = Core.Items.HsRevision.Parse("HS17") },
        },
        new RealCase("comtrade-short", "comtrade_crm31_2022_with_breakdown_rows.csv", "comtrade", ["n:year", "n:reporter", "flow", "n:partner", "cmd", "n:value", "n:netwgt"])
        {
            Options = new() { Revision = Core.Items.HsRevision.Parse("HS17") },
        },
        new RealCase("comtrade-network", "comtrade_semiconductor_network_2019_2022.csv", "chips", ["hs_code", "n:year", "reporter_code", "partner_code", "n:trade_value_usd"])
        {
            HasQuotes = true,
            Options = new() { Revision = Core.Items.HsRevision.Parse("HS17"), Side = Core.Trade.Mirror.TradeSide.Imports },
        },
        new RealCase("taiwan-customs", "taiwan_customs_2022_backend.csv", "chips", ["Imports/Exports", "n:Time", "Commodity Code", "Country(Area)", "n:Value(USD$ 1000)"])
        {
            HasQuotes = true,
            Options = new() { Revision = Core.Items.HsRevision.Parse("HS22") },
        },
        new RealCase(
            "comext-extract", "eu_comext_critical_inputs_cn8_2022_2024.csv", "comext",
            ["DECLARANT_ISO", "PARTNER_ISO", "PRODUCT_NC", "FLOW", "PERIOD", "n:VALUE_IN_EUROS"]),
        new RealCase(
            "world-mining-data", "world_mining_data_2018_2022.csv", "production",
            ["s:commodity", "s:Country", "s:Country_ISO", "n:year", "n:production", "s:unit", "s:data_source"]),
        new MadeUpCase(
            "usgs-mcs-2025", "MCS2025_World_Data.csv", "SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023,PROD_EST_ 2024,PROD_NOTES\n",
            n => Text($"MCS2025,{Metals[n / Countries.Length % Metals.Length]} {n / Countries.Length / Metals.Length},{Countries[n % Countries.Length]},Mine production,metric tons,{Value(n):0},{Value(n + 3):0},"),
            ["s:COMMODITY", "s:COUNTRY", "s:TYPE", "s:UNIT_MEAS", "n:PROD_2023", "n:PROD_EST_ 2024"])
        {
            MostRows = 1250,
        },
        new MadeUpCase(
            "usgs-mcs-2026", "MCS2026_Data.csv", "Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes\n",
            n => Text($"World mine production,{Metals[n / 5 / Countries.Length % Metals.Length]} {n / 5 / Countries.Length / Metals.Length},{Countries[n / 5 % Countries.Length]},Production,Mine production,metric tons,{2021 + (n % 5)},{Value(n):0},"),
            ["s:Section", "s:Commodity", "s:Country", "s:Statistics", "s:Statistics_detail", "s:Unit", "n:Year", "n:Value"])
        {
            MostRows = 6250,
        },
        new RealCase("eu-supply-shares", "fact_GlobalSupplyShares_t.csv", "crm-eu", ["s:Material", "s:Stage", "s:Country", "n:Share", "n:t"]) { HasQuotes = true },
        new RealCase("eu-criticality", "dimension_CRMsOverTime.csv", "crm-eu", ["s:Material", "n:Year", "n:SR", "n:EI"]) { HasQuotes = true },
        new RealCase("eu-use-shares", "fact_MaterialUseShares.csv", "crm-eu", ["s:Material", "s:Application", "n:Share", "s:NACE sector", $"n:VA in million {Undecoded}"])
        {
            HasQuotes = true,
        },
        new RealCase(
            "geomonitor-production", "production_shares.csv", "datasets/facts",
            ["s:material_id", "s:stage", "s:product", "s:economy", "n:year", "n:quantity", "s:unit", "n:share_pct", "n:trade_parameter_t", "s:dataset", "s:is_estimate", "s:note", "s:confidence"])
        {
            HasQuotes = true,
        },
        new RealCase(
            "geomonitor-sourcing", "eu_sourcing.csv", "datasets/facts",
            ["s:material_id", "s:stage", "s:economy", "s:period", "n:share_pct", "n:trade_parameter_t", "s:note", "s:confidence"])
        {
            HasQuotes = true,
        },
        new RealCase("wgi", "wgi_pv_estimate_1996_2022.csv", "governance", ["s:Country/Territory", "s:Code", .. WgiYears]) { HasQuotes = true },
        new MadeUpCase(
            "wgi-long", "wgidataset.csv", "code,countryname,year,indicator,estimate,stddev,nsource,pctrank\n",
            n => Text($"{Iso3[n / 6 / 24 % Iso3.Length]},Country,{2000 + (n / 6 % 24)},{Indicators[n % 6]},{(Math.Log(Value(n)) / 3) - 2.5:0.0000},0.2,9,{Math.Log(Value(n)) * 7:0.00}"),
            ["s:code", "s:countryname", "n:year", "s:indicator", "n:estimate", "n:pctrank"])
        {
            MostRows = 40 * 24 * 6,
        },
        new RealCase(
            "geomonitor-governance", "wgi.csv", "datasets",
            ["s:economy", "n:year", "n:voice_accountability", "n:political_stability", "n:government_effectiveness", "n:regulatory_quality", "n:rule_of_law", "n:control_of_corruption"]),
        new RealCase(
            "geomonitor-restrictions", "export_restrictions.csv", "datasets/facts",
            ["s:economy", "s:material_ids", "s:measure_type", "s:measure", "s:announced", "s:effective", "s:ended", "s:target", "s:status_as_of_2026_02", "s:note", "s:source_id", "s:confidence"])
        {
            HasQuotes = true,
        },
        new MadeUpCase(
            "geomonitor-restrictions-large", "export_restrictions.csv",
            "economy,material_ids,measure_type,measure,announced,effective,ended,target,status_as_of_2026_02,note,source_id,confidence\n",
            n => Text($"{Iso3[n % Iso3.Length]},{Metals[n % Metals.Length].ToLowerInvariant()}{(n % 3 == 0 ? "|tin" : "")},licensing,export licences for goods of number {n},{2009 + (n % 16)}-0{1 + (n % 9)}-{10 + (n % 18)},{2010 + (n % 16)}-01-{10 + (n % 18)},,all,in force,announcement {n} as the ministry made it,source-{n % 400},seen"),
            ["s:economy", "s:material_ids", "s:measure_type", "s:measure", "s:announced", "s:effective", "s:ended", "s:target", "s:status_as_of_2026_02", "s:note", "s:source_id", "s:confidence"])
        {
            HasQuotes = true,
            MostRows = 10_000,
        },
        new RealCase("product-codes", "product_codes_HS22_V202501.csv", "baci", ["s:code", "s:description"]) { HasQuotes = true },
        new RealCase("unsd-concordance", "UNSD_HS2022_to_HS2017.xlsx", "concordance", []),
        new RealCase("hs-concordance", "hs_consolidated_1992_2022.csv", "concordance", ["s:code.after", "s:code.before", "s:Relationship", "s:adjustment"]),
        new RealCase("bec-concordance", "HS2022_to_BEC4.csv", "concordance", ["s:HS 2022", "s:BEC 4", "s:Relationship"]),
        new RealCase("cn-hs-concordance", "cn8_to_hs2012_2024.csv", "concordance", ["s:cn8", "s:hs12"]),
        new RealCase("cn-concordance", "CN_concordances_1988_2025.csv", "concordance", ["s:period", "s:origin_code", "s:destination_code"]),
    ];
}
