using System.Text;
using GeoMonitor.Core.Loading;
using GeoMonitor.Monitoring.InputOutput;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Monitoring.Tests.InputOutput;

/// <summary>Answers from small tables in our own layout.</summary>
public sealed class LookThroughDeskTests
{
    [Fact]
    public void Three_economies_come_out_as_computed_by_hand()
    {
        using var tables = LoadedTables.With(ThreeEconomyTable.Text);

        var rows = tables.LookThrough.Origins("NLD", "all", null, null, null);
        Hold(rows.Select(r => r.ValueAddedShare), .755121, .156312, .088567);
        Hold(rows.Select(r => r.Fpem), .746858, .152067, .101074);
        Hold(rows.Select(r => r.FaceValue), .712122, .089015, .029672);
        Hold(rows.Select(r => r.HiddenExposure), .034737, .063052, .071403);
        var china = rows[2];
        (china.OriginName, china.IsOwn).Should().Be(("China", false));
        china.DirectShare.Should().BeApproximately(.125, 1e-12);
        china.LookThroughShare.Should().BeApproximately(.248606, 1e-6);
        china.Hidden.Should().BeFalse("neither .15 more nor twice as much");
        tables.LookThrough.Answer("NLD", null, null).Industries.Single().ForeignInputReliance.Should().BeApproximately(.426570, 1e-6);
    }

    [Fact]
    public void Origins_by_industry_add_to_those_by_economy()
    {
        using var tables = LoadedTables.With(LoadedTables.TwoSectors);

        var rows = tables.LookThrough.Origins("nld", null, "industry", null, null);

        rows.Where(r => r.Of == "1").Select(r => r.OriginIndustry).Should().Equal("1", "2");
        rows.Where(r => r.Of == "1").Sum(r => r.ValueAddedShare).Should().BeApproximately(1, 1e-12);
        var demand = rows.Where(r => r.Of == OriginContents.FinalDemand).ToList();
        Hold(demand.Select(r => r.DirectShare), 350 / 2050.0, 1700 / 2050.0);
        demand.Should().OnlyContain(r => r.LookThroughShare == null && r.IsOwn);
    }

    [Fact]
    public void Without_a_table_the_answer_is_null_with_a_reason_and_what_to_load()
    {
        using var tables = new LoadedTables();

        var answer = tables.LookThrough.Answer("NLD", null, null);

        answer.FinalDemand.Should().BeNull();
        answer.Missing.Select(m => m.Field).Should().Equal("table", "finalDemand", "industries");
        answer.Missing[0].Reason.Should().StartWith("NO_TABLE: ").And.Contain("FIGARO");
        answer.Text.En.Should().Contain("geomonitor load FILE");
        Problem(() => tables.LookThrough.Origins("NLD", null, null, null, null)).Code.Should().Be("no-table");
    }

    [Fact]
    public void An_economy_that_the_table_has_not_is_null_with_what_it_has()
    {
        using var tables = LoadedTables.With(ThreeEconomyTable.Text);

        var answer = tables.LookThrough.Answer("CHE", null, null);

        answer.Table!.Year.Should().Be(2021);
        answer.Missing[0].Reason.Should().StartWith("NOT_IN_TABLE: ").And.Contain("NLD, DEU, CHN");
        Problem(() => tables.LookThrough.Origins("CHE", null, null, null, null)).Code.Should().Be("not-in-table");
    }

    [Fact]
    public void What_does_not_exist_is_told_with_what_does()
    {
        using var tables = LoadedTables.With(ThreeEconomyTable.Text);
        var desk = tables.LookThrough;

        Problem(() => desk.Answer("NLD", 1999, null)).Message.Should().Contain("There are: 2021");
        Problem(() => desk.Answer("NLD", null, "nothing")).Code.Should().Be("unknown-dataset");
        Problem(() => desk.Answer("ABC", null, null)).Code.Should().Be("unknown-code");
        Problem(() => desk.Answer("WLD", null, null)).Code.Should().Be("invalid-code");
        Problem(() => desk.Origins("NLD", "alle", null, null, null)).Suggestions.Should().Equal("all");
        Problem(() => desk.Origins("NLD", null, "country", null, null)).Code.Should().Be("invalid-by");
    }

    [Fact]
    public void The_newest_year_of_what_was_loaded_last_answers_until_it_is_withdrawn()
    {
        using var tables = LoadedTables.With(ThreeEconomyTable.Text, LoadedTables.TwoSectors);

        tables.LookThrough.Answer("NLD", null, null).Table!.Year.Should().Be(2021);
        tables.LookThrough.Answer("NLD", 2020, null).Table!.Source.Should().Be("Miller and Blair");
        var old = tables.Shelf.Find(2021, null)!.Dataset.Id;
        var newer = tables.Load("own2.csv", Encoding.UTF8.GetBytes(ThreeEconomyTable.Text.Replace("2021,CHN,all,CHN,,households,380", "2021,CHN,all,CHN,,households,390", StringComparison.Ordinal)), old);
        tables.LookThrough.Answer("NLD", 2021, null).Table!.Dataset.Should().Be(newer.Id.Value, "it superseded the other");
        tables.Archive.Withdraw(newer.Id, "test");
        tables.LookThrough.Answer("NLD", null, null).Table!.Year.Should().Be(2020);
    }

    [Fact]
    public void A_solved_table_is_kept_for_the_next_question()
    {
        using var tables = LoadedTables.With(ThreeEconomyTable.Text);
        var entry = tables.Shelf.Find(null, null)!;

        tables.Shelf.Solve(entry).Should().BeSameAs(tables.Shelf.Solve(tables.Shelf.Find(2021, null)!));
    }

    [Fact]
    public void A_table_that_takes_as_much_as_it_makes_is_not_loaded()
    {
        var text = LoadedTables.TwoSectors.Replace("households,350", "stocks,-600", StringComparison.Ordinal);

        ((Action)(() => LoadedTables.With(text))).Should().Throw<LoadRefusedException>().Where(e => e.Code == "not-productive").WithMessage("*takes at least as much as it makes*NLD 1*");
    }

    [Fact]
    public void One_industry_that_takes_more_than_it_makes_is_put_up_with()
    {
        using var tables = LoadedTables.With(LoadedTables.TwoSectors.Replace("2020,NLD,2,NLD,1,,200", "2020,NLD,2,NLD,1,,900", StringComparison.Ordinal));

        tables.LookThrough.Answer("NLD", null, null).Industries.Should().HaveCount(2);
    }

    internal static MonitorProblemException Problem(Action ask) => ask.Should().Throw<MonitorProblemException>().Which;

    private static void Hold(IEnumerable<double?> found, params double[] expected) =>
        found.Zip(expected).Should().HaveCount(expected.Length).And.OnlyContain(p => Math.Abs(p.First!.Value - p.Second) < 1e-6);
}
