using GeoMonitor.Core.Items;

namespace GeoMonitor.Core.Tests.Items;

public class HsMeaningTableTests
{
    private static readonly Hs6 Code = Hs6.Parse("811292");

    private static HsRevision Rev(string text) => HsRevision.Parse(text);

    private static HsMeaningTable Table(string revisions, string changes) =>
        new([(Code, Revisions(revisions), Revisions(changes))]);

    private static HsRevision[] Revisions(string text) =>
        [.. text.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Rev)];

    [Fact]
    public void A_code_without_changes_means_the_same_everywhere() =>
        Table("HS92|HS96|HS02|HS07", "").MeansTheSame(Code, Rev("HS92"), Rev("HS07")).Should().BeTrue();

    [Theory]
    [InlineData("HS02", "HS07", false)]
    [InlineData("HS92", "HS22", false)]
    [InlineData("HS07", "HS17", true)]
    [InlineData("HS17", "HS07", true)]
    [InlineData("HS17", "HS22", false)]
    [InlineData("HS96", "HS02", true)]
    public void A_change_between_two_revisions_counts_in_both_directions(string one, string other, bool same) =>
        Table("HS92|HS96|HS02|HS07|HS12|HS17|HS22", "HS07|HS22")
            .MeansTheSame(Code, Rev(one), Rev(other)).Should().Be(same);

    [Fact]
    public void A_revision_without_the_code_leaves_nothing_to_compare() =>
        Table("HS92|HS96", "").MeansTheSame(Code, Rev("HS92"), Rev("HS02")).Should().BeNull();

    [Fact]
    public void A_code_given_up_and_taken_again_is_not_the_same_code() =>
        Table("HS92|HS12", "").MeansTheSame(Code, Rev("HS92"), Rev("HS12")).Should().BeFalse();

    [Fact]
    public void An_unknown_code_means_the_same_in_one_revision_only()
    {
        HsMeaningTable.Empty.MeansTheSame(Code, Rev("HS17"), Rev("HS17")).Should().BeTrue();
        HsMeaningTable.Empty.MeansTheSame(Code, Rev("HS17"), Rev("HS12")).Should().BeNull();
    }
}
