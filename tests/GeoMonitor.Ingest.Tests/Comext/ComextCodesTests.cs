using GeoMonitor.Core.Economies;
using GeoMonitor.Ingest.Codes;
using GeoMonitor.Ingest.Comext;

namespace GeoMonitor.Ingest.Tests.Comext;

public sealed class ComextCodesTests
{
    // pitfall 5
    [Theory]
    [InlineData("GR", "GRC")]
    [InlineData("EL", "GRC")]
    [InlineData("GB", "GBR")]
    [InlineData("UK", "GBR")]
    [InlineData("XI", "GBR")]
    [InlineData("XU", "GBR")]
    [InlineData("XS", "SRB")]
    [InlineData("XK", "XKX")]
    [InlineData("XC", "ESP")]
    [InlineData("XL", "ESP")]
    [InlineData("NA", "NAM")]
    [InlineData("TW", "TWN")]
    public void Codes_of_Eurostat_stand_for_the_economy(string code, string economy) =>
        Economy(code, 2024).Should().Be(economy);

    // pitfall 4
    [Fact]
    public void Of_the_codes_with_Q_only_Qatar_is_a_country()
    {
        var countries = Enumerable.Range('A', 26).Select(c => $"Q{(char)c}")
            .Where(c => new ComextCodes().Find(c, 2024).Meaning == CodeMeaning.Economy);

        countries.Should().Equal("QA");
        Economy("QA", 2024).Should().Be("QAT");
    }

    // pitfall 4
    [Theory]
    [InlineData("QP")]
    [InlineData("QQ")]
    [InlineData("QR")]
    [InlineData("QS")]
    [InlineData("QU")]
    [InlineData("QV")]
    [InlineData("QW")]
    [InlineData("QX")]
    [InlineData("QY")]
    [InlineData("QZ")]
    public void Secret_partners_and_stores_are_partners_without_a_name(string code) =>
        new ComextCodes().Find(code, 2024).Should().Be(
            new CodeMatch(CodeMeaning.Unspecified, EconomyTable.UnspecifiedIndex, false));

    // pitfall 23
    [Theory]
    [InlineData("WORLD")]
    [InlineData("EU27_2020")]
    [InlineData("EU28")]
    [InlineData("EXT_EU27_2020")]
    [InlineData("INT_EU27_2020")]
    [InlineData("EA20")]
    public void Groups_are_told_from_economies(string code) =>
        new ComextCodes().Find(code, 2024).Meaning.Should().Be(CodeMeaning.Group);

    [Theory]
    [InlineData("NLD")]
    [InlineData("ZZ")]
    [InlineData("nl")]
    [InlineData("")]
    [InlineData("003")]
    public void Other_codes_are_unknown(string code) =>
        new ComextCodes().Find(code, 2024).Meaning.Should().Be(CodeMeaning.Unknown);

    // pitfall 6
    [Theory]
    [InlineData("CS", 1991, "CSK")]
    [InlineData("CS", 2005, "SCG")]
    [InlineData("YU", 1990, "YUG")]
    [InlineData("YU", 2001, "SCG")]
    public void A_code_that_was_given_again_is_read_by_its_year(string code, int year, string economy) =>
        Economy(code, year).Should().Be(economy);

    private static string Economy(string code, int year) =>
        EconomyTable.Default[new ComextCodes().Find(code, year).Index].Code.Value;
}
