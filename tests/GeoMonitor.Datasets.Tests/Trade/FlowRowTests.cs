using GeoMonitor.Datasets.Builder.Trade;

namespace GeoMonitor.Datasets.Tests.Trade;

public class FlowRowTests
{
    [Theory]
    [InlineData("4035", 4_035_000)]
    [InlineData("0.001", 1)]
    [InlineData("67.925", 67_925)]
    [InlineData("0.8109999999999999", 811)]
    [InlineData("41.221000000000004", 41_221)]
    public void Thousands_become_whole_units_and_floating_point_remains_are_rounded_away(string text, long units) =>
        FlowRow.Thousandths(text).Should().Be(units);

    [Theory]
    [InlineData("0")]
    [InlineData("0.0004")]
    [InlineData("-1")]
    public void A_number_that_is_not_above_zero_is_no_flow(string text)
    {
        var read = () => FlowRow.Thousandths(text);
        read.Should().Throw<FormatException>();
    }

    [Fact]
    public void Units_are_written_back_without_loss() =>
        Gen.Long[1, 1_000_000_000_000].Sample(units => FlowRow.Thousandths(FlowRow.Thousands(units)) == units);
}
