using System.Text;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade.Mirror;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Tests.Support;
using static GeoMonitor.Ingest.Tests.Comtrade.ComtradeText;

namespace GeoMonitor.Ingest.Tests.Comtrade;

public sealed class ComtradeTableTests
{
    private const string Legacy =
        "Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Reporter ISO,"
        + "Partner Code,Partner,Partner ISO,2nd Partner Code,2nd Partner,2nd Partner ISO,Customs Proc. Code,Customs,Mode of Transport Code,"
        + "Mode of Transport,Commodity Code,Commodity,Qty Unit Code,Qty Unit,Qty,Alt Qty Unit Code,Alt Qty Unit,Alt Qty,Netweight (kg),"
        + "Gross weight (kg),Trade Value (US$),CIF Trade Value (US$),FOB Trade Value (US$),Flag";

    // pitfall 29 of the formats: bind by header name, never by position
    [Fact]
    public void Columns_are_found_by_name_in_any_order_and_case()
    {
        var loaded = Loaded.Text(
            "PRIMARYVALUE,cmdcode,unknown,partnerCode,flowCode,reporterCode,refYear\n1000,850511,x,156,M,528,2022\n",
            "pull.csv",
            Loaded.Lenient with { Revision = HsRevision.Parse("HS17") });

        loaded.Report.Format.Should().Be("comtrade-extract");
        loaded.Flows.Should().ContainSingle().Which.Should().Be(new LoadedFlow(2022, "850511", "CHN", "NLD", 1, null));
    }

    [Fact]
    public void A_bulk_file_has_tabs_between_its_columns()
    {
        var loaded = Loaded.Bytes(Loaded.Gzip(File.ReadAllText(Sample("bulk_rows_H0_2000_100rows.tsv"))
            .Replace("\tTOTAL\t", "\t850511\t", StringComparison.Ordinal)), "bulk.gz", Loaded.Lenient with { MaxWorldDeviation = 0.5 });

        loaded.Report.Format.Should().Be("comtrade-bulk");
        loaded.Report.Checks.Should().Contain(c => c.Name == "world-checksum" && !c.Passed, "the sample is the beginning of a file");
        loaded.Report.Series!.ToString().Should().Be("UN Comtrade (exports) HS92 unstated");
        loaded.Flows.Should().HaveCountGreaterThan(90).And.OnlyContain(f => f.Exporter == "ARG" && f.Year == 2000);
        loaded.Flows.Should().Contain(f => f.Importer == "DZA" && f.Kusd == 69_888.036);
    }

    [Fact]
    public void A_download_of_the_site_before_2023_is_loaded()
    {
        var loaded = Loaded.Text(
            Legacy + "\n"
            + "H5,2017,2017,2017,6,1,1,Import,528,Netherlands,NLD,156,China,CHN,,,,,,,,848620,\"Machines, for wafers\",1,No Quantity,0,,,,50951,,3830588,,,2\n"
            + "H5,2017,2017,2017,6,1,3,Re-Export,528,Netherlands,NLD,156,China,CHN,,,,,,,,848620,Machines,1,No Quantity,0,,,,1,,5,,,2\n"
            + "H5,2017,201701,January 2017,6,1,1,Import,528,Netherlands,NLD,156,China,CHN,,,,,,,,848620,Machines,1,No Quantity,0,,,,1,,5,,,2\n",
            "comtrade.csv");

        loaded.Report.Format.Should().Be("comtrade-legacy");
        loaded.Flows.Should().ContainSingle().Which.Should().Be(new LoadedFlow(2017, "848620", "CHN", "NLD", 3830.588, 50.951));
        loaded.Report.Rejected.Select(r => r.Reason).Should().BeEquivalentTo("part-of-total-flow", "monthly-row");
    }

    // pitfall 24: re-exports are part of exports
    [Fact]
    public void Thai_shrimp_is_read_with_its_quotes_and_without_its_re_imports()
    {
        var report = Loaded.File(
            FileSource.FromFile(Sample("api_v1_47col_200rows.csv")), new LoadOptions { Side = TradeSide.Imports }).Report;

        report.Format.Should().Be("comtrade-csv");
        report.Series!.ToString().Should().Be("UN Comtrade (imports) HS07 unstated");
        report.Rejected.Should().Contain(r => r.Reason == "part-of-total-flow" && r.Rows == 3);
    }

