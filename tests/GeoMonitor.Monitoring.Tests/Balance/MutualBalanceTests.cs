using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Monitoring.Balance;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Tests.Balance;

public sealed class MutualBalanceTests(BundledRun bundled)
{
    private static readonly Year Year = new(2024);

    private RunView Run => bundled.View;

    [Theory]
    [InlineData("NLD", "CHN")]
    [InlineData("EU27", "CHN")]
    [InlineData("NLD", "DEU")]
    [InlineData("JPN", "EU27")]
    public void Both_directions_are_import_shares_weighted_by_value_and_importance(string economy, string partner)
    {
        var answer = Of(economy, partner, top: 1000);

        answer.Weights.Should().Be("importance");
        answer.Dependence.Should().BeApproximately(ByHand(economy, partner, weighted: true), 1e-12);
        answer.Reverse.Should().BeApproximately(ByHand(partner, economy, weighted: true), 1e-12);
        answer.Plain.Dependence.Should().BeApproximately(ByHand(economy, partner, weighted: false), 1e-12);
        answer.Plain.Reverse.Should().BeApproximately(ByHand(partner, economy, weighted: false), 1e-12);
        answer.Asymmetry.Should().BeApproximately(
            (answer.Dependence!.Value - answer.Reverse!.Value) / (answer.Dependence.Value + answer.Reverse.Value), 1e-12);
        answer.Salience.Should().BeApproximately(Math.Sqrt(answer.Dependence.Value * answer.Reverse.Value), 1e-12);
        answer.Items.Should().HaveCount(answer.ItemsTotal).And.OnlyContain(i => i.Share > 0 && i.Share <= 1);
    }

    [Fact]
    public void The_other_way_round_swaps_the_sides_and_the_sign()
    {
        var (one, other) = (Of("EU27", "CHN"), Of("CHN", "EU27"));

        (other.Dependence, other.Reverse).Should().Be((one.Reverse, one.Dependence));
        other.Asymmetry.Should().BeApproximately(-one.Asymmetry!.Value, 1e-12);
        other.Flagged.Items.Should().Be(one.Flagged.ReverseItems);
        other.Salience.Should().Be(one.Salience);
    }

    [Fact]
    public void The_Union_stands_beside_its_member()
    {
        var (netherlands, union) = (Of("NLD", "CHN"), Of("EU27", "CHN"));

        netherlands.Union!.Dependence.Should().Be(union.Dependence);
        netherlands.Union.Reverse.Should().Be(union.Reverse);
        netherlands.Missing.Select(m => m.Field).Should().Equal("services");
        union.Union.Should().BeNull();
        union.Missing.Should().ContainSingle(m => m.Field == "union").Which.Reason.Should().StartWith("NOT_IN_UNION");
        Of("NLD", "DEU").Missing.Single(m => m.Field == "union").Reason.Should().StartWith("PARTNER_IN_UNION");
    }

    [Fact]
    public void Magnesium_from_China_is_a_dependence_of_the_Netherlands()
    {
        var magnesium = Of("NLD", "CHN", top: 1000).Items.Single(i => i is { Item: "810411", Direction: "dependence" });

        magnesium.Share.Should().BeApproximately(.990, 1e-3);
        magnesium.IsTopSupplier.Should().BeTrue();
        magnesium.Level.Should().Be("risky-strategic");
    }

    [Fact]
    public void A_segment_that_the_Netherlands_alone_make_is_a_dependence_of_all_others_with_its_own_inputs()
    {
        var germany = Of("NLD", "DEU", top: 1000);

        germany.Items.Single(i => i is { Item: "euv-lithography", Direction: "reverse" }).Should().Match<BalanceItem>(
            i => i.Share == 1 && i.IsTopSupplier && i.Basis == "world-supply" && i.ValueKusd == null);
        var euv = germany.Held.Single(h => h is { Segment: "euv-lithography", Holder: "NLD" });
        euv.IsMonopoly.Should().BeTrue();
        euv.DependenceOnPartner.Should().BeApproximately(1, 1e-9, "its optics come from one German firm");
        euv.Inputs.Should().Contain(i => i.Item == "lithography-optics" && i.TopSupplier == "DEU");
        Of("NLD", "CHN").Held.Should().Contain(h => h.Holder == "EU27" && h.Segment == "lithography-optics");
        Of("CHN", "NLD").Items.Should().Contain(i => i.Item == "euv-lithography" && i.Direction == "dependence");
    }

