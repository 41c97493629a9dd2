using GeoMonitor.Core.Figures;

namespace GeoMonitor.Core.Tests.Figures;

public sealed class ProductionUnitTests
{
    [Theory]
    [InlineData("t", 1.0)]
    [InlineData(" metr.  t ", 1.0)]
    [InlineData("Thousand Metric Tons", 1e3)]
    [InlineData("kt", 1e3)]
    [InlineData("Mt", 1e6)]
    [InlineData("kilograms", 1e-3)]
    [InlineData("ct", 2e-7)]
    [InlineData("Mct", 0.2)]
    [InlineData("Mio m3", null)]
    [InlineData("million cubic meters", null)]
    public void A_unit_is_known_by_its_usual_spellings(string text, double? tonnes)
    {
        ProductionUnit.TryParse(text, out var unit).Should().BeTrue();
        unit!.TonnesPerUnit.Should().Be(tonnes);
    }

    [Theory]
    [InlineData("mt", "metric tons as often as megatonnes")]
    [InlineData("MT", "the same")]
    [InlineData("tons", "short, long or metric")]
    [InlineData("mm3", "cubic millimetres")]
    [InlineData("ounces", "no unit of mass here")]
    [InlineData("", "nothing")]
    [InlineData(null, "nothing")]
    public void A_unit_that_may_mean_two_things_is_none(string? text, string why)
    {
        ProductionUnit.TryParse(text, out _).Should().BeFalse(why);
    }

    [Fact]
    public void Every_symbol_reads_back_as_itself()
    {
        foreach (var symbol in ProductionUnit.Known.Split(", "))
            ProductionUnit.Parse(symbol).Symbol.Should().Be(symbol);
    }
}
