using System.Collections.Immutable;
using GeoMonitor.Api.Http;

namespace GeoMonitor.Api.Tests.Http;

public sealed class CsvTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+31", "\"'+31\"")]
    [InlineData("-A1", "\"'-A1\"")]
    [InlineData("@cmd", "\"'@cmd\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("plain", "plain")]
    public void Text_cells_are_quoted_and_formulas_defused(string text, string cell) =>
        Csv.Write([new Row(text, 1, null, [])]).Split("\r\n")[1].Should().StartWith(cell + ",");

    [Fact]
    public void Negative_numbers_stay_numbers_and_missing_ones_are_empty() =>
        Csv.Write([new Row("x", -0.5, null, ["a", "b"])]).Should().Be("text,number,nested.value,list\r\nx,-0.5,,a|b\r\n");

    private sealed record Row(string Text, double Number, Nested? Nested, ImmutableArray<string> List);

    private sealed record Nested(double Value);
}
