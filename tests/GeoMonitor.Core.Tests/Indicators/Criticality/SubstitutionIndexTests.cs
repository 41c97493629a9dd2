using GeoMonitor.Core.Indicators.Criticality;

namespace GeoMonitor.Core.Tests.Indicators.Criticality;

public sealed class SubstitutionIndexTests
{
    private static readonly Substitute Example = new(0.4, 0.8, 0.8, 1, 0.8);

    [Fact]
    public void The_worked_example_comes_out()
    {
        var index = SubstitutionIndex.Of([new(0.6, [Example]), new(0.4, [])]);
        index.EconomicImportance.Should().BeApproximately(0.952, 1e-6);
        index.SupplyRisk.Should().BeApproximately(0.966826, 1e-6);
    }

    [Fact]
    public void Supply_of_a_substitute_is_the_geometric_mean_of_its_three_factors() =>
        SubstitutionIndex.Of([new(1, [new(0.5, 0.8, 0.8, 0.9, 0.95)])]).SupplyRisk
            .Should().BeApproximately(0.5 + (0.5 * Math.Cbrt(0.8 * 0.9 * 0.95)), 1e-12);

    [Fact]
    public void A_use_may_have_no_share_and_none_more_than_the_whole()
    {
        SubstitutionIndex.Of([new(0, [Example])]).Should().Be(new SubstitutionIndex(1, 1));
        var act = () => SubstitutionIndex.Of([new(1.6, [])]);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Uses_that_are_not_listed_have_no_substitute() =>
        SubstitutionIndex.Of([new(0.6, [Example])]).EconomicImportance.Should().BeApproximately(0.952, 1e-6);

    [Fact]
    public void Nothing_listed_is_no_substitute() => SubstitutionIndex.Of([]).Should().Be(new SubstitutionIndex(1, 1));

    [Fact]
    public void Figures_that_the_method_does_not_allow_are_refused()
    {
        Action[] acts =
        [
            () => SubstitutionIndex.Of([new(1, [Example, Example])]),
            () => SubstitutionIndex.Of([new(0.6, []), new(0.6, [])]),
            () => SubstitutionIndex.Of([new(1.6, [])]),
            () => SubstitutionIndex.Of([new(1, [Example with { CostPerformance = 0 }])]),
            () => SubstitutionIndex.Of([new(1, [Example with { CoProduction = 1.1 }])]),
            () => SubstitutionIndex.Of([new(1, [Example with { SubShare = -0.1 }])]),
        ];
        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentException>());
    }

    [Fact]
    public void Two_substitutes_may_take_one_half_together() =>
        SubstitutionIndex.Of([new(1, [Example with { SubShare = 0.2 }, Example with { SubShare = 0.3 }])])
            .EconomicImportance.Should().BeApproximately(0.9, 1e-12);
}
