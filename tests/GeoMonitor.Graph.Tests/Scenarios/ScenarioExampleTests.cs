using GeoMonitor.Tests.Support;

namespace GeoMonitor.Graph.Tests.Scenarios;

/// <summary>
/// Where each worked example (X) of methodology 12 is tested on a chain of supply. The formulas by themselves, and those
/// of section 8, are listed in WorkedExampleTests beside the field itself.
/// </summary>
public sealed class ScenarioExampleTests
{
    public static TheoryData<string, Type, string> Examples { get; } = new()
    {
        { "X12.1", typeof(ScenarioAnalysisTests), nameof(ScenarioAnalysisTests.The_worked_example_of_a_stop_comes_out) },
        { "X12.2", typeof(ScenarioAnalysisTests), nameof(ScenarioAnalysisTests.The_worked_example_of_output_comes_out_of_the_chain) },
        { "X12.2 propagation by 6.3", typeof(ScenarioAnalysisTests), nameof(ScenarioAnalysisTests.Without_mitigation_a_stop_of_everything_is_propagated_dependence) },
        { "X12.3", typeof(ScenarioDrawsTests), nameof(ScenarioDrawsTests.The_interval_of_a_share_is_that_of_its_distribution) },
        { "X12.4", typeof(ScenarioDrawsTests), nameof(ScenarioDrawsTests.A_supplier_without_a_share_stays_without_in_every_draw) },
        { "12, baseline", typeof(ScenarioAnalysisTests), nameof(ScenarioAnalysisTests.The_null_scenario_is_the_baseline_to_the_last_digit) },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_has_a_test_that_runs(string example, Type tests, string name) =>
        WorkedExample.ShouldBeTested(example, tests, name);
}
