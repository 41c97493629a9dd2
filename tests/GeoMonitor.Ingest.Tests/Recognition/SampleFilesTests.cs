using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Ingest.Tests.Recognition;

/// <summary>Every real file is loaded or refused with a sentence that names what it is.</summary>
public sealed class SampleFilesTests
{
    private static readonly Dictionary<string, long> FlowFiles = new(StringComparer.Ordinal)
    {
        ["baci/BACI_HS17_Y2022_V202601_crm30_valueonly.csv.gz"] = 23_167,
        ["baci/BACI_HS17_Y2024_V202601_crm30.csv.gz"] = 21_723,
        ["baci/BACI_HS17_Y2024_V202601_crm30_NL_imports.csv"] = 684,
        ["baci/BACI_HS22_Y2023_V202501_energy32.csv.gz"] = 62_926,
        ["baci/baci_hs92_raw_materials_1995_2024.zip"] = 1_264_888,
        ["baci/crm30_bilateral_2002_2012.csv.gz"] = 142_988,
        ["baci/crm30_bilateral_2013_2024.csv.gz"] = 196_957,
        ["chips/chips_bilateral_2019_2022_baciformat.csv.gz"] = 12_376,
        ["combined/crm_chips_2019.csv.gz"] = 20_424,
        ["combined/crm_chips_2022.csv.gz"] = 30_502,
    };

    [Fact]
    public void Files_in_the_layout_of_BACI_load_with_all_their_rows()
    {
        foreach (var (path, rows) in FlowFiles)
        {
            var sink = new CountingSink();
            var report = FlowFileLoader.Load(Source(path), OptionsFor(path), sink, cancellation: TestContext.Current.CancellationToken);

            report.RowsRead.Should().Be(rows, path);
            report.RowsKept.Should().Be(sink.Rows, path);
            (report.RowsKept + report.Rejected.Sum(r => r.Rows)).Should().Be(rows, path);
            report.Format.Should().Be("baci", path);
            report.Unmapped.Should().BeEmpty(path);
            report.Sha256.Should().HaveLength(64, path);
        }
    }

    [Fact]
    public void The_archive_of_BACI_holds_thirty_years_and_ends_a_part_with_each()
    {
        var sink = new CountingSink();
        var report = FlowFileLoader.Load(Source("baci/baci_hs92_raw_materials_1995_2024.zip"), new LoadOptions(), sink, cancellation: TestContext.Current.CancellationToken);

        report.Series!.Revision.ToString().Should().Be("HS92");
        report.Years.Select(y => y.Year.Value).Should().Equal(Enumerable.Range(1995, 30));
        sink.Parts.Should().Be(30);
    }

    [Fact]
    public void Every_other_file_is_refused_with_one_sentence_that_says_what_it_is_and_what_to_do()
    {
        var root = SharedMaterial.PathOf("samples");
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith("golden/", StringComparison.Ordinal) && !FlowFiles.ContainsKey(f))
            .Order(StringComparer.Ordinal)
            .ToList();
        files.Count.Should().BeGreaterThan(100);

        var wrong = new List<string>();
        foreach (var file in files)
        {
            try
            {
                FlowFileLoader.Load(Source(file), OptionsFor(file), new CountingSink(), cancellation: TestContext.Current.CancellationToken);
                wrong.Add($"{file}: loaded");
            }
            catch (LoadRefusedException e)
            {
                var named = e.Message.Contains(Path.GetFileName(file), StringComparison.Ordinal)
                    && (e.Message.Contains("' is a", StringComparison.Ordinal) || e.Message.Contains("is missing", StringComparison.Ordinal) || e.Message.Contains("' is ", StringComparison.Ordinal))
                    && !e.Message.Contains("unknown kind", StringComparison.Ordinal)
                    && e.Message.EndsWith('.');
                if (!named)
                    wrong.Add($"{file}: {e.Code}: {e.Message}");
            }
        }

        wrong.Should().BeEmpty();
    }

    [Theory]
    [InlineData("comtrade/api_v1_data_get_C_A_HS.json", "UN Comtrade API answer")]
    [InlineData("comtrade/api_v1_47col_200rows.csv", "UN Comtrade API answer")]
    [InlineData("comtrade/comtrade_crm31_2024_with_breakdown_rows.csv.gz", "without the columns that tell totals from breakdown rows")]
    [InlineData("comtrade/legacy_csv_sme_2021-08-16.csv.gz", "before 2023")]
    [InlineData("comext/full_v2_202402_sample.dat", "Eurostat Comext bulk file")]
    [InlineData("baci/country_codes_V202601.csv", "list of BACI country codes")]
    [InlineData("baci/product_codes_HS17_V202301_leadingzerolost.csv.gz", "list of product codes")]
    [InlineData("governance/wgi_pv_estimate_1996_2022.csv", "World Bank governance indicators")]
    [InlineData("concordance/UNSD_HS2022_to_HS2017.xlsx", "Excel workbook")]
    [InlineData("concordance/HS2012_to_BEC4.csv.gz", "Broad Economic Categories")]
    [InlineData("production/world_mining_data_2018_2022.csv.gz", "World Mining Data")]
    [InlineData("crm-eu/fact_MaterialUseShares.csv", "use shares of the EU study")]
    [InlineData("graphs/cyclic_80.csv", "edge list")]
    [InlineData("README.md", "Markdown text")]
    public void A_refusal_names_the_kind_of_file(string path, string kind)
    {
        var act = () => FlowFileLoader.Load(Source(path), OptionsFor(path), new CountingSink());

        act.Should().Throw<LoadRefusedException>().WithMessage($"*{kind}*");
    }

    // where a name tells neither revision nor release, the caller does
    private static LoadOptions OptionsFor(string path) =>
        path.Contains("_HS", StringComparison.Ordinal) || path.Contains("_hs", StringComparison.Ordinal)
            ? new LoadOptions()
            : new LoadOptions { Revision = HsRevision.Parse("HS17") };

    private static FileSource Source(string path) => FileSource.FromFile(SharedMaterial.PathOf($"samples/{path}"));

    private sealed class CountingSink : IFlowSink
    {
        public long Rows { get; private set; }

        public int Parts { get; private set; }

        public void Accept(FlowBatch batch) => Rows += batch.Count;

        public void EndOfPart() => Parts++;
    }
}
