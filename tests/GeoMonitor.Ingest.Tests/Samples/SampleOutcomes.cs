using GeoMonitor.Core.Trade.Mirror;

namespace GeoMonitor.Ingest.Tests.Samples;

/// <summary>What every real file below <c>shared/samples</c> is, decided by looking at it and at its description.</summary>
internal static class SampleOutcomes
{
    /// <summary>Files in BACI layout: data rows, the revision to give where the name does not say it, and the series.</summary>
    public static TheoryData<string, long, string?, string> Loaded { get; } = new()
    {
        { "baci/BACI_HS17_Y2022_V202601_crm30_valueonly.csv.gz", 23_167, null, "CEPII BACI HS17 V202601" },
        { "baci/BACI_HS17_Y2024_V202601_crm30.csv.gz", 21_723, null, "CEPII BACI HS17 V202601" },
        { "baci/BACI_HS17_Y2024_V202601_crm30_NL_imports.csv", 684, null, "CEPII BACI HS17 V202601" },
        { "baci/BACI_HS22_Y2023_V202501_energy32.csv.gz", 62_926, null, "CEPII BACI HS22 V202501" },
        { "baci/baci_hs92_raw_materials_1995_2024.zip", 1_264_888, null, "CEPII BACI HS92 unstated" },
        { "baci/crm30_bilateral_2002_2012.csv.gz", 142_988, "HS02", "unstated, in BACI layout HS02 unstated" },
        { "baci/crm30_bilateral_2013_2024.csv.gz", 196_957, "HS17", "unstated, in BACI layout HS17 unstated" },
        { "chips/chips_bilateral_2019_2022_baciformat.csv.gz", 12_376, "HS17", "unstated, in BACI layout HS17 unstated" },
        { "combined/crm_chips_2019.csv.gz", 20_424, "HS17", "unstated, in BACI layout HS17 unstated" },
        { "combined/crm_chips_2022.csv.gz", 30_502, "HS17", "unstated, in BACI layout HS17 unstated" },
    };

    /// <summary>
    /// Files of reported trade: the side and revision to give where the file does not say them, the series, data rows and flows.
    /// </summary>
    public static TheoryData<string, TradeSide?, string?, string, long, long> Comtrade { get; } = new()
    {
        { "chips/comtrade_semiconductor_network_2019_2022.csv.gz", TradeSide.Exports, "HS17", "UN Comtrade (exports) HS17 unstated", 10_529, 10_529 },
        { "chips/taiwan_customs_2022_backend.csv.gz", null, "HS17", "Taiwan customs (reconciled) HS17 unstated", 1_500, 1_486 },
        { "chips/taiwan_customs_2022_frontend.csv.gz", null, "HS17", "Taiwan customs (reconciled) HS17 unstated", 477, 469 },
        { "comtrade/api_v1_47col_200rows.csv", null, null, "UN Comtrade (reconciled) HS07 unstated", 200, 194 },
        { "comtrade/comtrade_crm31_2022_totals.csv.gz", null, "HS17", "UN Comtrade (reconciled) HS17 unstated", 37_722, 23_748 },
        { "comtrade/comtrade_crm31_2022_with_breakdown_rows.csv.gz", null, "HS17", "UN Comtrade (reconciled) HS17 unstated", 166_616, 23_748 },
        { "comtrade/comtrade_crm31_2024_totals.csv.gz", null, "HS17", "UN Comtrade (reconciled) HS17 unstated", 35_330, 22_295 },
        { "comtrade/comtrade_crm31_2024_with_breakdown_rows.csv.gz", null, "HS17", "UN Comtrade (reconciled) HS17 unstated", 164_831, 22_295 },
        { "comtrade/comtrade_crm31_NL_reporter_totals.csv", null, "HS17", "UN Comtrade (reconciled) HS17 unstated", 3_885, 3_757 },
    };

    /// <summary>Files of Eurostat Comext that hold imports: data rows, rows left out by a rule, and the series.</summary>
    public static TheoryData<string, long, long, string> Comext { get; } = new()
    {
        {
            "comext/eu_comext_critical_inputs_cn8_2022_2024.csv.gz", 26_538, 0,
            "Eurostat Comext imports, procedures not stated HS22 unstated"
        },
    };

    /// <summary>Tables of figures beside trade: data rows read and kept, and the format they are read as.</summary>
    public static TheoryData<string, long, long, string> Figures { get; } = new()
    {
        { "baci/product_codes_HS17_V202301_leadingzerolost.csv.gz", 5_384, 5_384, "product-codes" },
        { "baci/product_codes_HS22_V202501.csv.gz", 5_609, 5_609, "product-codes" },
        { "baci/product_codes_HS92_V202401b.csv.gz", 5_022, 5_021, "product-codes" },
        { "crm-eu/dimension_CRMsOverTime.csv", 355, 355, "eu-criticality" },
        { "crm-eu/fact_EUSupplyShares_t.csv", 907, 907, "eu-supply-shares" },
        { "crm-eu/fact_GlobalSupplyShares_t.csv", 2_561, 2_561, "eu-supply-shares" },
        { "crm-eu/fact_MaterialUseShares.csv", 339, 339, "eu-use-shares" },
        { "governance/wgi_pv_estimate_1996_2022.csv", 214, 212, "wgi" },
        { "governance/wgi_pv_rank_1996_2022.csv", 214, 212, "wgi" },
        { "production/world_mining_data_2018_2022.csv.gz", 9_806, 9_806, "world-mining-data" },
    };

