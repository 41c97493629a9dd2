using GeoMonitor.Core.Indicators.Scenarios;

namespace GeoMonitor.Core.Tests.Indicators.Scenarios;

public sealed class ScenarioParametersTests
{
    private static readonly ScenarioParameters Sensible = new(.35, .2, .5, .5, 1.5, .75, 1.25);

    [Fact]
    public void What_the_product_ships_with_is_sensible()
    {
        ScenarioParameters.Default.Should().Be(Sensible);
        Sensible.IsSensible.Should().BeTrue();
    }

    [Fact]
    public void An_elasticity_may_stand_at_either_end_of_its_range() =>
        Each(Sensible with { Elasticity = .2 }, Sensible with { Elasticity = .5 }).Should().OnlyContain(p => p.IsSensible);

    [Fact]
    public void A_range_may_be_no_wider_than_what_is_estimated() =>
        Each(Sensible with { SpareLow = 1, SpareHigh = 1 }, Sensible with { StockLow = 1, StockHigh = 1 }).Should().OnlyContain(p => p.IsSensible);

    [Fact]
    public void A_range_may_reach_from_nothing_to_ten_times_the_estimate() =>
        Each(Sensible with { SpareLow = 0, SpareHigh = 10 }, Sensible with { StockLow = 0, StockHigh = 10 }).Should().OnlyContain(p => p.IsSensible);

    [Fact]
    public void An_elasticity_outside_its_range_is_not_sensible() =>
        Each(Sensible with { Elasticity = .19 }, Sensible with { Elasticity = .51 }).Should().NotContain(p => p.IsSensible);

    [Fact]
    public void Elasticities_lie_between_0_and_1_and_reach_neither() =>
        Each(
            Sensible with { ElasticityLow = 0 },
            Sensible with { ElasticityLow = -.1 },
            Sensible with { ElasticityHigh = 1 },
            Sensible with { ElasticityHigh = 1.5 }).Should().NotContain(p => p.IsSensible);

    [Fact]
    public void A_range_that_leaves_out_the_estimate_itself_is_not_sensible() =>
        Each(
            Sensible with { SpareLow = 1.01 },
            Sensible with { SpareHigh = .99 },
            Sensible with { StockLow = 1.01 },
            Sensible with { StockHigh = .99 }).Should().NotContain(p => p.IsSensible);

    [Fact]
    public void Less_than_nothing_and_more_than_ten_times_the_estimate_are_not_sensible() =>
        Each(
            Sensible with { SpareLow = -.01 },
            Sensible with { SpareHigh = 10.01 },
            Sensible with { StockLow = -.01 },
            Sensible with { StockHigh = 10.01 }).Should().NotContain(p => p.IsSensible);

    [Fact]
    public void A_number_that_is_none_is_not_sensible() =>
        Each(
            Sensible with { Elasticity = double.NaN },
            Sensible with { SpareLow = double.NaN },
            Sensible with { StockHigh = double.NaN }).Should().NotContain(p => p.IsSensible);

    private static ScenarioParameters[] Each(params ScenarioParameters[] parameters) => parameters;
}
