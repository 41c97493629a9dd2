using System.Text;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Tests.Recognition;

public sealed class ForeignFileTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><html><body>Sign in</body></html>", "a web page and not the file behind it")]
    [InlineData("  <html>", "a web page and not the file behind it")]
    [InlineData("<?xml version=\"1.0\"?>\n<data/>", "an XML text")]
    [InlineData("%PDF-1.7\nabc", "a PDF document")]
    [InlineData("PAR1\u0015\0\u0015", "a Parquet file")]
    [InlineData("BZh91AY", "a bzip2-packed file")]
    [InlineData("[{\"year\":2024}]", "a JSON text")]
    public void A_file_of_another_kind_is_named_whatever_its_name_says(string content, string what)
    {
        var load = () => Loaded.Bytes(Encoding.Latin1.GetBytes(content), "BACI_HS17_Y2024_V202601.csv");

        load.Should().Throw<LoadRefusedException>().WithMessage($"'BACI_HS17_Y2024_V202601.csv' is {what}*.");
    }

    [Theory]
    [InlineData("spreadsheetml", "an Excel workbook")]
    [InlineData("wordprocessingml", "a Word document")]
    public void Office_files_are_told_by_the_kind_of_their_parts(string part, string what)
    {
        var zip = Loaded.Zip(("[Content_Types].xml", Encoding.ASCII.GetBytes($"<?xml version=\"1.0\"?><Types>{part}</Types>")));
        var load = () => Loaded.Bytes(zip, "figures.bin");

        load.Should().Throw<LoadRefusedException>().WithMessage($"'figures.bin' is {what}*.");
    }

    [Fact]
    public void A_text_of_no_known_kind_shows_how_it_begins_and_what_to_do()
    {
        var load = () => Loaded.Text("alpha,beta\n1,2\n", "mine.csv");

        load.Should().Throw<LoadRefusedException>().WithMessage("*`alpha`, `beta`*`geomonitor-flows`*");
    }
}
