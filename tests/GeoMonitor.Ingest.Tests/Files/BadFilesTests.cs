using System.Text;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Files;

namespace GeoMonitor.Ingest.Tests.Files;

/// <summary>Files that are broken or hostile end in one clear sentence, and nothing of them is kept.</summary>
public sealed class BadFilesTests
{
    private const string Header = "t,i,j,k,v,q\n";
    private const string Row = "2024,156,528,850511,1,1\n";

    [Fact]
    public void An_empty_file() => Refusal([]).Code.Should().Be("empty-file");

    [Fact]
    public void A_header_without_rows() => Refusal(Header).Code.Should().Be("header-only");

    [Fact]
    public void A_header_that_comes_twice() => Refusal(Header + Row + Header + Row).Message.Should().Contain("line 3");

    [Fact]
    public void A_column_that_is_missing() => Refusal("t,i,j,k,v\n2024,156,528,850511,1\n").Message.Should().Contain("`q`");

    [Fact]
    public void Semicolons_with_decimal_commas() =>
        Refusal("t;i;j;k;v;q\n2024;156;528;850511;1,5;1\n").Code.Should().Be("wrong-delimiter");

    [Fact]
    public void Bytes_that_are_not_UTF8_name_their_line()
    {
        var bytes = Encoding.ASCII.GetBytes(Header + Row + "2024,156,528,850511,1,?\n");
        bytes[^2] = 0xE9;

        Refusal(bytes).Message.Should().Contain("line 3");
    }

    [Fact]
    public void UTF16() => Refusal(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Header + Row)).ToArray())
        .Message.Should().Contain("UTF-16");

    [Fact]
    public void A_NUL_byte_names_its_line()
    {
        var refusal = Refusal(Encoding.ASCII.GetBytes(Header + Row + "2024,156,528,850511,\0,1\n"));

        refusal.Code.Should().Be("nul-byte");
        refusal.Message.Should().Contain("line 3");
    }

    [Fact]
    public void A_line_of_ten_megabytes() => Refusal(Header + Row + new string('9', 10_000_000) + "\n").Message.Should().Contain("line 3");

    [Fact]
    public void A_gzip_that_ends_too_early()
    {
        var whole = Loaded.Gzip(Header + string.Concat(Enumerable.Range(0, 5000).Select(i => $"2024,156,528,{100000 + i},{i},1\n")));

        Refusal(whole[..(whole.Length / 2)], "BACI_HS17_Y2024_V202601.csv.gz").Code.Should().BeOneOf("truncated-gzip", "damaged-archive");
    }

    [Fact]
    public void A_zip_that_ends_too_early()
    {
        var whole = Loaded.Zip(("BACI_HS17_Y2024_V202601.csv", Encoding.ASCII.GetBytes(Header + Row)));

        Refusal(whole[..(whole.Length - 10)], "BACI_HS17_V202601.zip").Code.Should().Be("damaged-archive");
    }

    [Fact]
    public void A_zip_in_a_zip() => Refusal(
        Loaded.Zip(("inner.zip", Loaded.Zip(("BACI_HS17_Y2024_V202601.csv", Encoding.ASCII.GetBytes(Header + Row))))), "outer.zip")
        .Code.Should().Be("nested-archive");

    [Fact]
    public void A_zip_whose_member_leads_out_of_its_folder() => Refusal(
        Loaded.Zip(("../../BACI_HS17_Y2024_V202601.csv", Encoding.ASCII.GetBytes(Header + Row))), "BACI_HS17_V202601.zip")
        .Code.Should().Be("unsafe-member-name");

    [Fact]
    public void A_gzip_bomb() => Refusal(
        Loaded.Gzip(Header + Row + new string('\n', 64_000_000)), "BACI_HS17_Y2024_V202601.csv.gz")
        .Message.Should().Contain("bomb");

    [Fact]
    public void An_UTF8_mark_at_the_start_is_no_fault() =>
        Loaded.Bytes([.. Encoding.UTF8.Preamble, .. Encoding.ASCII.GetBytes(Header + Row)]).Flows.Should().ContainSingle();

    [Fact]
    public void Line_ends_of_Windows_are_no_fault() =>
        Loaded.Text((Header + Row).Replace("\n", "\r\n", StringComparison.Ordinal)).Flows.Should().ContainSingle();

    [Fact]
    public void A_load_that_is_cancelled_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var act = () => FlowFileLoader.Load(
            FileSource.FromBytes(Loaded.BaciName, Encoding.ASCII.GetBytes(Header + Row)), Loaded.Lenient, Sink, null, source.Token);

        act.Should().Throw<OperationCanceledException>();
    }

    private static Core.Trade.IFlowSink Sink => new NoSink();

    private static LoadRefusedException Refusal(string text) => Refusal(Encoding.UTF8.GetBytes(text));

    private static LoadRefusedException Refusal(byte[] bytes, string name = Loaded.BaciName)
    {
        var act = () => Loaded.Bytes(bytes, name, new LoadOptions());
        var refusal = act.Should().Throw<LoadRefusedException>().Which;
        refusal.Message.Should().Contain(name).And.EndWith(".");
        refusal.Code.Should().NotBeNullOrEmpty();
        return refusal;
    }

    private sealed class NoSink : Core.Trade.IFlowSink
    {
        public void Accept(Core.Trade.FlowBatch batch)
        {
            // nothing is kept
        }
    }
}
