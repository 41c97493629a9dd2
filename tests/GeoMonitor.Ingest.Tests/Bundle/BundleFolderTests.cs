using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Bundle;

namespace GeoMonitor.Ingest.Tests.Bundle;

public sealed class BundleFolderTests : IDisposable
{
    private readonly TemporaryBundle _bundle = new();

    public void Dispose() => _bundle.Dispose();

    private LoadRefusedException Refusal()
    {
        var read = () => BundleCatalogue.Read(_bundle.Folder);
        return read.Should().Throw<LoadRefusedException>().Which;
    }

    [Fact]
    public void The_copy_as_it_stands_is_read() =>
        BundleCatalogue.Read(_bundle.Folder).Items.All.Should().NotBeEmpty();

    [Fact]
    public void A_folder_without_a_manifest_is_no_bundle()
    {
        File.Delete(Path.Combine(_bundle.Folder, "datasets.json"));
        (Refusal().Code, Refusal().Message).Should().Match<(string Code, string Message)>(
            r => r.Code == "bundle-missing" && r.Message.Contains("datasets.json", StringComparison.Ordinal));
    }

    [Fact]
    public void A_manifest_that_is_no_JSON_is_refused()
    {
        File.WriteAllText(Path.Combine(_bundle.Folder, "datasets.json"), "{ \"formatVersion\": 1, ");
        Refusal().Code.Should().Be("bundle-broken");
    }

    [Fact]
    public void A_manifest_of_a_later_format_is_refused()
    {
        var path = Path.Combine(_bundle.Folder, "datasets.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"formatVersion\": 1", "\"formatVersion\": 2", StringComparison.Ordinal));
        Refusal().Message.Should().Contain("format 1");
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        File.Delete(Path.Combine(_bundle.Folder, "wgi.csv"));
        Refusal().Message.Should().Contain("wgi.csv");
    }

    [Fact]
    public void A_file_changed_by_hand_is_refused_because_it_would_speak_in_the_name_of_its_source()
    {
        _bundle.Edit("wgi.csv", text => text.Replace("ABW,2016,1.2795", "ABW,2016,1.2796", StringComparison.Ordinal));
        (Refusal().Code, Refusal().Message).Should().Match<(string Code, string Message)>(
            r => r.Code == "bundle-changed" && r.Message.Contains("wgi.csv", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("wgi.csv", "ABW,2016,", "ABW,20x6,", "wgi.csv, line 2: column 'year' holds '20x6'")]
    [InlineData("wgi.csv", "ABW,2017,1.2957", "ABW,2017,much", "wgi.csv, line 3: column 'voice_accountability' holds 'much'")]
    [InlineData("wgi.csv", "ABW,2016,", "QQQ,2016,", "wgi.csv, line 2: column 'economy' holds 'QQQ'")]
    [InlineData("items.csv", "\n250410,product,", "\n250410,thing,", "items.csv, line 3: column 'kind' holds 'thing'")]
    [InlineData("items.csv", "id,kind,name_en,", "id,kind,name_eng,", "items.csv has no column 'name_en'")]
    [InlineData("trade/coverage.csv", "HS92,250310,2010,yes,", "HS92,250310,2010,maybe,", "coverage.csv, line 2: column 'complete' holds 'maybe'")]
    [InlineData("trade/coverage.csv", "HS92,250310,2010,", "HS18,250310,2010,", "coverage.csv, line 2: column 'revision' holds 'HS18'")]
    [InlineData("hs_meaning.csv.gz", "\n010110,", "\n10110,", "hs_meaning.csv.gz, line 2: column 'hs6' holds '10110'")]
    public void A_field_that_is_wrong_is_named_with_file_line_and_column(string path, string old, string broken, string message)
    {
        _bundle.Rebuild(path, text => ReplaceFirst(text, old, broken));
        (Refusal().Code, Refusal().Message).Should().Match<(string Code, string Message)>(
            r => r.Code == "bundle-broken" && r.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_with_a_field_too_many_is_named()
    {
        _bundle.Rebuild("wgi.csv", text => ReplaceFirst(text, "ABW,2016,", "ABW,2016,0,"));
        Refusal().Message.Should().Contain("wgi.csv");
    }

    [Fact]
    public void A_table_cut_short_is_refused()
    {
        _bundle.Rebuild("wgi.csv", text => text[..(text.TrimEnd('\n').LastIndexOf('\n') + 1)]);
        Refusal().Message.Should().MatchRegex("wgi.csv has 1699 rows.*1700");
    }

    private static string ReplaceFirst(string text, string old, string replacement)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        at.Should().BeGreaterThanOrEqualTo(0, "the bundle holds '{0}'", old);
        return text[..at] + replacement + text[(at + old.Length)..];
    }
}
