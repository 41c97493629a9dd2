using GeoMonitor.Core.Indicators.MutualDependence;

namespace GeoMonitor.Core.Tests.Indicators.MutualDependence;

public sealed class DependenceBalanceTests
{
    [Fact]
    public void The_worked_example_comes_out()
    {
        var balance = new DependenceBalance(0.5545454545, 0.2942857143);
        balance.Asymmetry.Should().BeApproximately(0.306610, 1e-6);
        balance.Salience.Should().BeApproximately(0.403974, 1e-6);
        balance.Symmetry.Should().BeApproximately(0.739740, 1e-6);
        balance.Interdependence.Should().BeApproximately(0.298836, 1e-6);
    }

    [Fact]
    public void A_monopoly_of_ours_is_total_asymmetry() => new DependenceBalance(0, 1).Asymmetry.Should().Be(-1);

    [Fact]
    public void Where_neither_depends_there_is_no_asymmetry() => new DependenceBalance(0, 0).Asymmetry.Should().BeNull();

    [Theory]
    [InlineData(0.2, 0.2, DependenceQuadrant.Mutual)]
    [InlineData(0.2, 0.19, DependenceQuadrant.Exposed)]
    [InlineData(0.19, 0.2, DependenceQuadrant.Leverage)]
    [InlineData(0.19, 0.19, DependenceQuadrant.Low)]
    public void The_quadrant_splits_at_the_cut_off(double dependence, double reverse, DependenceQuadrant expected) =>
        new DependenceBalance(dependence, reverse).Quadrant(0.2).Should().Be(expected);

    [Theory]
    [InlineData(1.1, 0)]
    [InlineData(0, -0.1)]
    [InlineData(double.NaN, 0)]
    public void A_dependence_outside_its_range_is_refused(double dependence, double reverse)
    {
        var act = () => new DependenceBalance(dependence, reverse);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Equal_dependence_is_balanced_and_not_unknown() => new DependenceBalance(0.4, 0.4).Asymmetry.Should().Be(0);

    [Fact]
    public void Seen_from_the_other_side_only_the_sign_of_the_asymmetry_changes() =>
        Gen.Select(Gen.Double[0.001, 1], Gen.Double[0, 1]).Sample((a, b) =>
        {
            var (here, there) = (new DependenceBalance(a, b), new DependenceBalance(b, a));
            return here.Asymmetry == -there.Asymmetry && here.Interdependence.Equals(there.Interdependence);
        });
}
