using GeoMonitor.Core.Indicators.ReExports;

namespace GeoMonitor.Core.Tests.Indicators.ReExports;

public sealed class DomesticUseTests
{
    [Fact]
    public void The_worked_example_comes_out()
    {
        DomesticUse.Absorption(30, 100, 70).Should().BeApproximately(60, 1e-6);
        DomesticUse.ReExportsLowerBound(70, 30).Should().BeApproximately(40, 1e-6);
        DomesticUse.ImportPenetration(55, 60).Should().BeApproximately(55.0 / 60, 1e-6);
        DomesticUse.SelfSufficiency(30, 60).Should().BeApproximately(0.5, 1e-6);
    }

    [Fact]
    public void Exports_below_production_bound_nothing() => DomesticUse.ReExportsLowerBound(20, 30).Should().Be(0);

    [Fact]
    public void Figures_that_leave_a_negative_use_give_none() => DomesticUse.Absorption(10, 10, 30).Should().BeNull();

    [Theory]
    [InlineData(0.0)]
    [InlineData(null)]
    public void Without_a_use_there_is_no_share_of_it(double? absorption)
    {
        DomesticUse.ImportPenetration(5, absorption).Should().BeNull();
        DomesticUse.SelfSufficiency(5, absorption).Should().BeNull();
    }

    [Fact]
    public void Small_and_empty_figures_are_figures()
    {
        DomesticUse.Absorption(0.25, 0.5, 0.25).Should().Be(0.5);
        DomesticUse.Absorption(0, 10, 10).Should().Be(0, "all imports may be exported again");
        DomesticUse.ImportPenetration(0.25, 0.5).Should().Be(0.5);
        DomesticUse.SelfSufficiency(0.25, 0.5).Should().Be(0.5);
        DomesticUse.SelfSufficiency(0, 0.5).Should().Be(0);
        DomesticUse.ReExportsLowerBound(0, 0).Should().Be(0);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void An_impossible_amount_is_refused(double amount)
    {
        Action[] acts =
        [
            () => DomesticUse.Absorption(amount, 1, 1),
            () => DomesticUse.ReExportsLowerBound(amount, 1),
            () => DomesticUse.ImportPenetration(amount, 1),
            () => DomesticUse.SelfSufficiency(amount, 1),
        ];
        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentOutOfRangeException>());
    }
}
