using System.Globalization;
using System.Text;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Tests.Rows;

/// <summary>A table of several blocks is taken apart on several threads; nothing of that may show.</summary>
public sealed class FlowRowsTests
{
    private const int Rows = 150_000;
    private const string Header = "t,i,j,k,v,q\n";

    [Fact]
    public void Rows_come_in_the_order_of_the_file_whatever_the_number_of_threads()
    {
        var loaded = Loaded.Baci(Table(_ => null));

        loaded.Report.RowsKept.Should().Be(Rows);
        loaded.Flows.Select(f => f.Kusd).Should().Equal(Enumerable.Range(1, Rows).Select(r => (double)r));
    }

    [Fact]
    public void Odd_rows_of_every_block_are_counted_as_on_one_thread()
    {
        var loaded = Loaded.Text(
            Header + Table(r => r % 1000 == 0 ? $"2024,156,528,850511,-{r}," : r % 1000 == 500 ? $"2024,999,528,850511,{r},NA" : null),
            "BACI_HS17_Y2024_V202601.csv",
            Loaded.Lenient);

        loaded.Report.RowsKept.Should().Be(Rows - 150);
        loaded.Report.Rejected.Should().ContainSingle().Which.Should().Be(new RejectedRows("negative-value", 150, 11_325_000));
        loaded.Report.Unmapped.Should().ContainSingle().Which.Rows.Should().Be(150);
        loaded.Report.RejectedSample.Select(r => r.Line).Should().Equal(Enumerable.Range(1, 150).Select(n => (n * 1000L) + 1));
        loaded.Report.Years.Should().ContainSingle().Which.Rows.Should().Be(Rows - 150);
    }

    [Fact]
    public void What_refuses_the_file_is_told_with_its_line_even_in_a_late_block()
    {
        var loading = () => Loaded.Baci(Table(r => r == 140_000 ? "2024,156,528,850511,\"1,5\"," : null));

        loading.Should().Throw<LoadRefusedException>().WithMessage("*line 140001*");
    }

    [Fact]
    public void Of_two_faults_the_first_in_the_file_is_told()
    {
        var loading = () => Loaded.Baci(Table(r => r is 60_000 or 140_000 ? "t,i,j,k,v,q" : null));

        loading.Should().Throw<LoadRefusedException>().WithMessage("*line 60001*");
    }

    [Fact]
    public void Behind_a_quotation_mark_the_rows_are_read_on()
    {
        var loaded = Loaded.Baci(Table(r => r == 90_000 ? "2024,156,528,\"850511\",90000," : null));

        loaded.Report.RowsKept.Should().Be(Rows);
        loaded.Flows[^1].Kusd.Should().Be(Rows);
    }

    // rows of 24 characters and more: some four blocks
    private static string Table(Func<int, string?> instead)
    {
        var text = new StringBuilder();
        for (var row = 1; row <= Rows; row++)
        {
            var line = instead(row)
                ?? string.Create(CultureInfo.InvariantCulture, $"2024,156,528,850511,{row}.000,{row}.125");
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }
}
