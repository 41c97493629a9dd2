using GeoMonitor.Monitoring.InputOutput;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Monitoring.Tests.InputOutput;

/// <summary>The world input-output table of 2011, loaded in both layouts, against results computed elsewhere.</summary>
public sealed class WorldTableTests(WorldTables tables) : IClassFixture<WorldTables>
{
    private static readonly string[] Named = ["NLD", "DEU", "BEL", "FRA", "GBR", "IRL", "USA", "CHN", "JPN", "KOR", "TWN", "IND", "RUS", "TUR", "ROW"];
    private static readonly string[] Others = ["AUS", "BRA", "CAN", "IDN", "MEX"];
    private readonly LoadedTables _tables = tables.Loaded;
    private readonly string _aggregate = tables.Aggregate;
    private readonly string _full = tables.Full;

    [Fact]
    public void Dutch_industries_are_made_of_what_the_golden_table_says_in_both_layouts()
    {
        var desk = _tables.LookThrough;
        var small = Rows(desk.Origins("NLD", null, null, 2011, _aggregate));
        var full = Rows(desk.Origins("NLD", null, null, null, _full));

        var golden = WorldTableFiles.Golden("golden_nl_industry_lookthrough_2011.csv").ToList();
        golden.Should().HaveCount(595);
        foreach (var row in golden)
        {
            var key = (row[0]["NLD_".Length..], row[1]);
            Hold(small[key].Sum(r => r.ValueAddedShare), row[2], row);
            Hold(full[key].Sum(r => r.ValueAddedShare), row[3], row);
            Hold(Sum(small[key], r => r.DirectShare), row[4], row);
            Hold(Sum(full[key], r => r.DirectShare), row[4], row);
            Hold(Sum(small[key], r => r.LookThroughShare), row[5], row);
            Hold(Sum(full[key], r => r.LookThroughShare), row[6], row);
            Hold(small[key].Sum(r => r.Fpem), row[7], row);
            Hold(small[key].Sum(r => r.FaceValue), row[8], row);
            small[key].Single().HiddenExposure.Should().BeGreaterThanOrEqualTo(-1e-12);
        }
    }

    [Fact]
    public void Final_demand_holds_value_added_of_the_origins_that_the_golden_table_says_in_both_layouts()
    {
        var golden = WorldTableFiles.Golden("golden_va_in_final_demand_2011.csv").ToList();
        golden.Should().HaveCount(85);
        foreach (var rows in golden.GroupBy(r => r[0]))
        {
            var small = _tables.LookThrough.Answer(rows.Key, 2011, _aggregate).FinalDemand!;
            var full = _tables.LookThrough.Answer(rows.Key, 2011, _full).FinalDemand!;
            foreach (var row in rows)
            {
                var one = small.Origins.Single(o => o.Origin == row[1]);
                var many = full.Origins.Where(o => GroupOf(o.Origin) == row[1]).ToList();
                one.Direct.Should().BeApproximately(double.Parse(row[2]), 1e-3, string.Join(',', row));
                many.Sum(o => o.ValueAdded).Should().BeApproximately(double.Parse(row[3]), 1e-3, string.Join(',', row));
                one.ValueAdded.Should().BeApproximately(double.Parse(row[4]), 1e-3, string.Join(',', row));
                Hold(one.DirectShare, row[5], row);
                Hold(many.Sum(o => o.ValueAddedShare), row[6], row);
                Hold(one.ValueAddedShare, row[7], row);
            }
        }
    }

