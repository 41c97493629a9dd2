using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Tests.Comtrade;

/// <summary>Files whose columns do not tell totals from their parts (pitfall 15).</summary>
public sealed class BreakdownRowTests
{
    private const string Header = "year,reporter,partner,cmd,flow,value,netwgt";

    [Fact]
    public void Of_rows_with_one_key_the_largest_is_the_total_and_nothing_is_added()
    {
        var loaded = Load("2022,528,156,850511,M,600,60", "2022,528,156,850511,M,1000,100", "2022,528,156,850511,M,400,40");

        loaded.Flows.Should().ContainSingle().Which.Should().Be(new LoadedFlow(2022, "850511", "CHN", "NLD", 1, 0.1));
        loaded.Report.Rejected.Should().ContainSingle().Which.Should().Be(new RejectedRows("breakdown-row", 2, 1));
        loaded.Report.Notes.Should().Contain(n => n.StartsWith("2 rows are parts of another row", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_equal_rows_the_one_with_a_weight_stands() =>
        Load("2022,528,156,850511,M,1000,", "2022,528,156,850511,M,1000,100", "2022,528,156,850511,M,1000,0")
            .Flows.Should().ContainSingle().Which.Tonnes.Should().Be(0.1);

    [Fact]
    public void The_world_has_its_own_parts()
    {
        var loaded = Load(
            "2022,528,0,850511,M,1000,", "2022,528,0,850511,M,700,", "2022,528,156,850511,M,600,", "2022,528,276,850511,M,400,");

        loaded.Flows.Should().HaveCount(2);
        loaded.Report.Checks.Should().Contain(c => c.Name == "world-checksum" && c.Passed);
        loaded.Report.Rejected.Should().BeEquivalentTo([new RejectedRows("breakdown-row", 1, 0.7), new RejectedRows("world-row", 1, 1)]);
    }

    [Fact]
    public void A_file_without_years_takes_the_year_of_its_name_and_says_so()
    {
        var report = Loaded.Text("reporter,partner,cmd,flow,value,netwgt\n528,156,850511,M,1,1\n", "pull_2024.csv", Hs17);

        report.Flows.Should().ContainSingle().Which.Year.Should().Be(2024);
        report.Report.Notes.Should().Contain(n => n.Contains("2024, as its name says", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pull.csv")]
    [InlineData("pull_2022_2024.csv")]
    [InlineData("pull_20240.csv")]
    public void A_file_without_years_whose_name_does_not_say_one_is_refused(string name)
    {
        var load = () => Loaded.Text("reporter,partner,cmd,flow,value,netwgt\n528,156,850511,M,1,1\n", name, Hs17);

        load.Should().Throw<LoadRefusedException>().Which.Code.Should().Be("year-unknown");
    }

    [Fact]
    public void The_caller_may_give_the_year() =>
        Loaded.Text(
                "reporter,partner,cmd,flow,value,netwgt\n528,156,850511,M,1,1\n", "pull.csv", Hs17 with { Year = new Core.Year(2021) })
            .Flows.Should().ContainSingle().Which.Year.Should().Be(2021);

    private static LoadOptions Hs17 { get; } = Loaded.Lenient with { Revision = Core.Items.HsRevision.Parse("HS17") };

    private static Loaded Load(params string[] rows) => Loaded.Text(string.Join('\n', rows.Prepend(Header)) + "\n", "pull.csv", Hs17);
}
