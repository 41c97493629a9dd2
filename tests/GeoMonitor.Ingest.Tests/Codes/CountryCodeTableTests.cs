using GeoMonitor.Core.Economies;
using GeoMonitor.Ingest.Codes;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Ingest.Tests.Codes;

public sealed class CountryCodeTableTests
{
    // pitfall 1
    [Fact]
    public void Code_490_is_Taiwan_with_a_label()
    {
        var economy = EconomyTable.Default[CountryCodeTable.Baci.Find("490", 2022).Index];

        economy.Code.Value.Should().Be("TWN");
        economy.NameEn.Should().NotBeNullOrEmpty();
    }

    // pitfall 1
    [Fact]
    public void Code_158_which_ISO_gives_to_Taiwan_is_none_of_BACI() =>
        CountryCodeTable.Baci.Find("158", 2022).Meaning.Should().Be(CodeMeaning.Unknown);

    // pitfall 6
    [Theory]
    [InlineData("58", 1998, "BEL", false)]
    [InlineData("58", 2005, "BEL", true)]
    [InlineData("56", 1999, "BEL", false)]
    [InlineData("280", 1990, "DEU", false)]
    [InlineData("276", 1991, "DEU", false)]
    [InlineData("736", 2011, "SDN", false)]
    [InlineData("729", 2012, "SDN", false)]
    public void A_code_given_up_still_stands_for_its_economy(string code, int year, string economy, bool outside)
    {
        var match = CountryCodeTable.Baci.Find(code, year);

        (EconomyTable.Default[match.Index].Code.Value, match.OutsideItsYears).Should().Be((economy, outside));
    }

    // pitfall 2
    [Theory]
    [InlineData("country_codes_V202301.csv", 4)]
    [InlineData("country_codes_V202601.csv", 3)]
    public void Every_code_of_the_official_lists_is_known_and_means_the_same(string file, int iso3Column)
    {
        var lines = File.ReadLines(SharedMaterial.PathOf("samples/baci/" + file)).Skip(1).Where(l => l.Length > 0).ToArray();
        lines.Length.Should().Be(238);
        foreach (var line in lines)
        {
            var fields = DelimitedLine.Split(line, ',');
            var match = CountryCodeTable.Baci.Find(fields[0], 2010);
            match.Meaning.Should().NotBe(CodeMeaning.Unknown, line);
            if (match.Meaning == CodeMeaning.Economy && EconomyCode.TryParse(fields[iso3Column], out var code)
                && EconomyTable.Default.TryGetIndex(code, out var index))
            {
                match.Index.Should().Be(index, line);
            }
        }
    }
}
