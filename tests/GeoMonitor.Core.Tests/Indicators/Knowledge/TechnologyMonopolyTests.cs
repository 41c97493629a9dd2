using GeoMonitor.Core.Indicators.Knowledge;

namespace GeoMonitor.Core.Tests.Indicators.Knowledge;

public sealed class TechnologyMonopolyTests
{
    [Theory]
    [InlineData(0.6, 0.2, 8, MonopolyRisk.High)]
    [InlineData(0.6, 0.2, 7, MonopolyRisk.Medium)]
    [InlineData(0.59, 0.2, 10, MonopolyRisk.Medium)]
    [InlineData(0.4, 0.2, 5, MonopolyRisk.Medium)]
    [InlineData(0.4, 0.2, 4, MonopolyRisk.Low)]
    [InlineData(0.39, 0.2, 10, MonopolyRisk.Low)]
    [InlineData(0.6, 0, 10, MonopolyRisk.High)]
    [InlineData(0.3, 0.3, 10, MonopolyRisk.Low)]
    [InlineData(0.6, 0.2, 0, MonopolyRisk.Low)]
    public void Both_the_lead_and_the_institutions_must_be_there(double first, double second, int institutions, MonopolyRisk expected) =>
        TechnologyMonopoly.Of(first, second, institutions).Risk.Should().Be(expected);

    [Fact]
    public void Without_a_second_the_lead_is_without_end() =>
        TechnologyMonopoly.Of(0.6, 0, 1).Lead.Should().Be(double.PositiveInfinity);

    [Theory]
    [InlineData(0.2, 0.3, 5)]
    [InlineData(0, 0, 5)]
    [InlineData(0.3, 0.2, 11)]
    public void Figures_that_cannot_be_are_refused(double first, double second, int institutions)
    {
        var act = () => TechnologyMonopoly.Of(first, second, institutions);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
