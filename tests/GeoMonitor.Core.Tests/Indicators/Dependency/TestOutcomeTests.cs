using GeoMonitor.Core.Indicators.Dependency;

namespace GeoMonitor.Core.Tests.Indicators.Dependency;

public sealed class TestOutcomeTests
{
    [Theory]
    [InlineData(0.39, false, false)]
    [InlineData(0.40, false, true)]
    [InlineData(0.41, true, true)]
    public void A_figure_at_the_threshold_fires_only_where_the_test_says_at_least(double value, bool above, bool atLeast)
    {
        TestOutcome.Above("x", value, 0.4).Passed.Should().Be(above);
        TestOutcome.AtLeast("x", value, 0.4).Passed.Should().Be(atLeast);
    }

    [Fact]
    public void An_unknown_figure_neither_fires_nor_clears() => TestOutcome.Above("x", null, 0.4).Passed.Should().BeNull();

    [Theory]
    [InlineData(0.5, 0.5, true)]
    [InlineData(0.5, 0.3, false)]
    [InlineData(0.5, null, null)]
    [InlineData(null, 0.3, false)]
    [InlineData(null, 0.5, null)]
    [InlineData(null, null, null)]
    public void One_test_that_does_not_fire_settles_it_whatever_the_unknown_is(double? first, double? second, bool? all) =>
        TestOutcome.All(TestOutcome.Above("a", first, 0.4), TestOutcome.Above("b", second, 0.4)).Should().Be(all);
}
