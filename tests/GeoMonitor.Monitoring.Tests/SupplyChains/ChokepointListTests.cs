using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Propagation;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.SupplyChains.Chokepoints;

namespace GeoMonitor.Monitoring.Tests.SupplyChains;

public sealed class ChokepointListTests(BundledRun bundle)
{
    [Theory]
    [InlineData("NLD")]
    [InlineData("EU27")]
    public void Every_path_starts_at_the_item_and_ends_at_who_cuts_it(string economy)
    {
        foreach (var row in Of(economy).Where(r => r.Kind != "unknown"))
        {
            row.Steps[0].Item.Should().Be(row.Item);
            row.Steps[^1].Economy.Should().NotBeNull(row.Explanation);
            row.Steps.Skip(1).Should().NotContain(s => s.Relation == null || s.RelationSource == null);
            row.Steps.Where(s => s.Economy != null).Should().NotContain(s => s.Source == null || s.Confidence == null);
            row.Steps[^1].Economy!.Split('+').Should().OnlyContain(e => row.Economies.Contains(e));
            row.Explanation.Should().Be($"{economy} {string.Join(" <- ", row.Path)}");
        }
    }

    [Fact]
    public void A_finding_reads_as_sentences_with_its_number_way_and_evidence()
    {
        var magnets = Of("NLD").Single(r => r.Item == "850511" && r.Kind == "single" && r.Economies[0] == "CHN");

        magnets.Text.En.Should().StartWith("Netherlands: 99 % of the supply of \"Permanent magnets of metal\" is lost if China stops")
            .And.Contain("they deliver 55 % themselves").And.Contain("Dysprosium, processing (CHN 100 %)").And.Contain("Evidence: B, because of old figures");
        magnets.Text.Nl.Should().StartWith("Nederland: 99 %").And.Contain("China stopt").And.Contain("oude cijfers");
        Of("EU27").Should().OnlyContain(r => r.Text.En.Length > 40 && r.Text.Nl.Length > 40 && !r.Text.En.Contains('{') && !r.Text.Nl.Contains('{'));
        Of("EU27").Where(r => r.Kind == "unknown").Should().NotBeEmpty().And.OnlyContain(r => r.Text.En.Contains("not the same as safe"));
    }

    [Fact]
    public void Nobody_of_the_Union_cuts_the_Union_off()
    {
        var members = bundle.View.Economies.Eu27Members.Select(m => m.Code.Value).Append("EU27").ToHashSet();

        Of("EU27").SelectMany(r => r.Economies).Should().NotContain(e => members.Contains(e));
        Of("NLD").Should().Contain(r => r.Economies.Contains("DEU") && r.InsideEu == true, "for one member another is abroad");
    }

    [Fact]
    public void Every_pair_needs_both()
    {
        var rows = Of("NLD");
        var pairs = rows.Where(r => r.Kind == "pair").ToList();

        pairs.Should().NotBeEmpty();
        foreach (var pair in pairs)
        {
            rows.Should().NotContain(
                r => r.Kind == "single" && r.Item == pair.Item && r.Horizon == pair.Horizon && pair.Economies.Contains(r.Economies[0]) && r.StrategicNodeIndex >= .9,
                "who cuts alone needs no other");
        }
    }

    [Fact]
    public void Trying_all_pairs_finds_no_others()
    {
        var chain = bundle.View.SupplyChain;
        var user = Economy("EU27");
        string[] economies = ["CHN", "USA", "JPN", "KOR", "TWN", "ZAF", "RUS", "KAZ"];
        var alone = economies.ToDictionary(e => e, e => chain.Losses.Of([EconomyCode.Parse(e)]));
        var found = Of("EU27").Where(r => r.Kind == "pair" && r.Horizon == "supply").Select(r => (r.Item, string.Join('+', r.Economies))).ToHashSet();
        var listed = Of("EU27").Select(r => r.Item).ToHashSet();
        foreach (var x in economies)
        {
            foreach (var y in economies.Where(e => string.CompareOrdinal(x, e) < 0))
            {
                var both = chain.Losses.Of([EconomyCode.Parse(x), EconomyCode.Parse(y)]);
                foreach (var node in chain.Graph.Nodes.Where(n => n.Id.IsItem && chain.ItemOf(n.Id) is { } i && listed.Contains(i.Id.Value)))
                {
                    var mix = chain.MixOf(node.Id, user).Suppliers;
                    var most = Math.Max(alone[x].Least(node.Id, Horizon.Supply, mix), alone[y].Least(node.Id, Horizon.Supply, mix));
                    var together = both.Least(node.Id, Horizon.Supply, mix);
                    found.Contains((chain.ItemOf(node.Id)!.Id.Value, $"{x}+{y}")).Should().Be(together >= .9 && most < .9 && together - most >= .1, $"{node.Name} {x}+{y}");
                }
            }
        }
    }

    [Fact]
    public void An_index_lies_in_its_bounds_and_is_never_less_than_the_direct_share() => Of("NLD").Where(r => r.Kind == "single").Should().OnlyContain(
        r => r.StrategicNodeIndex >= r.Bounds.Low - 1e-9 && r.StrategicNodeIndex <= r.Bounds.High + 1e-9 && r.StrategicNodeIndex >= r.DirectShare - .01);

    [Fact]
    public void What_rests_on_general_knowledge_is_graded_C_at_best_and_says_so()
    {
        var remembered = Of("NLD").Where(r => r.Steps.Any(s => s.Confidence == "memory" || s.RelationConfidence == "memory")).ToList();

        remembered.Should().NotBeEmpty();
        remembered.Should().OnlyContain(r => r.GradeReasons.Contains("not-verified") && string.CompareOrdinal(r.Grade, "C") >= 0);
    }

    [Fact]
    public void Single_points_of_failure_come_first_and_the_best_evidence_first_among_them()
    {
        var rows = Of("NLD").Where(r => r.Kind != "unknown").ToList();

        rows.Select(r => r.Rank == "single-point-of-failure" ? 0 : 1).Should().BeInAscendingOrder();
        rows.TakeWhile(r => r.Rank == "single-point-of-failure").Select(r => r.Grade).Should().BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public void Photoresist_of_Japan_stops_leading_chips_and_German_optics_stop_scanners()
    {
        Of("EU27").Should().Contain(r => r.Item == "logic-below-10nm" && r.Economies.SequenceEqual(ImmutableArray.Create("JPN"))
            && r.Horizon == "supply" && r.Steps.Last().Item == "photoresists");
        Of("NLD").Should().Contain(r => r.Item == "duv-lithography" && r.Economies.SequenceEqual(ImmutableArray.Create("DEU")) && r.Steps.Last().Item == "lithography-optics");
    }

    [Fact]
    public void The_same_question_has_the_same_answer() =>
        Of("NLD").Select(r => r.Explanation).Should().Equal(Of("NLD").Select(r => r.Explanation));

    private ImmutableArray<ChokepointRow> Of(string economy) => ChokepointList.Of(bundle.View, Economy(economy));

    private Economy Economy(string code) => EconomyLookup.Find(bundle.View.Economies, code);
}
