using System.Text.RegularExpressions;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Ingest.Tests;

/// <summary>
/// Where each of the 45 known pitfalls of the field is tested: those that begin with the data, and of the others those
/// whose part of the product stands. What belongs to a later part is named, so that none is forgotten.
/// </summary>
public sealed class PitfallTests
{
    private const int Pitfalls = 45;

    /// <summary>Pitfall, project, class, test.</summary>
    public static TheoryData<int, string, string, string> Covered { get; } = new()
    {
        { 1, "Ingest", "BaciFormatTests", "Code_490_is_Taiwan" },
        { 1, "Ingest", "CountryCodeTableTests", "Code_158_which_ISO_gives_to_Taiwan_is_none_of_BACI" },
        { 1, "Api", "ReadRoutesTests", "Taiwan_has_a_name_in_both_languages_and_a_governance_risk" },
        { 2, "Ingest", "CountryCodeTableTests", "Every_code_of_the_official_lists_is_known_and_means_the_same" },
        { 3, "Ingest", "BaciFormatTests", "A_code_without_an_economy_stays_in_the_total_and_is_counted_with_its_share" },
        { 3, "Ingest", "BaciFormatTests", "Too_much_value_without_an_economy_refuses_the_file" },
        { 3, "Ingest", "ComtradeRowTests", "A_partner_that_no_table_has_stays_in_the_total_and_is_reported" },
        { 3, "Ingest", "ComextBulkTests", "A_partner_code_that_nobody_knows_stays_in_the_total" },
        { 4, "Ingest", "ComextCodesTests", "Of_the_codes_with_Q_only_Qatar_is_a_country" },
        { 4, "Ingest", "ComextPartnersTests", "Secret_partners_keep_their_value_without_a_name_and_Qatar_stays" },
        { 5, "Ingest", "ComextPartnersTests", "Greece_is_one_economy_however_it_is_written" },
        { 6, "Ingest", "RejectedRowsTests", "Rows_of_groups_are_left_out_with_a_count_because_their_members_have_rows_too" },
        { 6, "Ingest", "GeoMonitorFlowFormatTests", "A_row_of_a_group_is_left_out_and_counted" },
        { 6, "Monitoring", "LoadAuditTests", "Rows_of_the_union_are_left_out_or_refuse_the_file_and_are_counted" },
        { 6, "Monitoring", "LoadAuditTests", "Former_countries_in_the_newest_year_warn_with_their_value" },
        { 7, "Ingest", "ComextSdmxTests", "A_confidential_figure_is_hidden_and_not_zero" },
        { 7, "Ingest", "ComextPartnersTests", "A_hidden_value_is_not_zero" },
        { 8, "Core", "TradeScreeningTests", "A_supplier_whose_risk_nobody_knows_makes_the_average_unknown_and_not_lower" },
        { 8, "Core", "GovernanceTableTests", "An_economy_without_an_estimate_gets_the_flagged_median_of_its_region_and_never_zero" },
        { 8, "Ingest", "WgiFormatTests", "A_nan_is_not_known_and_never_the_middle_of_the_world" },
        { 9, "Core", "TradeScreeningTests", "Supplier_risk_is_the_average_by_share_and_says_how_much_is_imputed" },
        { 9, "Monitoring", "BadInputTests", "Imputed_governance_is_flagged" },
        { 10, "Monitoring", "BadInputTests", "Zero_imports_have_no_level_no_score_and_no_grade" },
        { 10, "Monitoring", "BadInputTests", "Suppliers_that_are_all_unnamed_leave_concentration_open_and_bounded" },
        { 11, "Monitoring", "LoadAuditTests", "Values_without_a_quantity_and_quantities_without_a_value_are_counted" },
        { 11, "Core", "TradeSnapshotBuilderTests", "A_sum_with_an_unknown_quantity_is_unknown_and_not_the_known_part" },
        { 12, "Ingest", "ComtradeJsonTests", "An_answer_that_breaks_off_is_refused" },
        { 12, "Storage", "DuckDbTradeLoadTests", "A_load_that_supersedes_an_unknown_dataset_leaves_nothing" },
        { 13, "Ingest", "ComtradeJsonTests", "An_empty_answer_is_an_error" },
        { 14, "Storage", "DuckDbTradeArchiveTests", "An_unknown_quantity_stays_apart_from_a_quantity_of_zero" },
        { 14, "Storage", "DuckDbRunStoreTests", "What_is_not_defined_is_null_in_the_file_and_apart_from_zero" },
        { 14, "Api", "CsvTests", "Negative_numbers_stay_numbers_and_missing_ones_are_empty" },
        { 15, "Ingest", "WorldChecksumTests", "Partners_that_miss_the_world_by_far_refuse_the_file" },
        { 15, "Ingest", "ComtradeSampleTests", "Breakdown_rows_collapse_to_the_flows_of_the_totals" },
        { 15, "Ingest", "BreakdownRowTests", "Of_rows_with_one_key_the_largest_is_the_total_and_nothing_is_added" },
        { 16, "Core", "TradeScreeningTests", "A_partner_without_a_name_stays_in_the_imports_and_gives_bounds" },
        { 17, "Core", "ConcentrationBoundsTests", "The_worked_example_is_robust_at_the_threshold_of_forty_percent" },
        { 17, "Ingest", "WorldMiningDataFormatTests", "The_real_table_is_read_whole_and_meets_its_own_world_totals" },
        { 18, "Monitoring", "LoadAuditTests", "A_release_that_changes_one_product_in_six_says_which" },
        { 18, "Monitoring", "FigureReleaseChecksTests", "Figures_that_changed_are_named_with_economy_old_new_and_ratio" },
        { 18, "Monitoring", "LoadAuditTests", "A_year_in_dollars_beside_one_in_thousands_refuses_the_file_and_leaves_nothing" },
        { 19, "Core", "TradeSnapshotBuilderTests", "An_identical_copy_of_a_row_is_dropped_and_counted" },
        { 20, "Ingest", "ComextProceduresTests", "The_normal_procedure_alone_changes_the_first_supplier_and_the_report_says_what_was_left_out" },
        { 20, "Ingest", "ComextProceduresTests", "Another_choice_of_procedures_is_another_series" },
        { 21, "Api", "GetDependencyTests", "The_domestic_view_of_the_Netherlands_stands_beside_the_reported_one_where_figures_exist" },
        { 22, "Api", "GetDependencyTests", "Magnets_come_from_China_and_through_Germany_which_is_no_origin" },
        { 22, "Ingest", "ComextPartnersTests", "The_report_says_where_a_partner_is_of_dispatch_and_where_of_origin" },
        { 23, "Core", "NetImportsTests", "The_worked_example_shows_a_dependence_that_re_exports_hide" },
        { 24, "Ingest", "ComtradeTableTests", "Thai_shrimp_is_read_with_its_quotes_and_without_its_re_imports" },
        { 25, "Monitoring", "MaterialGeoPolRiskTests", "Imports_of_the_Union_leave_out_what_its_members_sell_each_other" },
        { 26, "Monitoring", "RevisionTrapTests", "A_code_shared_by_gallium_germanium_and_hafnium_is_one_finding_with_several_materials" },
        { 27, "Monitoring", "RevisionTrapTests", "Photosensitive_devices_have_a_break_where_HS22_split_them" },
        { 28, "Ingest", "OfficialConcordanceTests", "Every_code_but_that_of_unspecified_goods_has_a_way_to_1992_and_weights_that_sum_to_one" },
        { 28, "Monitoring", "DatasetConversionTests", "Observed_weights_are_those_of_the_last_year_that_the_source_has_in_both_revisions" },
        { 28, "Core", "HsConversionTests", "An_unmatched_code_is_reported_with_value_and_share_and_its_flows_stay_in_the_totals" },
        { 29, "Ingest", "BaciFormatTests", "Two_releases_in_one_archive_are_refused" },
        { 29, "Ingest", "ComtradeSeriesTests", "As_reported_is_no_revision_until_the_caller_gives_one" },
        { 29, "Monitoring", "FigureReleaseChecksTests", "An_edition_that_stays_in_use_beside_the_new_one_is_named" },
        { 29, "Storage", "DuckDbTradeArchiveTests", "Two_series_are_never_mixed" },
        { 30, "Monitoring", "RevisionTrapTests", "The_years_of_a_product_are_of_one_series_of_one_release_and_revision" },
        { 30, "Core", "RevisionBreaksTests", "A_converted_series_may_jump_in_every_year_of_a_new_revision" },
        { 31, "Ingest", "BaciFormatTests", "Five_digits_get_their_leading_zero_back_and_a_note" },
        { 31, "Ingest", "DamagedFilesTests", "Codes_as_a_spreadsheet_mangles_them" },
        { 31, "Ingest", "ProductCodesFormatTests", "The_real_list_gives_codes_as_text_with_their_names" },
        { 33, "Core", "ConcentrationBandsTests", "Cbs_bands_begin_at_their_lower_edge" },
        { 34, "Core", "GeoPolRiskScoreTests", "Another_stage_is_refused_as_well" },
        { 35, "Ingest", "WorldMiningDataFormatTests", "An_unknown_unit_refuses_the_file_with_its_line" },
        { 35, "Ingest", "McsFormatTests", "An_unknown_unit_refuses_the_file" },
        { 35, "Core", "MassUnitTests", "Half_a_tonne_is_not_cut_to_nothing" },
        { 36, "Core", "EconomicComplexityTests", "Isolated_economies_and_products_are_left_out_and_spoil_no_other" },
        { 37, "Graph", "ScenarioAnalysisTests", "The_null_scenario_is_the_baseline_to_the_last_digit" },
        { 37, "Graph", "EconomicSystemicRiskTests", "No_shock_leaves_everything_exactly_as_it_was" },
        { 38, "Graph", "CountryCutsTests", "The_cuts_are_those_that_trying_everything_finds" },
        { 39, "Graph", "HorizonSitesTests", "A_two_node_cycle_converges" },
        { 40, "Core", "LevelRulesTests", "Tiny_imports_are_not_flagged_unless_the_item_is_listed" },
        { 41, "Core", "TwoOfThreeYearsTests", "The_deciding_years_and_those_met_are_named_oldest_first" },
        { 43, "Api", "ReadRoutesTests", "Exposure_to_China_lists_what_the_Netherlands_gets_from_it_by_level" },
        { 44, "Ingest", "ComextBulkTests", "The_archive_that_Eurostat_publishes_is_refused_with_what_to_do" },
        { 44, "Ingest", "ComextSdmxTests", "A_table_of_groups_only_is_refused_with_what_to_fetch" },
        { 45, "Neo4j", "FlowLoaderTests", "The_size_of_a_batch_does_not_matter" },
        { 45, "Neo4j", "QueryApiServerTests", "A_result_of_200_000_rows_is_read_in_flat_memory" },
    };

