using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Tests.Concordances;

public sealed class CombinedFormatTests
{
    [Fact]
    public void A_period_is_from_one_year_to_the_next_and_blanks_in_codes_are_none_of_them()
    {
        var loaded = LoadedConcordance.Text(
            "period,origin_code,destination_code\r\n20132014,0307 41 91,0307 41 92\r\n20072008,28112900,28112905\r\n", "cn.csv");

        loaded.Figures.Rows.Select(r => (r.FromRevision, r.FromCode, r.ToRevision, r.ToCode)).Should().Equal(
            ("CN2013", "03074191", "CN2014", "03074192"), ("CN2007", "28112900", "CN2008", "28112905"));
        loaded.Report.Notes.Should().Contain(n => n.StartsWith("2 codes were written with blanks", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("20072009,28112900,28112905", "period")]
    [InlineData("2007,28112900,28112905", "period")]
    [InlineData("20072008,281129,28112905", "origin_code")]
    [InlineData("20072008,28112900,39XXXXXX", "destination_code")]
    public void What_cannot_be_read_is_rejected_with_its_field(string row, string field)
    {
        var loaded = LoadedConcordance.Text("period,origin_code,destination_code\n20072008,28112900,28112905\n" + row + "\n", "cn.csv");

        loaded.Report.RejectedSample.Should().ContainSingle().Which.Should().Match<RejectedRow>(r => r.Line == 3 && r.Field == field);
    }

    [Theory]
    [InlineData("cn8_to_hs2012_2024.csv", null, "CN2024")]
    [InlineData("cn8_to_hs_2012_2026.csv", null, "CN2026")]
    [InlineData("mine.csv", "2025", "CN2025")]
    public void The_year_of_the_codes_is_in_the_name_or_given(string name, string? release, string nomenclature)
    {
        var loaded = LoadedConcordance.Text(
            "cn8,hs12\n01012100,010121\n", name, Loaded.Lenient with { Release = release });

        loaded.Figures.Rows.Single().FromRevision.Should().Be(nomenclature);
    }

    [Fact]
    public void Without_a_year_the_codes_mean_nothing()
    {
        var load = () => LoadedConcordance.Text("cn8,hs12\n01012100,010121\n", "mine.csv");

        load.Should().Throw<LoadRefusedException>().WithMessage("*give the year as the release*");
    }

    [Theory]
    [InlineData("CN_concordances_1988_2025.csv.gz", 16_962, "cn-concordance")]
    [InlineData("cn8_to_hs2012_2024.csv.gz", 26_290, "cn-hs-concordance")]
    [InlineData("cn8_to_hs2012_2025.csv.gz", 24_377, "cn-hs-concordance")]
    [InlineData("cn8_to_hs2012_2026.csv.gz", 24_390, "cn-hs-concordance")]
    public void The_tables_at_hand_are_read_whole(string file, int rows, string format)
    {
        var loaded = LoadedConcordance.Sample(file);

        loaded.Report.Format.Should().Be(format);
        loaded.Report.RowsKept.Should().Be(rows);
        loaded.Report.Rejected.Should().BeEmpty();
        loaded.Report.Checks.Should().OnlyContain(c => c.Passed);
    }
}
