using GeoMonitor.Core.Indicators.Scenarios;

namespace GeoMonitor.Core.Tests.Indicators.Scenarios;

public sealed class OutputRatioTests
{
    private static readonly InputAvailability[] Inputs = [new(0.846, 0.2), new(1, 0.5), new(1, 0.3)];

    [Theory]
    [InlineData(0, 0.846)]
    [InlineData(0.2, 0.957356)]
    [InlineData(0.5, 0.964872)]
    [InlineData(1, 0.967106)]
    [InlineData(2, 0.968170)]
    public void The_worked_example_comes_out(double elasticity, double expected) =>
        OutputRatio.Of(Inputs, elasticity).Should().BeApproximately(expected, 1e-6);

    [Fact]
    public void The_rough_price_pressure_of_the_example_is_thirty_percent() =>
        OutputRatio.PricePressure(0.154, 0.2, 0.3).Should().BeApproximately(0.308, 1e-6);

    [Fact]
    public void An_essential_input_that_is_gone_stops_output_until_substitution_is_easy()
    {
        InputAvailability[] gone = [new(0, 0.2), new(1, 0.8)];
        OutputRatio.Of(gone, 0).Should().Be(0);
        OutputRatio.Of(gone, 0.5).Should().Be(0);
        OutputRatio.Of(gone, 1).Should().Be(0);
        OutputRatio.Of(gone, 2).Should().BeApproximately(0.64, 1e-9);
    }

    [Fact]
    public void Without_inputs_there_is_no_output_to_lose() => OutputRatio.Of([], 0.5).Should().BeNull();

    [Fact]
    public void Easier_substitution_never_costs_more_output() =>
        Gen.Select(Gen.Double[0.01, 1], Gen.Double[0.01, 1], Gen.Double[0.01, 0.99], Gen.Double[0, 3], Gen.Double[0, 3]).Sample((a, b, share, s1, s2) =>
        {
            InputAvailability[] inputs = [new(a, share), new(b, 1 - share)];
            var (hard, easy) = (OutputRatio.Of(inputs, Math.Min(s1, s2))!.Value, OutputRatio.Of(inputs, Math.Max(s1, s2))!.Value);
            return hard <= easy + 1e-9 && hard >= Math.Min(a, b) - 1e-12 && easy <= Math.Max(a, b) + 1e-9;
        });

    [Fact]
    public void With_every_input_there_output_is_whole() =>
        Gen.Double[0, 5].Sample(sigma => OutputRatio.Of([new(1, 0.3), new(1, 0.7)], sigma)!.Value > 1 - 1e-12);

    [Fact]
    public void An_input_without_cost_carries_no_weight() =>
        OutputRatio.Of([new(0.5, 0), new(0.8, 1)], 0.5).Should().BeApproximately(0.8, 1e-12);

    [Fact]
    public void Costs_that_add_to_a_little_more_than_one_make_no_more_than_all_output() =>
        OutputRatio.Of([new(1, 0.5), new(1, 0.5000005)], 2).Should().Be(1);

    [Theory]
    [InlineData(0, 0.2, 0.3, 0)]
    [InlineData(1, 0.2, 0.3, 2)]
    [InlineData(0.154, 0, 0.5, 0.308)]
    [InlineData(0.154, 0.5, 0, 0.308)]
    public void Price_pressure_is_known_at_the_ends_of_its_ranges(double unmet, double supply, double demand, double expected) =>
        OutputRatio.PricePressure(unmet, supply, demand).Should().BeApproximately(expected, 1e-12);

    [Theory]
    [InlineData(-0.1, 0.5)]
    [InlineData(0.5, -0.1)]
    [InlineData(0, 0)]
    public void A_negative_elasticity_is_refused_beside_a_larger_one(double supply, double demand)
    {
        var act = () => OutputRatio.PricePressure(0.5, supply, demand);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Figures_out_of_range_are_refused()
    {
        Action[] acts =
        [
            () => OutputRatio.Of(Inputs, -1),
            () => OutputRatio.Of([new(1.1, 1)], 0),
            () => OutputRatio.Of([new(1, 0.5)], 0),
            () => OutputRatio.PricePressure(1.1, 1, 1),
            () => OutputRatio.PricePressure(0.1, 0, 0),
        ];
        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentException>());
    }
}
