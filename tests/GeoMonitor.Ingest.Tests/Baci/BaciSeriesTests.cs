using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Tests.Baci;

public sealed class BaciSeriesTests
{
    private static readonly byte[] Table = "t,i,j,k,v,q\n2024,156,528,850511,1,1\n"u8.ToArray();

    // pitfall 29
    [Fact]
    public void Two_revisions_in_one_archive_are_refused() =>
        RefusalOf("BACI_HS92_Y2023_V202601.csv", "BACI_HS17_Y2024_V202601.csv").Code.Should().Be("mixed-revisions");

    // pitfall 29
    [Fact]
    public void Code_tables_of_another_release_are_refused_too() =>
        RefusalOf("BACI_HS17_Y2024_V202601.csv", "country_codes_V202501.csv").Code.Should().Be("mixed-releases");

    // pitfall 29
    [Fact]
    public void The_caller_cannot_give_another_revision_than_the_name()
    {
        var load = () => Loaded.Bytes(Table, options: Loaded.Lenient with { Revision = HsRevision.Parse("HS92") });

        load.Should().Throw<LoadRefusedException>().Which.Message.Should().Contain("HS17").And.Contain("HS92");
    }

    [Fact]
    public void A_release_with_a_letter_is_kept_whole() =>
        Loaded.Bytes(Table, "BACI_HS92_Y2024_V202401b.csv").Report.Series!.Release.Should().Be("V202401b");

    [Theory]
    [InlineData("BACI_HS17_Y2023_V202601.csv", false)]
    [InlineData("BACI_HS17_Y2024_V202601.csv", true)]
    public void A_name_of_another_year_than_the_rows_is_reported(string name, bool agrees)
    {
        var check = Loaded.Bytes(Table, name).Report.Checks.Should().ContainSingle(c => c.Name == "year-of-name").Subject;

        check.Passed.Should().Be(agrees);
        check.Blocking.Should().BeFalse();
        check.Detail.Should().Contain("2024");
    }

    [Theory]
    [InlineData("BACI_HS17_Y2024_V202601.csv", "2023", true, "the names of all 2 year files say the years of their rows")]
    [InlineData("BACI_HS17_Y2024_V202601.csv", "2022", false, "1 of 2 year files hold other years than their names say")]
    public void The_files_of_an_archive_are_reported_together(string first, string second, bool agrees, string detail)
    {
        var other = "t,i,j,k,v,q\n2023,156,528,850511,1,1\n"u8.ToArray();
        var archive = Loaded.Zip((first, Table), ($"BACI_HS17_Y{second}_V202601.csv", other));

        var check = Loaded.Bytes(archive, "BACI_HS17_V202601.zip").Report.Checks.Should().ContainSingle(c => c.Name == "year-of-name").Subject;

        check.Passed.Should().Be(agrees);
        check.Detail.Should().StartWith(detail);
    }

    [Fact]
    public void A_name_that_only_begins_with_the_letters_of_BACI_is_not_one_of_CEPII()
    {
        var report = Loaded.Bytes(Table, "bacillus_HS17.csv", Loaded.Lenient with { Revision = HsRevision.Parse("HS17") }).Report;

        report.Series!.Source.Should().Be("unstated, in BACI layout");
        report.Licence.Should().BeNull();
        report.Notes.Should().Contain(n => n.Contains("give the source", StringComparison.Ordinal));
    }

    private static LoadRefusedException RefusalOf(string first, string second)
    {
        var codes = "country_code,country_name\n156,China\n"u8.ToArray();
        var load = () => Loaded.Bytes(
            Loaded.Zip((first, Table), (second, second.StartsWith("BACI", StringComparison.Ordinal) ? Table : codes)), "all.zip");
        return load.Should().Throw<LoadRefusedException>().Which;
    }
}
