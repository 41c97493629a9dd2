using System.Text;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Tests.Files;

public sealed class DamagedTextTests
{
    private const string Header = "t,i,j,k,v,q\n";
    private const string Row = "2024,156,528,850511,1,1\n";
    private const int RowsBeyondTheFirstBlock = 10_000;

    [Fact]
    public void A_broken_byte_far_down_still_names_its_line()
    {
        var bytes = Encoding.ASCII.GetBytes(Header + Rows(RowsBeyondTheFirstBlock) + "2024,156,528,850511,1,?\n" + Rows(5));
        bytes[Array.IndexOf(bytes, (byte)'?')] = 0xFF;

        var refusal = Refusal(bytes);

        refusal.Code.Should().Be("broken-utf8");
        refusal.Message.Should().Contain($"line {RowsBeyondTheFirstBlock + 2}:");
    }

    [Fact]
    public void A_NUL_byte_far_down_still_names_its_line()
    {
        var bytes = Encoding.ASCII.GetBytes(Header + Rows(RowsBeyondTheFirstBlock) + "2024,156,528,850511,1,\0\n" + Rows(5));

        var refusal = Refusal(bytes);

        refusal.Code.Should().Be("nul-byte");
        refusal.Message.Should().Contain($"line {RowsBeyondTheFirstBlock + 2}:");
    }

    [Fact]
    public void A_text_in_Windows_1252_is_told_to_be_saved_as_UTF8()
    {
        var bytes = Encoding.Latin1.GetBytes(Header.TrimEnd() + ",name\n2024,156,528,850511,1,1,Curaçao\n");

        var refusal = Refusal(bytes);

        refusal.Code.Should().Be("broken-utf8");
        refusal.Message.Should().Contain("line 2").And.Contain("Windows-1252").And.Contain("UTF-8");
    }

    [Fact]
    public void UTF16_without_its_mark_is_refused_too() =>
        Refusal(Encoding.Unicode.GetBytes(Header + Row)).Message.Should().Contain("UTF-16");

    [Fact]
    public void A_letter_cut_in_two_by_the_end_of_the_file_is_broken() =>
        Refusal([.. Encoding.UTF8.GetBytes(Header + Row + "2024,156,528,850511,1,1"), 0xC3]).Code.Should().Be("broken-utf8");

    [Fact]
    public void A_quotation_mark_that_is_never_closed_names_its_line()
    {
        var refusal = Refusal(Encoding.ASCII.GetBytes(Header + Row + "2024,156,528,850511,\"1,1\n" + Rows(10)));

        refusal.Code.Should().Be("unclosed-quote");
        refusal.Message.Should().Contain("line 3");
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_in_a_large_file_names_its_line()
    {
        var refusal = Refusal(Encoding.ASCII.GetBytes(Header + Row + "2024,156,528,850511,\"1,1\n" + Rows(1_000_000)));

        refusal.Code.Should().Be("unclosed-quote");
        refusal.Message.Should().Contain("line 3");
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1_000_000)]
    public void A_quotation_mark_that_is_open_in_the_first_row_names_that_line(int rowsBehind)
    {
        var refusal = Refusal(Encoding.ASCII.GetBytes(Header + "2024,156,528,850511,\"1,1\n" + Rows(rowsBehind)));

        refusal.Code.Should().Be("unclosed-quote");
        refusal.Message.Should().Contain("line 2 ");
    }

    [Fact]
    public void A_quotation_mark_that_is_open_in_the_last_line_names_that_line()
    {
        var refusal = Refusal(Encoding.ASCII.GetBytes(Header + Row + "2024,156,528,850511,1,\"1\n"));

        refusal.Code.Should().Be("unclosed-quote");
        refusal.Message.Should().Contain("line 3");
    }

    [Fact]
    public void A_column_that_is_there_twice_is_refused() =>
        Refusal(Encoding.ASCII.GetBytes("t,i,j,k,v,q,v\n2024,156,528,850511,1,1,2\n")).Code.Should().Be("duplicate-column");

    [Theory]
    [InlineData("2024,156,528,850511,\"1,5\",1", "`v`")]
    [InlineData("2024,156,528,850511,1,\"1,5\"", "`q`")]
    public void A_decimal_comma_is_refused_with_column_and_line(string row, string column)
    {
        var refusal = Refusal(Encoding.ASCII.GetBytes(Header + Row + row + "\n"));

        refusal.Code.Should().Be("decimal-comma");
        refusal.Message.Should().Contain("1,5").And.Contain(column).And.Contain("line 3");
    }

    [Fact]
    public void Blank_lines_and_a_last_line_without_an_end_are_no_fault() =>
        Loaded.Text("\n" + Header + "\n" + Row + "\n" + Row.TrimEnd()).Report.RowsRead.Should().Be(2);

    private static string Rows(int count) => string.Concat(Enumerable.Repeat(Row, count));

    private static LoadRefusedException Refusal(byte[] bytes)
    {
        var load = () => Loaded.Bytes(bytes, options: new LoadOptions());
        return load.Should().Throw<LoadRefusedException>().Which;
    }
}