    /// <summary>Pitfalls that only arise in parts of the product after the data.</summary>
    public static IReadOnlyDictionary<int, string> OfLaterParts { get; } = new Dictionary<int, string>
    {
        [32] = "answers on groups of items: members above the bar",
        [42] = "answers on coercion, services and knowledge",
    };

    [Theory]
    [MemberData(nameof(Covered))]
    public void The_test_of_a_pitfall_runs(int pitfall, string project, string tests, string name)
    {
        var folder = Path.Combine(ProjectRoot.Path, "tests", $"GeoMonitor.{project}.Tests");
        var file = Directory.EnumerateFiles(folder, $"{tests}.cs", SearchOption.AllDirectories).Should().ContainSingle($"pitfall {pitfall}").Subject;

        var match = TestOf(name).Match(File.ReadAllText(file));

        match.Success.Should().BeTrue($"{tests} tests pitfall {pitfall} under the name {name}");
        match.Value.Should().NotContain("Skip");
    }

    [Fact]
    public void No_pitfall_is_forgotten() => Covered.Select(c => c.Data.Item1).Distinct().Concat(OfLaterParts.Keys)
        .Should().BeEquivalentTo(Enumerable.Range(1, Pitfalls));

    // the attributes of a test stand right above it
    private static Regex TestOf(string name) => new(
        $@"\[(Fact|Theory)[^\n]*\n(\s*(\[|//)[^\n]*\n|\s{{8,}}[^\n]*\n)*\s*public (async Task|void|static void) {name}\(",
        RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(5));
}
