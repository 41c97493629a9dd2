using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Ingest.Tests.Samples;

/// <summary>What the concordances below <c>shared/samples</c> are loaded as: format, pairs, and years or revisions.</summary>
public sealed class ConcordanceOutcomes
{
    public static TheoryData<string, string, long, string> All { get; } = new()
    {
        { "concordance/CN_concordances_1988_2025.csv.gz", "cn-concordance", 16_962, "CN1988 to CN1989" },
        { "concordance/HS2002_to_BEC4.csv.gz", "bec-concordance", 5_351, "HS02 to BEC4" },
        { "concordance/HS2012_to_BEC4.csv.gz", "bec-concordance", 5_283, "HS12 to BEC4" },
        { "concordance/HS2017_to_BEC4.csv.gz", "bec-concordance", 5_511, "HS17 to BEC4" },
        { "concordance/HS2022_to_BEC4.csv.gz", "bec-concordance", 5_926, "HS22 to BEC4" },
        { "concordance/UNSD_HS2017_to_HS2012.xlsx", "unsd-concordance", 6_141, "HS17 to HS12" },
        { "concordance/UNSD_HS2022_to_HS2017.xlsx", "unsd-concordance", 15_657, "HS22 to HS17" },
        { "concordance/cn8_to_hs2012_2024.csv.gz", "cn-hs-concordance", 26_290, "CN2024 to HS12" },
        { "concordance/cn8_to_hs2012_2025.csv.gz", "cn-hs-concordance", 24_377, "CN2025 to HS12" },
        { "concordance/cn8_to_hs2012_2026.csv.gz", "cn-hs-concordance", 24_390, "CN2026 to HS12" },
        { "concordance/hs_consolidated_1992_2022.csv.gz", "hs-concordance", 63_728, "HS96 to HS92" },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void A_concordance_is_loaded_whole_and_gives_no_flows(string path, string format, long rows, string first)
    {
        var sink = new CountingSink();
        var loaded = FileLoader.Load(FileSource.FromFile(SharedMaterial.PathOf("samples/" + path)), new LoadOptions(), sink);

        loaded.Report.Format.Should().Be(format);
        loaded.Report.Series.Should().BeNull();
        loaded.Report.RowsRead.Should().Be(rows);
        loaded.Report.RowsKept.Should().Be(rows);
        loaded.Report.Rejected.Should().BeEmpty();
        var links = loaded.Figures.Should().BeOfType<ConcordanceFigures>().Subject;
        links.Rows.Should().HaveCount((int)rows);
        $"{links.Rows[0].FromRevision} to {links.Rows[0].ToRevision}".Should().Be(first);
        sink.Series.Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_concordance_is_no_file_of_flows(string path, string format, long rows, string first)
    {
        var load = () => FlowFileLoader.Load(
            FileSource.FromFile(SharedMaterial.PathOf("samples/" + path)), new LoadOptions { Format = format }, new CountingSink());

        load.Should().Throw<LoadRefusedException>($"{rows} pairs {first} are no flows").Which.Code.Should().Be("no-reader");
    }
}
