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
}