    [Fact]
    public void What_is_known_of_the_Netherlands_in_2011_comes_out()
    {
        var answer = _tables.LookThrough.Answer("NLD", null, _aggregate);

        answer.Table!.Unit.Should().Be("million USD");
        answer.FinalDemand!.ForeignValueAddedShare.Should().BeApproximately(1 - .6839, 1e-4);
        answer.FinalDemand.ForeignDirectShare.Should().BeApproximately(1 - .8311, 1e-4);
        var russia = answer.FinalDemand.Origins.Single(o => o.Origin == "RUS");
        (russia.Hidden, Math.Round(100 * russia.DirectShare!.Value, 1), Math.Round(100 * russia.ValueAddedShare!.Value, 1)).Should().Be((true, .1, 1.0), "energy stands behind other goods");
        var electronics = answer.Industries.Single(i => i.Industry == "c14");
        electronics.Name.Should().Be("Electrical and optical equipment");
        electronics.ForeignInputReliance.Should().BeApproximately(1.0310, 1e-4);
        _tables.LookThrough.Origins("NLD", "c14", null, 2011, _aggregate).Single(o => o.Origin == "CHN").LookThroughShare.Should().BeApproximately(.1000, 1e-4);
        answer.Text.En.Should().StartWith("Of the final demand of the Netherlands in 2011, 31.6 % of the value was added abroad; 16.9 % was bought there directly.")
            .And.Contain("Germany 4.2 %");
        answer.Text.Nl.Should().Contain("31,6 %").And.Contain("Duitsland 4,2 %");
    }

    [Fact]
    public void The_Union_is_the_sum_of_its_members_and_says_which_the_table_lacks()
    {
        var full = _tables.LookThrough.Answer("EU27", null, _full);
        var small = _tables.LookThrough.Answer("EU27", null, _aggregate);

        full.MembersMissing.Should().Equal("HRV");
        full.Members.Should().HaveCount(26);
        full.FinalDemand!.Value.Should().BeApproximately(full.Members.Sum(m => _tables.LookThrough.Answer(m, null, _full).FinalDemand!.Value), 1e-3);
        full.FinalDemand.Origins.Where(o => o.IsOwn).Select(o => o.Origin).Should().BeEquivalentTo(full.Members);
        full.Industries.Single(i => i.Industry == "c14").ForeignInputReliance.Should()
            .BeInRange(.1, _tables.LookThrough.Answer("NLD", null, _full).Industries.Single(i => i.Industry == "c14").ForeignInputReliance!.Value, "what members buy of each other is no import");
        small.Members.Should().Equal("BEL", "DEU", "FRA", "IRL", "NLD");
        small.MembersMissing.Should().HaveCount(22);
        small.Text.En.Should().Contain("22 members");
    }

    [Fact]
    public void A_stop_of_Chinese_electronics_adds_up_over_the_whole_world()
    {
        var answer = _tables.Inoperability.Answer(new InoperabilityRequest { Losses = [new FirstLoss { Economy = "CHN", Industries = ["c14"], Loss = .5 }] });

        answer.Table!.Dataset.Should().Be(_full, "it was loaded last");
        answer.Check!.Holds.Should().BeTrue();
        answer.Check.ValueAddedLoss.Should().BeApproximately(answer.Check.FirstLoss, 1e-3);
        answer.Check.Clipped.Should().Be(0);
        answer.Industries.Should().HaveCount(35).And.BeInDescendingOrder(i => i.Inoperability);
        answer.Elsewhere[0].Economy.Should().Be("CHN");
        (answer.Elsewhere.Sum(e => e.OutputLoss) + answer.Industries.Sum(i => i.OutputLoss)).Should().BeApproximately(answer.Check.OutputLoss, 1);
    }

    private static ILookup<(string Of, string Origin), OriginContents> Rows(IEnumerable<OriginContents> rows) => rows.ToLookup(r => (r.Of, GroupOf(r.Origin)));

    private static string GroupOf(string origin) =>
        Named.Contains(origin) || origin.StartsWith("X_", StringComparison.Ordinal) ? origin : Others.Contains(origin) ? "X_OTH" : "X_REU";

    private static double? Sum(IEnumerable<OriginContents> rows, Func<OriginContents, double?> part) =>
        rows.Any(r => part(r) is null) ? null : rows.Sum(part);

    // the results have six decimals
    private static void Hold(double? found, string expected, string[] row)
    {
        if (expected == "NA")
            found.Should().BeNull(string.Join(',', row));
        else
            found.Should().BeApproximately(double.Parse(expected), 6e-7, string.Join(',', row));
    }
}
