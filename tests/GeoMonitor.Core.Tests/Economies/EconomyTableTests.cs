using GeoMonitor.Core.Economies;

namespace GeoMonitor.Core.Tests.Economies;

public sealed class EconomyTableTests
{
    [Fact]
    public void The_policy_union_has_27_members_whatever_the_data_year() =>
        EconomyTable.Default.Eu27Members.Should().HaveCount(27);

    [Theory]
    [InlineData("GBR", 2019, true)]
    [InlineData("GBR", 2020, false)]
    [InlineData("HRV", 2012, false)]
    [InlineData("HRV", 2013, true)]
    [InlineData("NLD", 1995, true)]
    [InlineData("CHE", 2024, false)]
    public void Membership_of_the_union_follows_the_year(string code, int year, bool member) =>
        EconomyTable.Default.Find(EconomyCode.Parse(code))!.InUnionOf(new Year(year)).Should().Be(member);

    [Fact]
    public void The_unspecified_partner_has_index_zero() =>
        EconomyTable.Default.IndexOf(EconomyCode.Unspecified).Should().Be(EconomyTable.UnspecifiedIndex);

    [Fact]
    public void Every_economy_has_a_name_in_both_languages() =>
        EconomyTable.Default.All.Should().OnlyContain(e => e.NameEn.Length > 1 && e.NameNl.Length > 1);

    [Theory]
    [InlineData("TWN", "Taiwan")]
    [InlineData("NAM", "Namibië")]
    [InlineData("NLD", "Nederland")]
    public void Dutch_names_are_the_usual_ones(string code, string name) =>
        EconomyTable.Default.Find(EconomyCode.Parse(code))!.NameNl.Should().Be(name);

    [Fact]
    public void Every_country_has_a_region_for_the_fallback_of_missing_governance() =>
        EconomyTable.Default.All.Where(e => e.Kind == EconomyKind.Country).Should().OnlyContain(e => e.Region != null);
}
