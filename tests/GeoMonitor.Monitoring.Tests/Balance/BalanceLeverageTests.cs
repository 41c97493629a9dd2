using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Assessment;
using GeoMonitor.Monitoring.Balance;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Tests.Balance;

/// <summary>What a balance says of replaceability, leverage and what we hold.</summary>
public sealed class BalanceLeverageTests(BundledRun bundled)
{
    private RunView Run => bundled.View;

    [Fact]
    public void Adjusted_dependence_is_what_others_could_not_take_over()
    {
        var answer = Of("NLD", "CHN");

        foreach (var (axes, part) in new (AdjustedAxes, Func<Irreplaceable, double?>)[]
        {
            (answer.Adjusted.OnlyImporterHit, i => i.OnlyImporterHit),
            (answer.Adjusted.Rationed, i => i.Rationed),
            (answer.Adjusted.World, i => i.World),
        })
        {
            axes.Dependence.Should().BeApproximately(ByHand("NLD", "CHN", part, unknown: 1), 1e-12);
            axes.DependenceLow.Should().BeApproximately(ByHand("NLD", "CHN", part, unknown: 0), 1e-12);
            axes.Reverse.Should().BeApproximately(ByHand("CHN", "NLD", part, unknown: 1), 1e-12);
            axes.Dependence.Should().BeLessThanOrEqualTo(answer.Dependence!.Value);
            axes.Covered.Should().BeInRange(.0001, 1);
        }

        answer.Adjusted.OnlyImporterHit.Dependence.Should().BeLessThanOrEqualTo(answer.Adjusted.Rationed.Dependence!.Value, "alone hit, one gets all that is to spare");
    }

    [Fact]
    public void A_product_is_as_irreplaceable_as_its_diversion_says()
    {
        var item = Of("NLD", "CHL").Items.Single(i => i is { Item: "283691", Direction: "dependence" });
        var finding = SupplierDiversion.Of(Run, Product("283691"), Economy("NLD"), new Year(2024), Run.Economies.IndexOf(EconomyCode.Parse("CHL"))).Diversion!;

        item.Irreplaceable.Should().Be(new Irreplaceable(1 - finding.Feasible.OnlyImporterHit, 1 - finding.Feasible.Rationed, 1 - finding.Feasible.World!.Value));
        item.IrreplaceableReason.Should().BeNull();
        var few = Of("NLD", "CHN").Items.Single(i => i is { Item: "810411", Direction: "dependence" });
        few.Irreplaceable!.World.Should().BeNull();
        few.IrreplaceableReason.Should().StartWith("FEW_YEARS");
    }

    [Fact]
    public void Every_null_of_an_item_has_its_reason()
    {
        foreach (var answer in new[] { Of("NLD", "CHN"), Of("EU27", "USA"), Of("NLD", "CHN", "origin") })
        {
            answer.Items.Should().OnlyContain(i => i.Leverage != null || i.LeverageReason!.Contains(':'));
            answer.Items.Where(i => i.Basis == "imports").Should().OnlyContain(i => (i.Irreplaceable != null && i.Irreplaceable.World != null) || i.IrreplaceableReason!.Contains(':'));
            answer.Missing.Should().OnlyContain(m => m.Reason.Contains(':'));
        }

        var origin = Of("NLD", "CHN", "origin");
        origin.Adjusted.World.Dependence.Should().BeNull();
        origin.Missing.Should().Contain(m => m.Field == "adjusted.world.dependence" && m.Reason.StartsWith("CAPACITY_UNKNOWN"));
    }

    [Fact]
    public void Leverage_counts_what_a_supplier_holds_upstream()
    {
        var magnets = Of("NLD", "CHN").Items.Single(i => i is { Item: "850511", Direction: "dependence" });

        magnets.Share.Should().BeInRange(.5, .6);
        magnets.Leverage!.Index.Should().BeGreaterThan(.9, "magnets from elsewhere are made of rare earths that China refines");
        magnets.Leverage.Rank.Should().Be("single-point-of-failure");
        Of("NLD", "CHN").Items.Should().OnlyContain(i => i.Leverage == null || (i.Leverage.Index >= 0 && i.Leverage.High >= i.Leverage.Index && i.Leverage.High <= 1));
    }

