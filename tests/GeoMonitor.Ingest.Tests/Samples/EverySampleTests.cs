using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade.Mirror;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Ingest.Tests.Samples;

public sealed class EverySampleTests
{
    private const int LongestSentence = 600;

    public static TheoryData<string, long, string?, string> Loaded => SampleOutcomes.Loaded;

    public static TheoryData<string, TradeSide?, string?, string, long, long> Comtrade => SampleOutcomes.Comtrade;

    public static TheoryData<string, long, long, string> Comext => SampleOutcomes.Comext;

    public static TheoryData<string, long, long, string> Figures => SampleOutcomes.Figures;

    public static TheoryData<string, string> Refused => SampleOutcomes.Refused;

    [Fact]
    public void No_sample_is_left_without_an_expected_outcome()
    {
        var root = SharedMaterial.PathOf("samples");
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith("golden/", StringComparison.Ordinal));
        var expected = Loaded.Select(row => row.Data.Item1)
            .Concat(Comtrade.Select(row => row.Data.Item1))
            .Concat(Comext.Select(row => row.Data.Item1))
            .Concat(Figures.Select(row => row.Data.Item1))
            .Concat(Refused.Select(row => row.Data.Item1));
        expected.Concat(ConcordanceOutcomes.All.Select(row => row.Data.Item1)).Should().BeEquivalentTo(files);
    }

    [Theory]
    [MemberData(nameof(Loaded))]
    public void A_table_in_BACI_layout_is_loaded_whole(string path, long rows, string? revision, string series)
    {
        var sink = new CountingSink();
        var report = FlowFileLoader.Load(
            Sample(path), new LoadOptions { Revision = revision is null ? null : HsRevision.Parse(revision) }, sink);
        report.Format.Should().Be("baci");
        report.Series!.ToString().Should().Be(series);
        sink.Series.Should().Be(report.Series);
        report.RowsRead.Should().Be(rows);
        report.Rejected.Should().BeEmpty();
        report.Unmapped.Should().BeEmpty();
        sink.Rows.Should().Be(rows);
        report.Years.Sum(y => y.Rows).Should().Be(rows);
        report.Checks.Should().NotBeEmpty().And.OnlyContain(c => c.Passed);
    }

    [Theory]
    [MemberData(nameof(Comtrade))]
    public void Every_row_of_reported_trade_is_a_flow_or_left_out_for_a_reason(
        string path, TradeSide? side, string? revision, string series, long rows, long flows)
    {
        var sink = new CountingSink();
        var report = FlowFileLoader.Load(
            Sample(path), new LoadOptions { Side = side, Revision = revision is null ? null : HsRevision.Parse(revision) }, sink);
        report.Series!.ToString().Should().Be(series);
        report.RowsRead.Should().Be(rows);
        report.RowsKept.Should().Be(flows);
        sink.Rows.Should().Be(flows);
        report.Rejected.Sum(r => r.Rows).Should().Be(rows - flows);
        report.RejectedSample.Should().BeEmpty("what is left out by design is no fault of the file");
        report.Unmapped.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Comext))]
    public void A_file_of_Comext_is_loaded_but_for_what_its_rules_leave_out(string path, long rows, long leftOut, string series)
    {
        var sink = new CountingSink();
        var report = FlowFileLoader.Load(Sample(path), new LoadOptions(), sink);
        report.Format.Should().Be("comext");
        report.Series!.ToString().Should().Be(series);
        (report.RowsRead, report.RowsKept).Should().Be((rows, rows - leftOut));
        report.Unmapped.Should().BeEmpty();
        report.RejectedSample.Should().BeEmpty();
        report.Years.Sum(y => y.Rows).Should().Be(sink.Rows).And.BeLessThan(rows, "codes below one HS6 code are one flow");
        report.Extracts.Select(e => e.Year).Should().Equal(report.Years.Select(y => y.Year));
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_table_of_figures_is_loaded_with_every_row_accounted_for(string path, long read, long kept, string format)
    {
        var sink = new CountingSink();
        var loaded = FileLoader.Load(Sample(path), new LoadOptions(), sink);
        loaded.Report.Format.Should().Be(format);
        (loaded.Report.RowsRead, loaded.Report.RowsKept, loaded.Report.Rejected.Sum(r => r.Rows)).Should().Be((read, kept, read - kept));
        loaded.Figures!.Count.Should().BeGreaterThanOrEqualTo((int)kept);
        loaded.Report.Checks.Should().NotBeEmpty().And.OnlyContain(c => c.Passed || !c.Blocking);
        sink.Series.Should().BeNull("no flows come out of figures");
    }

    [Fact]
    public void The_archive_of_thirty_years_ends_a_part_with_each()
    {
        var sink = new CountingSink();
        var report = FlowFileLoader.Load(Sample("baci/baci_hs92_raw_materials_1995_2024.zip"), new LoadOptions(), sink);
        report.Years.Select(y => y.Year.Value).Should().Equal(Enumerable.Range(1995, 30));
        sink.Parts.Should().Be(30);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_file_without_flows_or_figures_is_refused_in_a_sentence_that_names_it(string path, string what)
    {
        var sink = new CountingSink();
        var load = () => FileLoader.Load(Sample(path), new LoadOptions(), sink);
        var message = load.Should().Throw<LoadRefusedException>().Which.Message;
        message.Should().StartWith($"'{Path.GetFileName(path)}' ").And.Contain(what).And.EndWith(".");
        message.Should().NotMatchRegex("[.!?] +[A-Z]", "it is one sentence");
        message.Length.Should().BeLessThan(LongestSentence);
        sink.Rows.Should().Be(0);
    }

    private static FileSource Sample(string path) => FileSource.FromFile(SharedMaterial.PathOf("samples/" + path));
}