    [Fact]
    public void Goods_of_two_revisions_count_once()
    {
        var counted = CountedProducts.Of(Run, Year);
        var codes = counted.Products.Select(p => p.Item.Id.Value).ToList();

        codes.Should().Contain(["252890", "850511", "810411", "251010"]).And.NotContain("252800");
        counted.LeftOut.Sum(l => l.Products).Should().Be(Run.Products.Count - codes.Count);
    }

    [Fact]
    public void Every_partner_has_the_figures_of_its_own_balance()
    {
        var rows = MutualBalance.Partners(Run, Economy("EU27"), Year);
        foreach (var partner in new[] { "CHN", "USA", "TUR", "ZAF" })
        {
            var own = Of("EU27", partner);
            var row = rows.Single(r => r.With == partner);
            row.Dependence.Should().BeApproximately(own.Dependence!.Value, 1e-12);
            row.Reverse.Should().BeApproximately(own.Reverse!.Value, 1e-12);
            row.Quadrant.Should().Be(own.Quadrant);
        }

        rows.Should().NotContain(r => r.With == "DEU").And.BeInDescendingOrder(r => r.Dependence);
        MutualBalance.Partners(Run, Economy("NLD"), Year).Should().Contain(r => r.With == "DEU").And.NotContain(r => r.With == "EU27");
    }

    [Fact]
    public void By_origin_hubs_are_looked_through()
    {
        var query = BalanceQuery.Of(Run, "NLD", "CHN", 2024, "origin");
        var answer = MutualBalance.Of(Run, query, 10);

        answer.View.Should().Be("origin");
        answer.Dependence.Should().BeInRange(0, 1).And.NotBe(Of("NLD", "CHN").Dependence);
    }

    [Theory]
    [InlineData("NLD", "NLD", null, "invalid-with")]
    [InlineData("NLD", "EU27", null, "invalid-with")]
    [InlineData("EU27", "DEU", null, "invalid-with")]
    [InlineData("NLD", null, null, "invalid-with")]
    [InlineData("NLD", "WLD", null, "invalid-with")]
    [InlineData("WLD", "CHN", null, "invalid-code")]
    [InlineData("NLD", "XXQ", null, "unknown-with")]
    [InlineData("QQQ", "CHN", null, "unknown-code")]
    [InlineData("NLD", "CHN", "domestic", "invalid-view")]
    public void Two_that_cannot_be_held_against_each_other_are_refused(string economy, string? with, string? view, string code) =>
        ((Action)(() => BalanceQuery.Of(Run, economy, with, 2024, view)))
            .Should().Throw<MonitorProblemException>().Which.Code.Should().Be(code);

    private BalanceAnswer Of(string economy, string partner, int top = 100) =>
        MutualBalance.Of(Run, BalanceQuery.Of(Run, economy, partner, 2024, null), top);

    private Economy Economy(string code) => Run.Economies.Find(EconomyCode.Parse(code))!;

    // sum k M s over sum k M, straight from the supplier lists of the explained answers
    private double ByHand(string importer, string supplier, bool weighted)
    {
        var members = Run.Economies.Eu27Members.Select(m => m.Code.Value).ToHashSet();
        double sum = 0, all = 0;
        foreach (var product in CountedProducts.Of(Run, Year).Products)
        {
            var rows = SupplierShares.Of(Run, product, Economy(importer), Year)
                .Select(s => (Code: Run.Economies[s.Economy].Code.Value, Usd: (double)s.Value.Usd)).ToList();
            var named = rows.Where(r => r.Code != "ZZZ").Sum(r => r.Usd);
            if (named == 0)
                continue;
            var k = weighted ? Run.Figures.ProfileOf(product.Item).Importance ?? 0 : 1;
            var imports = k * rows.Sum(r => r.Usd);
            all += imports;
            sum += imports * rows.Where(r => r.Code == supplier || (supplier == "EU27" && members.Contains(r.Code))).Sum(r => r.Usd) / named;
        }

        return sum / all;
    }
}
