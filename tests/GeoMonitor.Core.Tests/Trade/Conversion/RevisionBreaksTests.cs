using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade;
using GeoMonitor.Core.Trade.Conversion;

namespace GeoMonitor.Core.Tests.Trade.Conversion;

public sealed class RevisionBreaksTests
{
    private static readonly HsMeaningTable Meanings = new(
    [
        (Hs6.Parse("850511"), HsRevision.All, []),
        (Hs6.Parse("854140"), [.. HsRevision.All.Where(r => r.InForceFrom < 2022)], []),
        (Hs6.Parse("811292"), HsRevision.All, [HsRevision.Parse("HS07"), HsRevision.Parse("HS22")]),
    ]);

    [Theory]
    [InlineData("HS92", 2005, 2024, "2007,2012,2017,2022")]
    [InlineData("HS17", 2017, 2024, "2022")]
    [InlineData("HS17", 2022, 2024, "")]
    [InlineData("HS22", 2022, 2024, "")]
    public void A_series_may_jump_when_a_newer_revision_comes_into_force(string revision, int first, int last, string expected) =>
        string.Join(',', RevisionBreaks.Of(HsRevision.Parse(revision), new Year(first), new Year(last))).Should().Be(expected);

    [Theory]
    [InlineData("850511", "HS92", "")]
    [InlineData("854140", "HS92", "2022")]
    [InlineData("854140", "HS17", "2022")]
    [InlineData("811292", "HS92", "2007,2022")]
    [InlineData("811292", "HS12", "2022")]
    [InlineData("690890", "HS12", "2017,2022")]
    public void Only_a_code_that_changed_has_a_break(string code, string revision, string expected) =>
        string.Join(',', RevisionBreaks.Of(Hs6.Parse(code), HsRevision.Parse(revision), Meanings, new Year(2000), new Year(2024)))
            .Should().Be(expected);

    [Fact]
    public void A_converted_series_may_jump_in_every_year_of_a_new_revision()
    {
        var native = new SeriesKey("test", HsRevision.Parse("HS92"), "V1");
        var converted = native.ConvertedTo(HsRevision.Parse("HS17"), "a table");

        converted.ConvertedFrom.Should().Be(HsRevision.Parse("HS92"));
        Breaks(native).Should().BeEmpty("850511 is the same in every revision");
        Breaks(converted).Should().Equal(2012, 2017, 2022);

        static IEnumerable<int> Breaks(SeriesKey series) => RevisionBreaks
            .Of(series, Hs6.Parse("850511"), Meanings, new Year(2010), new Year(2024))
            .Select(y => y.Value);
    }
}
