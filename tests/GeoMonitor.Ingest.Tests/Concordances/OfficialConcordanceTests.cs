using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Items.Concordances;

namespace GeoMonitor.Ingest.Tests.Concordances;

/// <summary>Known traps of concordances, on the official tables.</summary>
public sealed class OfficialConcordanceTests
{
    private static readonly Lazy<Concordance<Hs6, Hs6>[]> Consolidated =
        new(() => [.. LoadedConcordance.Sample("hs_consolidated_1992_2022.csv.gz").Figures.BetweenRevisions()]);

    private static readonly Lazy<Concordance<Hs6, Hs6>> Unsd22 =
        new(() => LoadedConcordance.Sample("UNSD_HS2022_to_HS2017.xlsx").Figures.BetweenRevisions().Single());

    [Fact]
    public void Backward_is_not_forward_for_681510()
    {
        Targets(Table("HS17", "HS12"), "681510").Should().Equal("681510");
        Targets(Between("HS12", "HS17"), "681510").Should().Equal("681510", "962000");
        Table("HS17", "HS12").RelationOf(Hs6.Parse("681510"), Hs6.Parse("681510")).Should().Be(CodeRelation.ManyToOne);
        Table("HS22", "HS17").Find(Hs6.Parse("681510")).Should().BeNull("HS22 split it into 681511 to 681519");
    }

    [Fact]
    public void The_tile_code_690890_of_HS12_has_no_match_in_HS17_itself_and_five_codes_after_it()
    {
        Table("HS17", "HS12").Find(Hs6.Parse("690890")).Should().BeNull();
        Targets(Between("HS12", "HS17"), "690890").Should().Equal("690721", "690722", "690723", "690730", "690740");
        Between("HS12", "HS17").Find(Hs6.Parse("690890"))!.Basis.Should().Be(WeightBasis.Assumed);
    }

    [Fact]
    public void The_codes_854141_to_854149_of_HS22_are_854140_of_HS17_and_waste_may_be_too()
    {
        var sources = Unsd22.Value.SourcesOf(Hs6.Parse("854140")).Select(c => c.ToString());

        sources.Should().Equal("854141", "854142", "854143", "854149", "854921", "854929", "854931", "854939", "854991", "854999");
        foreach (var code in new[] { "854141", "854142", "854143", "854149" })
            Unsd22.Value.Find(Hs6.Parse(code))!.Basis.Should().Be(WeightBasis.Whole);
        Unsd22.Value.Find(Hs6.Parse("854921"))!.Basis.Should().Be(WeightBasis.Stated, "the sheet of conversions sends it to one code");
    }

    [Fact]
    public void Solar_cells_cannot_be_told_from_other_devices_before_2022_without_an_assumption() =>
        Between("HS17", "HS22").Find(Hs6.Parse("854140"))!.Basis.Should().Be(WeightBasis.Assumed);

    [Fact]
    public void The_basket_811292_holds_gallium_germanium_and_hafnium_until_HS22_takes_hafnium_out()
    {
        Unsd22.Value.SourcesOf(Hs6.Parse("811292")).Select(c => c.ToString()).Should().Equal("811231", "811241", "811292");
        Targets(Between("HS02", "HS07"), "811230").Should().Equal("811292", "811299");
    }

    [Theory]
    [InlineData("HS22", 5_612)]
    [InlineData("HS17", 5_387)]
    [InlineData("HS12", 5_205)]
    [InlineData("HS07", 5_052)]
    [InlineData("HS02", 5_224)]
    [InlineData("HS96", 5_113)]
    public void Every_code_but_that_of_unspecified_goods_has_a_way_to_1992_and_weights_that_sum_to_one(string from, int codes)
    {
        var chain = Between(from, "HS92");

        chain.Splits.Should().HaveCount(codes);
        chain.Splits.Should().OnlyContain(s => Math.Abs(s.Value.Parts.Sum(p => p.Weight) - 1) < 1e-9);
    }

    [Fact]
    public void The_workbook_and_the_consolidated_table_hold_the_same_pairs()
    {
        var consolidated = Table("HS22", "HS17");

        consolidated.Splits.Select(s => (s.Key, Codes(s.Value))).Should().Equal(
            Unsd22.Value.Splits.Select(s => (s.Key, Codes(s.Value))));
        Unsd22.Value.InEqualParts().Find(Hs6.Parse("854921"))!.Basis.Should().Be(WeightBasis.Assumed);

        static string Codes(CodeSplit<Hs6> split) => string.Join(' ', split.Parts.Select(p => p.Code));
    }

    [Fact]
    public void The_conversions_of_the_statistics_division_need_no_assumption() =>
        Unsd22.Value.Splits.Should().OnlyContain(s => s.Value.Basis <= WeightBasis.Stated && s.Value.Carrying.Count() == 1);

    [Fact]
    public void A_code_of_the_combined_nomenclature_leads_to_HS12()
    {
        var table = LoadedConcordance.Sample("cn8_to_hs2012_2024.csv.gz").Figures.FromCombined().Single();

        table.From.Should().Be(Nomenclature.Combined(new Year(2024)));
        table.Splits.Should().HaveCount(9_763);
        table.Find(Cn8.Parse("81129295"))!.Parts.Single().Code.ToString().Should().Be("811292");
        table.Splits.Count(s => s.Value.Basis == WeightBasis.Assumed).Should().Be(336);
    }

    [Fact]
    public void Monetary_gold_has_no_broad_category()
    {
        var table = LoadedConcordance.Sample("HS2012_to_BEC4.csv.gz").Figures.ToBroadCategories().Single();

        table.Find(Hs6.Parse("710820")).Should().BeNull();
        table.Find(Hs6.Parse("010130"))!.Parts.Select(p => p.Code.ToString()).Should().Equal("111", "41");
    }

    private static Concordance<Hs6, Hs6> Table(string from, string to) =>
        Consolidated.Value.Single(t => t.From.Name == from && t.To.Name == to);

    private static Concordance<Hs6, Hs6> Between(string from, string to) =>
        HsConcordanceChain.Between(Consolidated.Value, HsRevision.Parse(from), HsRevision.Parse(to));

    private static IEnumerable<string> Targets(Concordance<Hs6, Hs6> table, string code) =>
        table.Find(Hs6.Parse(code))!.Parts.Select(p => p.Code.ToString());
}
