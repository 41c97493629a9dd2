using System.Text;
using GeoMonitor.Datasets.Builder.Output;
using GeoMonitor.Datasets.Builder.Tables;

namespace GeoMonitor.Datasets.Tests.Output;

public class CsvTextTests
{
    [Fact]
    public void Fields_are_quoted_only_where_they_must_be()
    {
        var text = new CsvText();
        text.Comment("source", "test");
        text.Header("a", "b", "c");
        text.Row("plain text", "one, two", "a \"word\"");
        text.Row("", null, "é");
        Encoding.UTF8.GetString(text.ToBytes()).Should()
            .Be("# source: test\na,b,c\nplain text,\"one, two\",\"a \"\"word\"\"\"\n,,é\n");
        text.Rows.Should().Be(2);
    }

    [Fact]
    public void A_row_that_does_not_fit_the_header_is_refused()
    {
        var text = new CsvText();
        text.Header("a", "b");
        var write = () => text.Row("1");
        write.Should().Throw<ArgumentException>().WithMessage("*1 fields*");
    }

    [Fact]
    public void What_is_written_is_read_back() =>
        Gen.String[Gen.Char["ab ,\"|é"], 0, 8].Array[3].Sample(fields =>
        {
            var text = new CsvText();
            text.Header("a", "b", "c");
            text.Row(fields);
            var row = SourceTable.Read(new MemoryStream(text.ToBytes()), "test").Rows.Single();
            return row.Fields.SequenceEqual(fields.Select(f => f.Trim()), StringComparer.Ordinal);
        });
}
