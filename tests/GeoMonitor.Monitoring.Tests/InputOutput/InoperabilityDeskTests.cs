using GeoMonitor.Monitoring.InputOutput;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Monitoring.Tests.InputOutput;

public sealed class InoperabilityDeskTests
{
    [Fact]
    public void A_tenth_of_the_first_sector_of_Miller_and_Blair_stops_a_part_of_the_second()
    {
        using var tables = LoadedTables.With(LoadedTables.TwoSectors);

        var answer = tables.Inoperability.Answer(Loss("NLD", .1, "1"));

        answer.Industries.Select(i => (i.Industry, i.IsHitFirst)).Should().Equal(("1", true), ("2", false));
        answer.Industries[0].Inoperability.Should().BeApproximately(.125413, 1e-6);
        answer.Industries[1].Inoperability.Should().BeApproximately(.013201, 1e-6);
        answer.Industries[1].OutputLoss.Should().BeApproximately(26.4026, 1e-4);
        answer.Check.Should().BeEquivalentTo(new { FirstLoss = 100.0, Holds = true, Clipped = 0 });
        answer.Check!.ValueAddedLoss.Should().BeApproximately(100, 1e-9);
        answer.OutputLoss.Should().BeApproximately((125.4125 + 26.4026) / 3000, 1e-6);
        answer.Text.En.Should().Contain("stands still because customers order less").And.Contain("1 12.5 %");
    }

    [Fact]
    public void Industries_that_would_lose_more_than_they_make_stand_still_and_are_counted()
    {
        using var tables = LoadedTables.With(LoadedTables.TwoSectors);

        var answer = tables.Inoperability.Answer(Loss("NLD", 1));

        answer.Industries.Should().OnlyContain(i => i.Inoperability == 1 && i.IsHitFirst);
        answer.Check!.Clipped.Should().Be(2);
        answer.Check.Holds.Should().BeTrue("the sums are those before the cut");
        answer.OutputLoss.Should().Be(1);
    }

    [Fact]
    public void No_loss_is_no_loss_to_the_last_digit()
    {
        using var tables = LoadedTables.With(ThreeEconomyTable.Text);

        var answer = tables.Inoperability.Answer(Loss("CHN", 0));

        (answer.OutputLoss, answer.Check!.OutputLoss).Should().Be((0, 0));
        answer.Text.Nl.Should().Be("Er valt niets weg.");
    }

    [Fact]
    public void A_stop_of_the_Union_is_one_of_its_members_in_the_table()
    {
        using var tables = LoadedTables.With(ThreeEconomyTable.Text);

        var answer = tables.Inoperability.Answer(Loss("EU27", .5) with { Economy = "CHN" });

        answer.Industries.Single().Inoperability.Should().BeGreaterThan(0);
        answer.Elsewhere.Select(e => e.Economy).Should().BeEquivalentTo(["NLD", "DEU"]);
        answer.Check!.FirstLoss.Should().Be(1000);
    }

    [Fact]
    public void Every_field_that_is_wrong_is_named()
    {
        using var tables = LoadedTables.With(ThreeEconomyTable.Text);
        var request = new InoperabilityRequest
        {
            Losses = [new FirstLoss { Economy = "CHM", Loss = 2 }, new FirstLoss { Industries = ["al"], Loss = .5 }, new FirstLoss { Economy = "NLD" }],
        };

        var problem = LookThroughDeskTests.Problem(() => tables.Inoperability.Answer(request));

        problem.Faults.Select(f => f.Field).Should().Equal("losses[0].economy", "losses[0].loss", "losses[1].economy", "losses[1].industries[0]", "losses[2].loss");
        problem.Suggestions.Should().Contain("CHN");
        LookThroughDeskTests.Problem(() => tables.Inoperability.Answer(new InoperabilityRequest())).Faults.Single().Field.Should().Be("losses");
        var twice = Loss("CHN", .5) with { Losses = [new FirstLoss { Economy = "CHN", Loss = .5 }, new FirstLoss { Economy = "CHN", Loss = .1 }] };
        LookThroughDeskTests.Problem(() => tables.Inoperability.Answer(twice)).Message.Should().Contain("is named before");
    }

    [Fact]
    public void Without_a_table_the_answer_is_null_with_a_reason()
    {
        using var tables = new LoadedTables();

        var answer = tables.Inoperability.Answer(Loss("CHN", .5));

        answer.Check.Should().BeNull();
        answer.Missing.Select(m => m.Field).Should().Equal("table", "industries", "outputLoss", "check");
    }

    private static InoperabilityRequest Loss(string economy, double loss, params string[] industries) =>
        new() { Losses = [new FirstLoss { Economy = economy, Loss = loss, Industries = industries }] };
}