    [Fact]
    public void An_extract_of_one_side_must_be_told_which()
    {
        const string Text = "hs_code,year,reporter_code,partner_code,trade_value_usd\n854231,2022,NLD,CHN,1000\n";
        var options = Loaded.Lenient with { Revision = HsRevision.Parse("HS17") };
        var load = () => Loaded.Text(Text, "network.csv", options);

        load.Should().Throw<LoadRefusedException>().Which.Code.Should().Be("side-unknown");
        Loaded.Text(Text, "network.csv", options with { Side = TradeSide.Exports })
            .Flows.Should().ContainSingle().Which.Exporter.Should().Be("NLD");
        Loaded.Text(Text, "network.csv", options with { Side = TradeSide.Imports })
            .Flows.Should().ContainSingle().Which.Exporter.Should().Be("CHN");
    }

    [Fact]
    public void The_two_sides_of_a_flow_may_lie_in_two_files_of_an_archive()
    {
        var zip = Loaded.Zip(
            ("imports.csv", Encoding.UTF8.GetBytes(Header + "\n" + Row("M", 528, 156, "1100") + "\n")),
            ("exports.csv", Encoding.UTF8.GetBytes(Header + "\n" + Row("X", 156, 528, "1000") + "\n")));

        Loaded.Bytes(zip, "both.zip").Flows.Should().ContainSingle().Which.Kusd.Should().BeInRange(1, 1.1);
    }

    [Theory]
    [InlineData("refYear,reporterCode,flowCode,partnerCode,cmdCode,primaryValue,primaryValue\n", "duplicate-column")]
    [InlineData("refYear;reporterCode;flowCode;partnerCode;cmdCode;primaryValue\n2022;528;M;156;850511;1\n", "wrong-delimiter")]
    [InlineData("refYear,reporterCode,flowCode,partnerCode,cmdCode,primaryValue\n", "header-only")]
    [InlineData("refYear,reporterCode,flowCode,partnerCode,cmdCode,primaryValue\n2022,528,M,156,850511,\"1,5\"\n", "decimal-comma")]
    [InlineData("refYear,reporterCode,flowCode,partnerCode,cmdCode,primaryValue\n2022,528,M,\"156,850511,1\n2022,528,M,156,850511,1\n", "unclosed-quote")]
    [InlineData("refYear,reporterCode,flowCode,partnerCode,cmdCode,primaryValue\n2022,528,M,156,850511,1\nrefYear,reporterCode,flowCode,partnerCode,cmdCode,primaryValue\n", "header-twice")]
    [InlineData("refYear,reporterCode,flowCode,partnerCode,cmdCode\n2022,528,M,156,850511\n", "missing-column")]
    public void A_table_that_cannot_be_trusted_is_refused(string text, string code)
    {
        var load = () => Loaded.Text(text, "pull.csv", Loaded.Lenient with { Revision = HsRevision.Parse("HS17") });

        load.Should().Throw<LoadRefusedException>().Which.Code.Should().Be(code);
    }

    [Fact]
    public void Columns_of_names_instead_of_codes_are_refused_before_they_fill_the_memory()
    {
        var rows = Enumerable.Range(1, 5000).Select(n => $"C,A,2022,52,528,M,place {n},0,H5,850511,C00,0,0,1,1");
        var load = () => Load([.. rows]);

        load.Should().Throw<LoadRefusedException>().Which.Code.Should().Be("too-many-codes");
    }

    [Fact]
    public void Weights_that_the_UN_has_estimated_are_counted() =>
        Loaded.Text(
                "refYear,reporterCode,flowCode,partnerCode,cmdCode,primaryValue,netWgt,isNetWgtEstimated\n"
                + "2022,528,M,156,850511,1,1,TRUE\n2022,528,M,276,850511,1,1,1\n2022,528,M,56,850511,1,1,0\n",
                "pull.csv",
                Loaded.Lenient with { Revision = HsRevision.Parse("HS17") })
            .Report.Notes.Should().Contain("The UN has estimated the net weight of 2 rows.");

    private static string Sample(string file) => SharedMaterial.PathOf("samples/comtrade/" + file);
}
