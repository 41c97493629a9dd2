using GeoMonitor.Core.Items;
using GeoMonitor.Core.Items.Concordances;

namespace GeoMonitor.Core.Tests.Items.Concordances;

public sealed class CodeSplitTests
{
    private static readonly Hs6 A = Hs6.Parse("854141");
    private static readonly Hs6 B = Hs6.Parse("854142");

    [Fact]
    public void Weights_of_equal_parts_sum_to_one() =>
        Gen.Int[1, 60].Sample(n =>
        {
            var split = CodeSplit.Equal([.. Enumerable.Range(0, n).Select(i => Hs6.FromPacked((uint)(850000 + i)))]);
            split.Parts.Sum(p => p.Weight).Should().BeApproximately(1, 1e-12);
            split.Basis.Should().Be(n == 1 ? WeightBasis.Whole : WeightBasis.Assumed);
        });

    [Theory]
    [InlineData(0.5, 0.4)]
    [InlineData(0.7, 0.7)]
    [InlineData(1.5, -0.5)]
    [InlineData(double.NaN, 1)]
    public void Weights_that_lose_or_make_goods_cannot_be_built(double first, double second)
    {
        var build = () => new CodeSplit<Hs6>([new(A, first), new(B, second)], WeightBasis.Stated);

        build.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_code_cannot_stand_twice_in_a_split()
    {
        var build = () => new CodeSplit<Hs6>([new(A, 0.5), new(A, 0.5)], WeightBasis.Stated);

        build.Should().Throw<ArgumentException>().WithMessage("*854141 occurs twice*");
    }

    [Fact]
    public void A_split_to_nothing_is_none()
    {
        var build = () => new CodeSplit<Hs6>([], WeightBasis.Stated);

        build.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_split_over_two_codes_is_never_called_whole()
    {
        var build = () => new CodeSplit<Hs6>([new(A, 0.5), new(B, 0.5)], WeightBasis.Whole);

        build.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_choice_keeps_the_links_that_carry_nothing()
    {
        var split = CodeSplit.Chosen([A, B], B);

        split.Basis.Should().Be(WeightBasis.Stated);
        split.Parts.Should().HaveCount(2);
        split.Carrying.Should().ContainSingle().Which.Code.Should().Be(B);
    }
}
