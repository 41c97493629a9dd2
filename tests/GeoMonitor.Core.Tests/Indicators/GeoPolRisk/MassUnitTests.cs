using GeoMonitor.Core.Indicators.GeoPolRisk;

namespace GeoMonitor.Core.Tests.Indicators.GeoPolRisk;

public sealed class MassUnitTests
{
    [Theory]
    [InlineData(606, "metr. t", 606)]
    [InlineData(2500, "kg", 2.5)]
    [InlineData(5_000_000, "ct", 1)]
    [InlineData(3, "Mt", 3e6)]
    [InlineData(3, "kt", 3e3)]
    [InlineData(3, "g", 3e-6)]
    public void Every_unit_of_the_statistics_becomes_tonnes(double quantity, string unit, double tonnes) =>
        MassUnit.ToTonnes(quantity, unit).Value.Should().BeApproximately(tonnes, 1e-9 * tonnes);

    [Theory]
    [InlineData("Mio m3")]
    [InlineData("bbl")]
    [InlineData("")]
    [InlineData("T")]
    public void A_unit_that_is_no_known_mass_is_refused_and_named(string unit)
    {
        var act = () => MassUnit.ToTonnes(1, unit);
        act.Should().Throw<ArgumentException>().WithMessage($"'{unit}'*");
    }

    [Fact]
    public void A_negative_quantity_is_refused()
    {
        var act = () => MassUnit.ToTonnes(-1, "t");
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Half_a_tonne_is_not_cut_to_nothing() => MassUnit.ToTonnes(0.5, "t").Value.Should().Be(0.5);
}
