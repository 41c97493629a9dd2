using GeoMonitor.Core.Items;
using GeoMonitor.Core.Items.Concordances;

namespace GeoMonitor.Core.Tests.Items.Concordances;

public sealed class ConcordanceTests
{
    [Fact]
    public void The_relation_of_two_codes_follows_from_all_links()
    {
        var table = Tables.Of(
            "HS22",
            "HS17",
            ("010121", "010121"),
            ("854141", "854140"),
            ("854142", "854140"),
            ("860000", "860100"),
            ("860000", "860200"),
            ("870000", "870100"),
            ("870000", "870200"),
            ("880000", "870200"));

        Relation("010121", "010121").Should().Be(CodeRelation.OneToOne);
        Relation("854142", "854140").Should().Be(CodeRelation.ManyToOne);
        Relation("860000", "860100").Should().Be(CodeRelation.OneToMany);
        Relation("870000", "870200").Should().Be(CodeRelation.ManyToMany);
        Relation("010121", "854140").Should().BeNull();

        CodeRelation? Relation(string from, string to) => table.RelationOf(Hs6.Parse(from), Hs6.Parse(to));
    }

    [Fact]
    public void A_code_that_the_table_lacks_goes_nowhere() => Tables.Photosensitive.Find(Hs6.Parse("854140")).Should().BeNull();

    [Fact]
    public void A_pair_that_is_given_twice_counts_once() =>
        Tables.Of("HS22", "HS17", ("854141", "854140"), ("854141", "854140"))
            .Find(Hs6.Parse("854141"))!.Parts.Should().ContainSingle();

    [Fact]
    public void The_way_back_has_weights_of_its_own()
    {
        var back = Tables.Photosensitive.Reversed();

        back.From.Should().Be(Nomenclature.Of(HsRevision.Parse("HS17")));
        var split = back.Find(Hs6.Parse("854140"))!;
        split.Parts.Should().HaveCount(4).And.OnlyContain(p => p.Weight == 0.25);
        split.Basis.Should().Be(WeightBasis.Assumed);
    }

    [Fact]
    public void Weights_are_multiplied_along_a_chain_and_added_where_ways_meet()
    {
        var first = Tables.Of("HS22", "HS17", ("840000", "840100"), ("840000", "840200"));
        var second = Tables.Of("HS17", "HS12", ("840100", "850100"), ("840100", "850200"), ("840200", "850200"));

        var split = first.Then(second).Find(Hs6.Parse("840000"))!;

        split.Parts.Select(p => (p.Code.ToString(), p.Weight)).Should().Equal(("850100", 0.25), ("850200", 0.75));
        split.Basis.Should().Be(WeightBasis.Assumed);
    }

    [Fact]
    public void A_code_that_is_split_and_put_together_again_needs_no_weights()
    {
        var split = Tables.Photosensitive.Reversed().Then(Tables.Photosensitive).Find(Hs6.Parse("854140"))!;

        split.Basis.Should().Be(WeightBasis.Whole);
        split.Parts.Should().ContainSingle().Which.Should().Be(new CodeWeight<Hs6>(Hs6.Parse("854140"), 1));
    }

    [Fact]
    public void A_chain_that_breaks_for_a_part_leaves_the_code_unmatched_as_a_whole()
    {
        var first = Tables.Of("HS22", "HS17", ("840000", "840100"), ("840000", "840200"), ("840300", "840100"));
        var second = Tables.Of("HS17", "HS12", ("840100", "850100"));

        var chain = first.Then(second);

        chain.Find(Hs6.Parse("840000")).Should().BeNull();
        chain.Find(Hs6.Parse("840300")).Should().NotBeNull();
    }

    [Fact]
    public void Tables_that_do_not_meet_cannot_be_chained()
    {
        var chain = () => Tables.Photosensitive.Then(Tables.Photosensitive);

        chain.Should().Throw<ArgumentException>().WithMessage("*leads to HS17*begins at HS22*");
    }

    [Fact]
    public void Weights_of_every_code_sum_to_one_also_after_chaining_and_reversing() =>
        Gen.Select(
            Tables.Random("HS22", "HS17", "850511", "810411", "010121"),
            Tables.Random("HS17", "HS12", [.. Enumerable.Range(0, 8).Select(Tables.Target)]))
            .Sample((first, second) =>
            {
                var chain = first.Then(second);
                chain.Splits.Select(s => s.Key).Should().Equal(first.Splits.Select(s => s.Key));
                foreach (var table in new[] { first, second, chain, chain.Reversed() })
                    table.Splits.Should().OnlyContain(s => Math.Abs(s.Value.Parts.Sum(p => p.Weight) - 1) < 1e-9);
            });

    [Fact]
    public void A_choice_must_be_among_the_links()
    {
        var choose = () => Tables.Photosensitive.WithChoice(
            "mine", new Dictionary<Hs6, Hs6> { [Hs6.Parse("854141")] = Hs6.Parse("850000") });

        choose.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void New_weights_must_be_of_the_same_links()
    {
        var change = () => Tables.Photosensitive.Reweighted(
            "mine", new Dictionary<Hs6, CodeSplit<Hs6>> { [Hs6.Parse("854141")] = CodeSplit.WholeTo(Hs6.Parse("854143")) });

        change.Should().Throw<ArgumentException>();
    }
}
