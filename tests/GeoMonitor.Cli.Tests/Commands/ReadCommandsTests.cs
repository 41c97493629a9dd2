namespace GeoMonitor.Cli.Tests.Commands;

public sealed class ReadCommandsTests(RunningMonitor monitor)
{
    [Fact]
    public async Task The_ranking_is_a_table_for_people()
    {
        var said = (await monitor.RunAsync("dependencies", "EU27", "--year", "2024", "--top", "3")).Ok();

        var lines = said.Output.TrimEnd().Split('\n');
        lines.Should().HaveCount(5);
        lines[0].Should().StartWith("item").And.EndWith("grade");
        lines[1].Should().Contain("711039").And.Contain("Rhodium").And.Contain("ZAF").And.Contain("92.4 %").And.Contain("risky-strategic");
        lines[4].Should().StartWith("3 of ").And.Contain("EU27 in 2024, view reported");
    }

    [Fact]
    public async Task The_ranking_as_CSV_has_every_row_once_and_one_header()
    {
        var lines = (await monitor.RunAsync("dependencies", "NLD", "--year", "2024", "--tag", "crm", "--csv")).Ok().Output.TrimEnd().Split("\r\n");

        lines[0].Should().StartWith("economy,item,itemName");
        lines.Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(20);
        lines.Skip(1).Should().OnlyContain(l => l.StartsWith("NLD,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_dependence_is_explained_in_two_languages()
    {
        var english = (await monitor.RunAsync("dependency", "NLD", "850511", "--year", "2024")).Ok().Output;
        var dutch = (await monitor.RunAsync("dependency", "NLD", "850511", "--year", "2024", "--language", "nl")).Ok().Output;

        english.Should().Contain("permanent magnets").And.Contain("CHN China").And.Contain("55.1 %").And.Contain("threshold");
        dutch.Should().Contain("permanente magneten");
        (await monitor.RunAsync("dependency", "NLD", "850511", "--json")).Ok().Output.Should().Contain("\"wouldClear\"");
    }

    [Fact]
    public async Task Datasets_are_listed_and_one_is_shown()
    {
        var list = (await monitor.RunAsync("datasets")).Ok().Output;
        var id = list.Split('\n').Single(l => l.StartsWith("cepii-baci-hs17", StringComparison.Ordinal)).Split(' ')[0];

        list.Should().Contain("CEPII BACI HS17 V202601").And.Contain("78,976");
        (await monitor.RunAsync("datasets", "--csv")).Ok().Output.Should().StartWith("id,format,fileName");
        (await monitor.RunAsync("dataset", id)).Ok().Output.Should().Contain("\"rowsKept\": 78976");
    }

    [Fact]
    public async Task What_does_not_exist_is_said_in_the_sentence_of_the_monitor()
    {
        var said = await monitor.RunAsync("dependencies", "NLX");

        said.ExitCode.Should().Be(ExitCodes.Refused);
        said.Error.Should().Contain("NLX").And.Contain("NLD");
        said.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task Health_of_a_monitor_with_answers_is_success() =>
        (await monitor.RunAsync("health")).Ok().Output.Should().Contain("ready");

    [Fact]
    public async Task Health_where_nobody_listens_is_unreachable() =>
        (await monitor.RunAsync("health", "--server", "http://127.0.0.1:9")).ExitCode.Should().Be(ExitCodes.Unreachable);
}
