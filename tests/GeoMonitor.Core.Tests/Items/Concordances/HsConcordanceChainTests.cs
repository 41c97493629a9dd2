using GeoMonitor.Core.Items;
using GeoMonitor.Core.Items.Concordances;

namespace GeoMonitor.Core.Tests.Items.Concordances;

public sealed class HsConcordanceChainTests
{
    private static readonly Concordance<Hs6, Hs6>[] Steps =
    [
        Tables.Of("HS22", "HS17", ("840000", "840100")),
        Tables.Of("HS17", "HS12", ("840100", "840200")),
        Tables.Of("HS12", "HS07", ("840200", "840300")),
    ];

    [Theory]
    [InlineData("HS22", "HS07", "840000", "840300")]
    [InlineData("HS22", "HS12", "840000", "840200")]
    [InlineData("HS07", "HS22", "840300", "840000")]
    [InlineData("HS12", "HS17", "840200", "840100")]
    public void Revisions_are_joined_step_by_step_in_both_directions(string from, string to, string code, string expected)
    {
        var chain = HsConcordanceChain.Between(Steps, HsRevision.Parse(from), HsRevision.Parse(to));

        chain.From.Name.Should().Be(from);
        chain.To.Name.Should().Be(to);
        chain.Find(Hs6.Parse(code))!.Parts.Should().ContainSingle().Which.Code.ToString().Should().Be(expected);
    }

    [Fact]
    public void A_table_of_the_two_revisions_goes_before_a_chain()
    {
        var direct = Tables.Of("HS22", "HS12", ("840000", "849900"));

        HsConcordanceChain.Between([.. Steps, direct], HsRevision.Parse("HS22"), HsRevision.Parse("HS12")).Should().BeSameAs(direct);
    }

    [Fact]
    public void A_step_without_a_table_is_named()
    {
        var join = () => HsConcordanceChain.Between(Steps, HsRevision.Parse("HS22"), HsRevision.Parse("HS02"));

        join.Should().Throw<InvalidOperationException>().WithMessage("*between HS07 and HS02*");
    }

    [Fact]
    public void One_revision_needs_no_concordance()
    {
        var join = () => HsConcordanceChain.Between(Steps, HsRevision.Parse("HS22"), HsRevision.Parse("HS22"));

        join.Should().Throw<ArgumentException>();
    }
}