    /// <summary>Files without flows or figures for the readers: the words by which the refusal names them.</summary>
    public static TheoryData<string, string> Refused { get; } = new()
    {
        { "README.md", "a Markdown text" },
        { "complexity/README.md", "a Markdown text" },
        { "governance/README.md", "a Markdown text" },
        { "graphs/README.md", "a Markdown text" },
        { "io/README.md", "a Markdown text" },
        { "knowledge/README.md", "a Markdown text" },
        { "nl/README.md", "a Markdown text" },
        { "services/README.md", "a Markdown text" },
        { "baci/country_codes_V202301.csv", "a list of BACI country codes" },
        { "baci/country_codes_V202601.csv", "a list of BACI country codes" },
        { "baci/crm30_coverage.csv", "how much of each product and year another table holds" },
        { "baci/crm30_materials.csv", "a list that assigns HS codes to materials" },
        { "chips/chips_bilateral_2019_2022_source.csv.gz", "where each flow of another table is from" },
        { "chips/chips_coverage.csv", "how much of each product and year another table holds" },
        { "comext/critical_materials_cn8_mapping_v01.csv", "assigns CN8 codes to materials" },
        { "comext/eurostat_cn8_monthly_202605.csv", "derived from Eurostat Comext" },
        { "comext/full_v2_202402_sample.dat", "holds no imports by product and partner" },
        { "comext/sdmx_csv_ds-045409_sample.csv", "holds no imports by product and partner" },
        { "complexity/country_proximity_1998_2000_published_selected.csv", "proximities between products or countries" },
        { "complexity/density_2017_nld_chn_filtered.csv.gz", "without partners" },
        { "complexity/eci_2017.csv", "economic complexity by country" },
        { "complexity/exports_1962.csv.gz", "without partners" },
        { "complexity/exports_hs4_2017.csv.gz", "without partners" },
        { "complexity/exports_hs_section_oec.csv.gz", "without partners" },
        { "complexity/exports_sitc2_avg_1998_2000.csv.gz", "without partners" },
        { "complexity/fitness_1962_country.csv", "economic complexity by country" },
        { "complexity/fitness_1962_product.csv", "product fitness" },
        { "complexity/fitness_1998_2000_country.csv", "economic complexity by country" },
        { "complexity/fitness_1998_2000_product.csv", "product fitness" },
        { "complexity/pci_2017.csv", "product complexity" },
        { "complexity/proximity_1998_2000_published_selected.csv", "proximities between products or countries" },
        { "complexity/proximity_2017_filtered_selected.csv", "proximities between products or countries" },
        { "comtrade/api_v1_bulk_listing.json", "a list of UN Comtrade bulk files" },
        { "comtrade/api_v1_data_get_C_A_HS.json", "holds only headings, chapters or all goods together" },
        { "comtrade/api_v1_empty_response.json", "an empty answer of the UN Comtrade API" },
        { "comtrade/bulk_rows_H0_2000_100rows.tsv", "holds only headings, chapters or all goods together" },
        { "comtrade/jp_imports_critical_inputs_2022_2024.csv", "imports by heading" },
        { "comtrade/jp_imports_technology_2022_2024.csv", "imports by heading" },
        { "comtrade/legacy_csv_sme_2021-08-16.csv.gz", "holds only rows of partner World" },
        { "comtrade/partners_reference_2025.csv", "a list of UN Comtrade reporters or partners" },
        { "comtrade/reporters_reference_2025.csv", "a list of UN Comtrade reporters or partners" },
        { "crm-eu/dimension_ScreenedMatGroupings.csv", "groups of materials of the EU study" },
        { "governance/china_coercion_cases_2010_2025.csv", "cases of economic coercion" },
        { "governance/china_coercion_counts.csv", "counts of cases of economic coercion" },
        { "governance/coercion_precedents_public.csv", "precedents of economic coercion" },
        { "governance/unga_distance_to_nld_2019.csv", "ideal points from votes in the UN General Assembly" },
        { "governance/unga_ideal_points_1946_2019.csv.gz", "ideal points from votes in the UN General Assembly" },
        { "governance/unga_ideal_points_by_issue_1946_2019.csv.gz", "ideal points from votes in the UN General Assembly" },
        { "graphs/cyclic_80.csv", "an edge list of a graph" },
        { "graphs/cyclic_80.golden.json", "a JSON text of a kind that is not known here" },
        { "graphs/layered_chain_200.csv", "an edge list of a graph" },
        { "graphs/layered_chain_200.golden.json", "a JSON text of a kind that is not known here" },
        { "graphs/lithium_carbonate_trade_2023.csv", "an edge list of a graph" },
        { "graphs/lithium_carbonate_trade_2023.golden.json", "a JSON text of a kind that is not known here" },
        { "io/golden_nl_industry_lookthrough_2011.csv", "look-through shares" },
        { "io/golden_va_in_final_demand_2011.csv", "value added by origin" },
        { "io/wiod2011_agg17_FD.csv.gz", "holds no deliveries between industries" },
        { "io/wiod2011_agg17_Z.csv.gz", "holds no final demand" },
        { "io/wiod2011_agg17_output.csv.gz", "holds no deliveries between industries" },
        { "io/wiod2011_full_FD_wide.csv.gz", "holds no deliveries between industries" },
        { "io/wiod2011_full_Z_wide.csv.gz", "holds no final demand" },
        { "io/wiod2011_full_output.csv.gz", "holds no deliveries between industries" },
        { "io/wiod2011_services_bilateral.csv.gz", "bilateral deliveries of an input-output table" },
        { "io/wiod_industries.csv", "names industries" },
        { "knowledge/ai_patents_granted_2000_2022_sum.csv", "sums of patents by area" },
        { "knowledge/aspi_summary.csv", "technologies by leading country" },
        { "knowledge/gerd_by_sector_2021.csv", "spending on research and development" },
        { "knowledge/gerd_country_1990_2021.csv", "spending on research and development" },
        { "knowledge/golden_rta.csv", "revealed advantage" },
        { "knowledge/patent_families_us_specialisation_published.csv", "index of specialisation" },
        { "knowledge/patent_families_wipo35_1998_2020.csv.gz", "patent counts by field" },
        { "knowledge/patent_geo.csv", "a list of areas" },
        { "knowledge/pct_applications_5sectors_2000_2022.csv.gz", "PCT applications by office" },
        { "knowledge/pct_geo.csv", "a list of patent offices" },
        { "knowledge/publication_fields.csv", "a list of fields" },
        { "knowledge/publication_geo.csv", "a list of areas" },
        { "knowledge/publications_fractional_2000_2018_vintage2019.csv.gz", "publication counts by field" },
        { "knowledge/publications_fractional_2003_2022.csv.gz", "publication counts by field" },
        { "knowledge/publications_specialisation_published_2000_2018.csv.gz", "index of specialisation" },
        { "knowledge/publications_top1pct_share_2003_2020.csv.gz", "most cited publications" },
        { "knowledge/uspto_grants_wipo35_1998_2020.csv.gz", "patent grants by field" },
        { "knowledge/wipo35_fields.csv", "a list of fields" },
        { "multisource/atlas_monthly_flows_multisource.csv.gz", "monthly flows gathered from several customs offices" },
        { "multisource/oecd_btige_taiwan.csv.gz", "an OECD SDMX-CSV table" },
        { "nl/cbs_85427ned_goods_reexports_2015_2026.csv", "Dutch re-exports by group of goods" },
        { "nl/cbs_85940ned_imports_for_reexport_2015_2022.csv", "Dutch imports for re-export by origin" },
        { "nl/ecosystems_nace_proposed.csv", "industrial ecosystems" },
        { "nl/eu_critical_technology_areas.csv", "a list of technology areas" },
        { "nl/nts_key_technologies.csv", "a list of technology areas" },
        { "nl/vital_processes.csv", "the list of vital processes" },
        { "patents/oecd_patents_wipo08_semiconductors_2019_2021.csv.gz", "an OECD SDMX-CSV table" },
        { "production/atlas_crosswalk.json", "production or refining shares as JSON" },
        { "production/atlas_mined_years.json", "production or refining shares as JSON" },
        { "production/atlas_production.json", "production or refining shares as JSON" },
        { "production/atlas_refining.json", "production or refining shares as JSON" },
        { "production/wmd_hs_code_map.csv", "HS codes to commodities of World Mining Data" },
        { "services/batis_bpm6_sample.csv", "OECD-WTO balanced trade in services" },
        { "services/batis_china_2005_2019.csv.gz", "a slice of OECD-WTO balanced trade in services" },
        { "services/batis_nl_eu27_with_china_2005_2019.csv.gz", "a slice of OECD-WTO balanced trade in services" },
        { "services/cbs_84765ned_nl_services_2020_2025.csv", "Dutch trade in services" },
        { "services/cbs_84765ned_partner_codes.csv", "partner codes of Statistics Netherlands" },
        { "services/cbs_nl_services_item_excerpts.csv", "Dutch trade in services" },
        { "services/ebops2010_items.csv", "items of trade in services (EBOPS 2010)" },
        { "services/eurostat_outward_fats_2010_2019.csv.gz", "foreign affiliates statistics" },
        { "services/golden_cbs_services_concentration.csv", "concentration of trade in services" },
        { "services/ons_service_types.csv", "types of services" },
        { "services/ons_uk_services_by_partner_annual_2016_2021.csv.gz", "British trade in services" },
        { "services/ons_uk_services_modes_of_supply_2020.csv", "British trade in services" },
        { "services/ons_uk_services_nl_eu27_world_quarterly_2016_2021.csv.gz", "British trade in services" },
        { "services/wiod2011_services_nl_eu.csv", "services in an input-output table" },
    };
}
