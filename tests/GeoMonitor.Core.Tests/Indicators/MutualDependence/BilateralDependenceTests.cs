using GeoMonitor.Core.Indicators.MutualDependence;

namespace GeoMonitor.Core.Tests.Indicators.MutualDependence;

public sealed class BilateralDependenceTests
{
    [Fact]
    public void The_worked_example_comes_out_in_both_directions()
    {
        BilateralDependence.Of([new(100, 0.8, 1), new(50, 0.3, 0.5), new(200, 0.1, 0.2)]).Dependence.Should().BeApproximately(0.554545, 1e-6);
        BilateralDependence.Of([new(400, 0.5, 1), new(1000, 0.02, 0.3)]).Dependence.Should().BeApproximately(0.294286, 1e-6);
    }

    [Fact]
    public void With_criticality_one_it_is_the_plain_import_share() =>
        BilateralDependence.Of([new(100, 0.8), new(300, 0.2)]).Dependence.Should().BeApproximately(140.0 / 400, 1e-12);

    [Fact]
    public void What_others_could_take_over_does_not_count() =>
        BilateralDependence.Of([new(100, 0.8, DiversionFeasibility: 0.75)]).Dependence.Should().BeApproximately(0.2, 1e-12);

    [Fact]
    public void Flagged_items_count_by_value_and_by_number()
    {
        var dependence = BilateralDependence.Of([new(100, 0.8, Flagged: true), new(100, 0.9)]);
        dependence.FlaggedValue.Should().BeApproximately(0.4, 1e-12);
        dependence.FlaggedCount.Should().Be(1);
    }

    [Fact]
    public void Without_imports_or_without_any_that_matter_there_is_no_dependence()
    {
        BilateralDependence.Of([]).Should().Be(new BilateralDependence(null, null, 0));
        BilateralDependence.Of([new(100, 0.8, 0)]).Dependence.Should().BeNull();
    }

    [Fact]
    public void Imports_below_one_and_items_not_imported_count_as_they_are()
    {
        var dependence = BilateralDependence.Of([new(0.5, 0.8, Flagged: true), new(0, 1, Flagged: true), new(0.5, 0.2)]);
        dependence.Dependence.Should().BeApproximately(0.5, 1e-12);
        dependence.FlaggedValue.Should().BeApproximately(0.4, 1e-12);
        dependence.FlaggedCount.Should().Be(2);
    }

    [Fact]
    public void Impossible_figures_are_refused()
    {
        ItemDependence[] wrong = [new(-1, 0.5), new(1, 1.5), new(1, 0.5, 2), new(1, 0.5, 1, -0.1), new(double.NaN, 0.5)];
        wrong.Should().AllSatisfy(item => ((Action)(() => BilateralDependence.Of([item]))).Should().Throw<ArgumentOutOfRangeException>());
    }
}
