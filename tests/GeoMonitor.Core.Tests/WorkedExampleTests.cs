using GeoMonitor.Core.Tests.Indicators.Concentration;
using GeoMonitor.Core.Tests.Indicators.Criticality;
using GeoMonitor.Core.Tests.Indicators.Dependency;
using GeoMonitor.Core.Tests.Indicators.GeoPolRisk;
using GeoMonitor.Core.Tests.Indicators.Knowledge;
using GeoMonitor.Core.Tests.Indicators.Mirror;
using GeoMonitor.Core.Tests.Indicators.Mitigation;
using GeoMonitor.Core.Tests.Indicators.MutualDependence;
using GeoMonitor.Core.Tests.Indicators.ReExports;
using GeoMonitor.Core.Tests.Indicators.Scenarios;
using GeoMonitor.Core.Tests.Indicators.Statistics;
using GeoMonitor.Core.Tests.Scoring;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Core.Tests;

/// <summary>
/// Where each worked example (X, by section of the methodology) and each published result (R) of the field itself is
/// tested. Section 6 and R14 are tested with the graph, and section 12 there once more on a chain (ScenarioExampleTests);
/// R5 to R7 from the files of their publishers with the readers (GeoPolRiskFromFilesTests); R11 to R13 need all products
/// and are listed under /reproductions.
/// </summary>
public sealed class WorkedExampleTests
{
    public static TheoryData<string, Type, string> Examples { get; } = new()
    {
        { "X1.1", typeof(HerfindahlTests), nameof(HerfindahlTests.Hhi_is_the_sum_of_squared_shares) },
        { "X1.2", typeof(HerfindahlTests), nameof(HerfindahlTests.Normalised_hhi_and_effective_suppliers_follow_the_worked_example) },
        { "X1.2", typeof(SupplierConcentrationTests), nameof(SupplierConcentrationTests.All_figures_of_the_worked_example_stand_side_by_side) },
        { "X1.3", typeof(ConcentrationBoundsTests), nameof(ConcentrationBoundsTests.The_worked_example_is_robust_at_the_threshold_of_forty_percent) },
        { "X1.4", typeof(EntropyTests), nameof(EntropyTests.The_worked_example_comes_out) },
        { "X1.4", typeof(GiniTests), nameof(GiniTests.The_worked_example_comes_out) },
        { "X1.5", typeof(SupplierRiskTests), nameof(SupplierRiskTests.The_worked_example_comes_out_in_all_three_forms) },
        { "X1.6", typeof(GeopoliticalDistanceTests), nameof(GeopoliticalDistanceTests.The_worked_example_comes_out) },
        { "X1.6 bloc", typeof(BlocConcentrationTests), nameof(BlocConcentrationTests.Two_suppliers_of_one_bloc_count_as_one) },
        { "X2.1", typeof(CoreDependencyTests), nameof(CoreDependencyTests.The_worked_example_is_dependent) },
        { "X2.2", typeof(TwoOfThreeYearsTests), nameof(TwoOfThreeYearsTests.The_worked_example_fails_though_each_test_alone_holds_twice) },
        { "X2.3", typeof(EcipeShareTests), nameof(EcipeShareTests.The_worked_example_comes_out) },
        { "X3 SR", typeof(SupplyRiskTests), nameof(SupplyRiskTests.The_worked_example_comes_out_from_shares_to_supply_risk) },
        { "X3 EI", typeof(EconomicImportanceTests), nameof(EconomicImportanceTests.The_worked_example_comes_out) },
        { "X3 SI", typeof(SubstitutionIndexTests), nameof(SubstitutionIndexTests.The_worked_example_comes_out) },
        { "X4", typeof(GeoPolRiskScoreTests), nameof(GeoPolRiskScoreTests.The_worked_example_comes_out) },
        { "X5.2", typeof(NetImportsTests), nameof(NetImportsTests.The_worked_example_shows_a_dependence_that_re_exports_hide) },
        { "X5.2", typeof(DomesticUseTests), nameof(DomesticUseTests.The_worked_example_comes_out) },
        { "X5.3", typeof(HubLookThroughTests), nameof(HubLookThroughTests.The_worked_example_comes_out) },
        { "X7 recycling", typeof(RecyclingInputRateTests), nameof(RecyclingInputRateTests.The_worked_example_comes_out) },
        { "X7 cover", typeof(DaysOfCoverTests), nameof(DaysOfCoverTests.An_unknown_stock_is_not_an_empty_one) },
        { "X7 diversion", typeof(DiversionFeasibilityTests), nameof(DiversionFeasibilityTests.The_worked_example_comes_out_in_its_three_cases) },
        { "X8.1", typeof(BilateralDependenceTests), nameof(BilateralDependenceTests.The_worked_example_comes_out_in_both_directions) },
        { "X8.1", typeof(DependenceBalanceTests), nameof(DependenceBalanceTests.The_worked_example_comes_out) },
        { "X8.2", typeof(DependenceBalanceTests), nameof(DependenceBalanceTests.A_monopoly_of_ours_is_total_asymmetry) },
        { "X9 RTA", typeof(SpecialisationIndexTests), nameof(SpecialisationIndexTests.The_worked_example_comes_out) },
        { "X9 ECI", typeof(EconomicComplexityTests), nameof(EconomicComplexityTests.The_worked_example_comes_out) },
        { "X9 reflections", typeof(ReflectionsTests), nameof(ReflectionsTests.The_worked_example_comes_out) },
        { "X9 density", typeof(ProductSpaceTests), nameof(ProductSpaceTests.The_worked_example_comes_out_with_and_without_the_product_itself) },
        { "X10 services", typeof(CoreDependencyTests), nameof(CoreDependencyTests.A_category_of_services_is_measured_as_goods_are) },
        { "X10 asymmetry", typeof(MirrorAsymmetryTests), nameof(MirrorAsymmetryTests.The_worked_example_comes_out) },
        { "X10 balanced", typeof(BalancedFlowTests), nameof(BalancedFlowTests.The_worked_example_comes_out) },
        { "X11.1", typeof(MannKendallTests), nameof(MannKendallTests.The_worked_example_comes_out) },
        { "X11.2", typeof(TheilSenTests), nameof(TheilSenTests.The_worked_example_comes_out) },
        { "X11.3", typeof(PettittTests), nameof(PettittTests.The_worked_example_comes_out) },
        { "X11.3 Hamed-Rao", typeof(HamedRaoTests), nameof(HamedRaoTests.A_series_that_jumps_up_and_down_comes_out_by_hand) },
        { "X11.4", typeof(HysteresisTests), nameof(HysteresisTests.The_worked_example_comes_out) },
        { "X11.5", typeof(RobustSpikeTests), nameof(RobustSpikeTests.The_worked_example_is_a_spike) },
        { "X12.1", typeof(DirectLossTests), nameof(DirectLossTests.The_worked_example_comes_out) },
        { "X12.2", typeof(OutputRatioTests), nameof(OutputRatioTests.The_worked_example_comes_out) },
        { "X12.2 price", typeof(OutputRatioTests), nameof(OutputRatioTests.The_rough_price_pressure_of_the_example_is_thirty_percent) },
        { "X12.3", typeof(ShareUncertaintyTests), nameof(ShareUncertaintyTests.The_expected_index_is_known_exactly_and_the_draws_agree) },
        { "X12.4", typeof(ShareUncertaintyTests), nameof(ShareUncertaintyTests.Suppliers_at_zero_stay_at_zero_and_shares_add_to_one) },
        { "X13.3", typeof(CoreRiskScoreTests), nameof(CoreRiskScoreTests.The_worked_examples_come_out) },
        { "X13.5", typeof(RankingTests), nameof(RankingTests.The_worked_example_of_the_average_shift_comes_out) },
        { "R1 R2", typeof(GeoPolRiskScoreTests), nameof(GeoPolRiskScoreTests.Gallium_and_germanium_come_out_from_their_four_producers) },
        { "R3 R4", typeof(GeoPolRiskScoreTests), nameof(GeoPolRiskScoreTests.The_published_concentration_of_world_production_comes_out) },
        { "R5 R6", typeof(GeoPolRiskScoreTests), nameof(GeoPolRiskScoreTests.The_published_checks_of_the_authors_come_out) },
        { "R8", typeof(GeoPolRiskScoreTests), nameof(GeoPolRiskScoreTests.The_published_risks_of_2022_come_out_from_the_estimates) },
        { "R9", typeof(CriticalityRuleTests), nameof(CriticalityRuleTests.Of_seventy_candidates_the_rule_makes_32_critical_and_the_two_others_are_strategic) },
        { "R10", typeof(CriticalityRuleTests), nameof(CriticalityRuleTests.The_published_figures_of_2023_make_these_critical) },
        { "R10", typeof(CriticalityRuleTests), nameof(CriticalityRuleTests.The_table_of_the_study_has_the_published_figures_but_for_two_materials) },
        { "R15", typeof(MannKendallTests), nameof(MannKendallTests.The_monthly_shampoo_sales_come_out_as_published) },
        { "R15", typeof(TheilSenTests), nameof(TheilSenTests.The_monthly_shampoo_sales_come_out_as_published) },
        { "R16", typeof(PettittTests), nameof(PettittTests.The_nile_changes_after_1898_as_published) },
        { "R16", typeof(MannKendallTests), nameof(MannKendallTests.The_flow_of_the_nile_falls_as_published) },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_has_a_test_that_runs(string example, Type tests, string name) =>
        WorkedExample.ShouldBeTested(example, tests, name);
}
