using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Storage.Tests.Archive;

public sealed class DatasetIdTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("cepii-baci-hs92-v202601-3f9a01bc")]
    public void Slugs_are_ids(string text) => DatasetId.Parse(text).Value.Should().Be(text);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Upper")]
    [InlineData("two--hyphens")]
    [InlineData("-first")]
    [InlineData("last-")]
    [InlineData("a/b")]
    [InlineData("é")]
    public void Other_texts_are_not(string? text) => DatasetId.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void An_id_tells_the_series_and_the_beginning_of_the_hash() =>
        DatasetId.Of(Sample.Report("0123456789abcdef", Sample.Series)).Value
            .Should().Be("cepii-baci-hs17-v202601-01234567");

    [Fact]
    public void An_id_of_a_converted_dataset_tells_both_revisions_and_stays_short() =>
        DatasetId.Of(Converted(Sample.Series.Source)).Value.Should().Be("cepii-baci-hs17-to-hs12-01234567");

    [Fact]
    public void A_long_source_is_cut_between_two_words() =>
        DatasetId.Of(Converted("Office for statistics of a very large country, department of trade")).Value
            .Should().Be("office-for-statistics-of-a-very-large-hs17-to-hs12-01234567");

    [Fact]
    public void Ids_that_name_the_concordance_can_still_be_read() =>
        DatasetId.TryParse(
            "cepii-baci-hs17-v202501-converted-from-hs22-by-un-statistics-division-correlation-and-c-d3b73165", out _).Should().BeTrue();

    [Fact]
    public void An_id_without_a_series_tells_the_format() =>
        DatasetId.Of(Sample.Report("0123456789abcdef", null)).Value.Should().Be("baci-01234567");

    [Fact]
    public void Every_report_has_an_id_that_can_be_read_again() =>
        Gen.String.Sample(source =>
        {
            var id = DatasetId.Of(Sample.Report("0123456789abcdef", Sample.Series with { Source = source }));
            DatasetId.Parse(id.Value).Should().Be(id);
            DatasetId.Parse(id.Again(2).Value).Should().Be(id.Again(2));
        });

    private static LoadReport Converted(string source) => Sample.Report(
        "0123456789abcdef",
        (Sample.Series with { Source = source }).ConvertedTo(HsRevision.Parse("HS12"), "UN Statistics Division, correlation and conversion tables"));
}