    [Fact]
    public void A_member_and_the_Union_stand_side_by_side_as_suppliers()
    {
        var reverse = Of("NLD", "CHN").ReverseDependencies;

        reverse.Union!.Merics.Should().BeGreaterThanOrEqualTo(reverse.Singly.Merics, "what members hold together is at least what one holds");
        reverse.Union.TopSupplier.Should().BeGreaterThanOrEqualTo(reverse.Singly.TopSupplier);
        reverse.Items.Should().NotBeEmpty().And.OnlyContain(i => i.UnionShare >= i.Share - 1e-12);
        reverse.Items.Count(i => i.UnionIsMerics == true && Level(i, "CHN") >= DependencyLevel.Dependent).Should().Be(reverse.Union.Merics);
        reverse.Items.Should().OnlyContain(i => i.IsMerics == (i.Share >= .3) && i.UnionIsMerics == (i.UnionShare >= .3));
        Of("EU27", "CHN").ReverseDependencies.Singly.Should().BeEquivalentTo(reverse.Union, "the Union asked for itself is one supplier");
        Of("EU27", "CHN").ReverseDependencies.Union.Should().BeNull();
    }

    [Fact]
    public void The_monopoly_of_EUV_machines_is_total_one_way_and_hangs_on_others_itself()
    {
        var euv = Of("NLD", "CHN").Held.Single(h => h is { Segment: "euv-lithography", Holder: "NLD" });

        euv.WorldHhi.Should().BeApproximately(1, 1e-12);
        euv.Leverage!.Index.Should().BeApproximately(1, 1e-12, "there is no other maker");
        euv.Asymmetry.Should().BeApproximately(-1, 1e-12);
        var germany = euv.Upstream.First(u => u.Economy == "DEU");
        germany.Dependence.Should().BeApproximately(1, 1e-9);
        germany.Path[0].Should().Be("EUV lithography systems");
        germany.Path[^1].Should().Contain("DEU 100");
        Of("NLD", "DEU").Held.Single(h => h is { Segment: "euv-lithography", Holder: "NLD" }).DependenceOnPartner
            .Should().BeApproximately(germany.Dependence, 1e-9, "both say what is lost if Germany stops");
        Of("NLD", "CHN").Held.SelectMany(h => h.Upstream).Should().OnlyContain(u => u.Dependence >= .5 && u.Dependence <= 1);
    }

    [Fact]
    public void Services_are_null_with_the_reason_and_never_zero()
    {
        var answer = Of("NLD", "USA");

        answer.Services.Should().BeNull();
        answer.Missing.Single(m => m.Field == "services").Reason.Should().StartWith("NO_SERVICE_PARTNERS");
    }

    private BalanceAnswer Of(string economy, string partner, string? view = null) =>
        MutualBalance.Of(Run, BalanceQuery.Of(Run, economy, partner, 2024, view), 1000);

    private Economy Economy(string code) => Run.Economies.Find(EconomyCode.Parse(code))!;

    private ProductSeries Product(string code) => Run.Products[ItemId.Parse(code)];

    private DependencyLevel? Level(ReverseDependency item, string importer) =>
        Run.Assess(Product(item.Item), Economy(importer), new Year(2024), onlyOfficial: true).Decision?.Level;

    // sum k M s (1 - DF) over sum k M, from supplier lists and tonnes
    private double ByHand(string importer, string supplier, Func<Irreplaceable, double?> part, double unknown)
    {
        double sum = 0, all = 0;
        foreach (var product in CountedProducts.Of(Run, new Year(2024)).Products)
        {
            var rows = SupplierShares.Of(Run, product, Economy(importer), new Year(2024));
            var named = rows.Where(r => r.Economy != EconomyTable.UnspecifiedIndex).Sum(r => (double)r.Value.Usd);
            if (named == 0 || Run.Figures.ProfileOf(product.Item).Importance is not { } k)
                continue;
            var index = Run.Economies.IndexOf(EconomyCode.Parse(supplier));
            var share = rows.Where(r => r.Economy == index).Sum(r => (double)r.Value.Usd) / named;
            double? left = 0;
            if (share > 0)
            {
                var finding = SupplierDiversion.Of(Run, product, Economy(importer), new Year(2024), index);
                left = finding.Diversion is { LossKnown: >= .9 } d
                    ? part(new Irreplaceable(1 - d.Feasible.OnlyImporterHit, 1 - d.Feasible.Rationed, finding.World is { } w ? 1 - w : null))
                    : null;
            }

            var imports = k * rows.Sum(r => (double)r.Value.Usd);
            all += imports;
            sum += imports * share * (left ?? unknown);
        }

        return sum / all;
    }
}
