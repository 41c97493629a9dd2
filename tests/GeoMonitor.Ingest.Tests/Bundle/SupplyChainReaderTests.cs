using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Supply.Chain;
using GeoMonitor.Ingest.Bundle;

namespace GeoMonitor.Ingest.Tests.Bundle;

public sealed class SupplyChainReaderTests
{
    private static readonly SupplyChainTables Chain = BundleCatalogue.Read(TemporaryBundle.Original).SupplyChain;

    [Fact]
    public void The_bundle_holds_the_whole_open_chip_chain()
    {
        Chain.Segments.Should().HaveCount(70);
        Chain.Segments.Where(s => s.IsAggregate).Select(s => s.Id.Value).Should().BeEquivalentTo(["wafer-fab-equipment", "wafer-fabrication-all"]);
        Chain.Relations.Should().HaveCount(217);
        Chain.Companies.Should().HaveCount(158);
        Chain.Links.Should().HaveCount(71);
        Chain.Ecosystems.Should().HaveCount(14);
        Chain.Restrictions.Should().HaveCount(45);
    }

    [Fact]
    public void Every_statement_says_how_far_it_was_verified_and_has_a_source_unless_it_is_a_definition()
    {
        var marks = Chain.Relations.Select(r => r.Mark).Concat(Chain.Shares.Select(s => s.Mark))
            .Concat(Chain.Companies.Select(c => c.Mark)).Concat(Chain.Links.Select(l => l.Mark)).Concat(Chain.Materials.Select(m => m.Mark));

        marks.Should().OnlyContain(m => m.Confidence.Length > 0 && (!m.Sources.IsEmpty || m.Confidence == "derived"));
    }

    [Fact]
    public void Only_the_default_share_table_of_a_segment_is_read()
    {
        var tables = Chain.Shares.Where(s => s.Kind != ChainShareKind.Company).GroupBy(s => s.Segment);

        tables.Should().OnlyContain(t => t.Sum(s => s.Share!.Value.Value) <= 1.03, "two tables together would pass 1");
        Chain.Shares.Single(s => s.Segment == ItemId.Parse("euv-lithography") && s.Kind == ChainShareKind.Country)
            .Economy.Should().Be(EconomyCode.Parse("NLD"));
    }

    [Fact]
    public void A_region_is_no_economy_and_keeps_its_name() =>
        Chain.Shares.Where(s => s.EconomyText == "EUR").Should().NotBeEmpty().And.OnlyContain(s => s.Economy == null);

    [Fact]
    public void A_use_knows_the_material_it_leaves()
    {
        var gallium = Chain.Materials.Where(m => m.FromMaterial == "gallium").ToList();

        gallium.Should().Contain(m => m.ToType == "application" && m.Share != null);
        Chain.Materials.Single(m => m.FromMaterial == "aluminium" && m.ToMaterial == "gallium").Relation.Should().StartWith("by-product of");
    }

    [Fact]
    public void Licences_on_gallium_are_aimed_at_all_and_a_group_of_states_is_nobody_in_particular()
    {
        Chain.Restrictions.First(r => r.MaterialIds.Contains("gallium")).Target.Should().BeNull();
        Chain.Restrictions.First(r => r.MaterialIds.Contains("neon") && r.Economy.Value == "RUS").Target.Should().Be(EconomyCode.Unspecified);
    }

    [Fact]
    public void A_segment_that_is_neither_sum_nor_not_is_refused_with_its_place()
    {
        using var bundle = new TemporaryBundle();
        bundle.Rebuild("facts/chips_segments.csv", t => t.Replace("silicon-metal,no,280469", "silicon-metal,maybe,280469", StringComparison.Ordinal));

        var read = () => BundleCatalogue.Read(bundle.Folder);

        read.Should().Throw<LoadRefusedException>().WithMessage("*facts/chips_segments.csv, line 2*'is_aggregate'*'maybe'*yes or no*");
    }
}
