using System.Globalization;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Tests.Concordances;

/// <summary>A concordance of several blocks is taken apart on several threads; nothing of that may show.</summary>
public sealed class ConcordanceInPartsTests
{
    private const string Header = "code.after,code.before,Relationship,adjustment\n";
    private const int Rows = 20_000;

    [Fact]
    public void Pairs_come_in_the_order_of_the_file()
    {
        var loaded = LoadedConcordance.Text(Header + Table(static _ => null), "hs.csv");

        loaded.Report.RowsKept.Should().Be(Rows);
        loaded.Figures.Rows.Select(r => r.FromCode).Should().Equal(Enumerable.Range(0, Rows).Select(Code));
    }

    [Fact]
    public void Rows_that_cannot_be_read_are_counted_in_order_with_their_lines()
    {
        var loaded = LoadedConcordance.Text(
            Header + Table(static n => n % 1000 == 999 ? $"x,{Code(n)},1:1,2022 to 2017" : n % 1000 == 499 ? "a,b" : null), "hs.csv");

        loaded.Report.RowsKept.Should().Be(Rows - 40);
        loaded.Report.RejectedSample.Select(r => r.Line).Should().Equal(Enumerable.Range(1, 40).Select(n => (n * 500L) + 1));
        loaded.Report.Rejected.Select(r => (r.Reason, r.Rows)).Should().BeEquivalentTo(
            [("bad-product-code", 20L), ("wrong-column-count", 20L)]);
    }

    [Fact]
    public void A_pair_that_is_repeated_in_a_late_block_is_one_pair()
    {
        var loaded = LoadedConcordance.Text(Header + Table(static n => n >= Rows - 10 ? Row(n - Rows + 10) : null), "hs.csv");

        Detail(loaded.Report, "repeated-links").Should().EndWith("count once: 10.");
    }

    [Fact]
    public void Codes_that_are_no_digits_are_the_same_in_every_block()
    {
        // every block meets other codes of letters first
        var loaded = LoadedConcordance.Text(
            Header + string.Concat(Enumerable.Range(0, Rows).Select(static n => $"{Code(n % 10_000)},S{(n * 7) % 10_000 % 997:000},1:1,1992 to 1988\n")),
            "hs.csv");

        loaded.Report.Notes.Should().Contain(static n => n.StartsWith("20,000 pairs lead on into SITC", StringComparison.Ordinal));
        Detail(loaded.Report, "repeated-links").Should().EndWith("count once: 10,000.");
    }

    [Fact]
    public void Fields_with_ends_of_lines_in_quotation_marks_stay_whole()
    {
        var loaded = LoadedConcordance.Text(
            Header + Table(static n => n % 100 == 0 ? $"\"{Code(n)}\n\",{Code(n)},\"1:1\",2022 to 2017" : n == Rows - 1 ? "x,y,1:1,2022 to 2017" : null), "hs.csv");

        loaded.Report.RowsKept.Should().Be(Rows - 1);
        loaded.Report.RejectedSample.Should().ContainSingle().Which.Line.Should().Be(Rows + 1 + (Rows / 100));
    }

    private static string Detail(LoadReport report, string check) => report.Checks.Single(c => c.Name == check).Detail;

    private static string Table(Func<int, string?> other) =>
        string.Concat(Enumerable.Range(0, Rows).Select(n => (other(n) ?? Row(n)) + "\n"));

    private static string Row(int n) => $"{Code(n)},{Code(n)},1:1,2022 to 2017";

    private static string Code(int n) => (100_000 + n).ToString(CultureInfo.InvariantCulture);
}
