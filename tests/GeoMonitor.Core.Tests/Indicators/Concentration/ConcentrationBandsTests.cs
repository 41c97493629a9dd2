using GeoMonitor.Core.Indicators.Concentration;

namespace GeoMonitor.Core.Tests.Indicators.Concentration;

public sealed class ConcentrationBandsTests
{
    [Theory]
    [InlineData(0, ConcentrationBand.NotConcentrated)]
    [InlineData(0.1490, ConcentrationBand.NotConcentrated)]
    [InlineData(0.15, ConcentrationBand.SomewhatConcentrated)]
    [InlineData(0.2499999, ConcentrationBand.SomewhatConcentrated)]
    [InlineData(0.25, ConcentrationBand.Concentrated)]
    [InlineData(1, ConcentrationBand.Concentrated)]
    public void Cbs_bands_begin_at_their_lower_edge(double hhi, ConcentrationBand expected) =>
        ConcentrationBands.Cbs.Of(hhi).Should().Be(expected);

    [Theory]
    [InlineData(0.1490, ConcentrationBand.NotConcentrated)]
    [InlineData(0.15, ConcentrationBand.SomewhatConcentrated)]
    [InlineData(0.25, ConcentrationBand.SomewhatConcentrated)]
    [InlineData(0.2500001, ConcentrationBand.Concentrated)]
    public void The_merger_guidelines_of_2010_keep_a_quarter_in_the_middle(double hhi, ConcentrationBand expected) =>
        ConcentrationBands.UsMerger2010.Of(hhi).Should().Be(expected);

    [Theory]
    [InlineData(0.15, ConcentrationBand.NotConcentrated)]
    [InlineData(0.18, ConcentrationBand.NotConcentrated)]
    [InlineData(0.1800001, ConcentrationBand.Concentrated)]
    public void The_merger_guidelines_of_2023_know_two_bands(double hhi, ConcentrationBand expected) =>
        ConcentrationBands.UsMerger2023.Of(hhi).Should().Be(expected);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.0001)]
    [InlineData(5061.73)]
    [InlineData(double.NaN)]
    public void A_figure_on_another_scale_is_refused(double figure)
    {
        var act = () => ConcentrationBands.Cbs.Of(figure);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
