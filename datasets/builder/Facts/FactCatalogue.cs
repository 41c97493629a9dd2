namespace GeoMonitor.Datasets.Builder.Facts;

/// <summary>
/// Every fact table of the bundle. Columns that only repeat the citation in words, or the name that belongs to a
/// code, stay behind: <c>facts/sources.csv</c> has the citation.
/// </summary>
internal static class FactCatalogue
{
    private static readonly string[] Unsorted = [];

    public static IReadOnlyList<FactSpec> All { get; } =
    [
        new(
            "governance", "wgi.csv", "wgi.csv", "governance", FactOrigins.Governance,
            [
                "country_iso3>economy", "year", "voice_accountability", "political_stability",
                "government_effectiveness", "regulatory_quality", "rule_of_law", "control_of_corruption",
                "wgi_average>average", "source_id", "confidence",
            ],
            ["economy", "year"],
            "Estimates of about -2.5 (worst) to 2.5 (best), 2024 update; never to be mixed with another update."),
        new(
            "materials", "crm_eu2023.csv", "facts/materials.csv", "materials", FactOrigins.Study2023,
            [
                "material_id", "material>name_en", "row_type", "group", "assessed_stage_2023>assessed_stage",
                "assessed_stage_confidence", "sr_2023", "ei_2023", "sr_2020", "ei_2020", "import_reliance_2023_pct",
                "import_reliance_2023_confidence", "sr_supply_data_2023", "eol_rir_2023_pct",
                "eol_rir_2023_confidence", "si_sr_2023_implied", "critical_2023", "strategic_2024", "strategic_form",
                "main_global_supplier_2023", "main_global_supplier_share_pct", "sr_2017", "ei_2017", "stage_2017",
                "import_reliance_2017_pct", "eol_rir_2017_pct", "si_ei_2017", "si_sr_2017", "hs6", "hs6_unverified",
                "notes>note", "source_id", "confidence",
            ],
            Unsorted,
            "Import reliance 2023 is from memory wherever filled; si_sr_2023_implied is derived, not published."),
        new(
            "production-shares", "production_shares.csv", "facts/production_shares.csv.gz", "production-shares",
            FactOrigins.Production,
            [
                "dataset", "material_id", "stage", "product", "year", "country_iso3>economy", "quantity", "unit",
                "share_pct", "trade_parameter_t", "is_estimate", "note", "source_id", "confidence",
            ],
            ["dataset", "material_id", "stage", "product", "year", "economy"],
            "EU2023 is the average of 2016-2020 and stands at 2020; 2025 is an estimate."),
        new(
            "eu-sourcing", "eu_sourcing.csv", "facts/eu_sourcing.csv", "eu-sourcing", FactOrigins.Study2023,
            [
                "material_id", "stage", "country_iso3>economy", "is_eu27", "period", "share_pct", "trade_parameter_t",
                "note", "source_id", "confidence",
            ],
            ["material_id", "stage", "economy"],
            "EU sourcing mix, average of 2016-2020; ROW is the rest of the world."),
        new(
            "export-restrictions", "export_restrictions.csv", "facts/export_restrictions.csv", "export-restrictions",
            FactOrigins.SingleFacts,
            [
                "country_iso3>economy", "material_ids", "measure_type", "measure", "announced", "effective", "ended",
                "target", "status_as_of_2026_02", "note", "source_id", "confidence",
            ],
            Unsorted,
            "As of February 2026; rows marked memory are not verified."),
        new(
            "material-uses", "material_uses.csv", "facts/material_uses.csv", "material-uses", FactOrigins.Uses,
            [
                "from_node", "from_type", "to_node", "to_type", "relation", "share_pct", "nace2",
                "sector_value_added_meur", "ecosystems", "source_id", "confidence",
            ],
            Unsorted,
            "Rows marked memory are not verified; ecosystems of application rows are the project's own mapping."),
        Check("sr-check-2017", "sr_check_2017.csv", FactOrigins.Study2017,
            [
                "material_id", "stage", "supply_data_used", "hhi_wgi_t_global", "hhi_wgi_t_eu", "import_reliance_pct",
                "eol_rir_pct", "si_sr", "sr_published", "sr_computed", "within_input_rounding", "source_id",
                "confidence",
            ]),
        Check("sr-check-2023", "sr_check_2023.csv", FactOrigins.Study2023,
            [
                "material_id", "stage", "supply_data_used", "hhi_wgi_t_global", "hhi_wgi_t_eu", "import_reliance_pct",
                "import_reliance_confidence", "eol_rir_pct", "sr_published", "sr_computed_with_si_1",
                "ratio_published_to_computed", "plausible", "note", "source_id", "confidence",
            ]),
        Check("ei-check-2023", "ei_check_2023.csv", FactOrigins.Study2023,
            [
                "material_id", "use_share_sum_pct", "sum_share_x_va_meur", "ei_with_si_1", "ei_published",
                "implied_si_ei", "source_id", "confidence",
            ]),
        Chip("segments",
            [
                "segment_id", "name>name_en", "stage_group", "kind", "material_id", "is_aggregate", "hs6_hint",
                "share_coverage", "primary_table", "note",
            ],
            "hs6_hint is a trade proxy from memory."),
        Chip("edges",
            ["from_id", "to_id", "to_type", "relation", "essential", "substitutes", "source_id", "confidence"],
            "Directed, with cycles; essential and substitutes are the compiler's judgement throughout."),
        Chip("shares",
            [
                "segment_id", "table_id", "is_primary", "row_type", "country_iso3>economy", "company", "share_pct",
                "year", "metric", "basis", "published_sum_pct", "note", "source_id", "confidence",
            ],
            "One default table per segment (is_primary); take country and remainder rows, or company rows, never both."),
        Chip("companies",
            [
                "company", "hq_iso3>hq_economy", "owner", "owner_iso3>owner_economy", "segment_id", "role", "share_pct",
                "share_year", "share_metric", "share_source_id", "share_confidence",
                "facility_iso3>facility_economies", "facility_confidence", "source_id", "confidence", "note",
            ],
            null),
        Chip("links",
            [
                "supplier", "supplier_iso3>supplier_economy", "customer", "customer_iso3>customer_economy",
                "segment_id", "product", "relation", "dependence", "year", "source_id", "confidence",
            ],
            null),
    ];

    private static FactSpec Check(string id, string from, Output.Origin origin, string[] columns) =>
        new(id, from, $"facts/{from}", "reproduction-check", origin, columns, Unsorted, null);

    private static FactSpec Chip(string part, string[] columns, string? note) =>
        new(
            $"chips-{part}", $"chips_open_{part}.csv", $"facts/chips_{part}.csv", $"chips-{part}", FactOrigins.Chips,
            columns, Unsorted, note);
}
