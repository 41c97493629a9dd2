using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Comext;

namespace GeoMonitor.Ingest.Tests.Comext;

public sealed class ComextBulkTests
{
    [Fact]
    public void A_row_becomes_an_import_of_its_reporter_in_dollars_and_tonnes()
    {
        var loaded = ComextText.Load(ComextText.V2("NL", "CN", "81129289", "100000", kg: "2500"));

        loaded.Report.Format.Should().Be("comext");
        loaded.Report.Licence.Should().Be("CC BY 4.0");
        loaded.Series!.ToString().Should().Be("Eurostat Comext imports HS22 unstated");
        loaded.Flows.Should().ContainSingle().Which.Should().Be(
            new LoadedFlow(2024, "811292", "CHN", "NLD", ComextText.Kusd2024(100_000), 2.5));
        loaded.Report.Notes.Should().Contain(n => n.Contains("European Central Bank") && n.Contains("2024 1.0824"));
    }

    // pitfall 26
    [Fact]
    public void Codes_below_one_HS6_code_are_one_flow_even_when_their_values_are_equal()
    {
        var loaded = ComextText.Load(
            ComextText.V2("NL", "CN", "81129289", "500", kg: "10"), ComextText.V2("NL", "CN", "81129295", "500", kg: "10"));

        loaded.Flows.Should().ContainSingle().Which.Should().Be(
            new LoadedFlow(2024, "811292", "CHN", "NLD", ComextText.Kusd2024(1000), 0.02));
        loaded.Report.RowsKept.Should().Be(2);
    }

    [Fact]
    public void The_layout_used_until_2025_is_read_by_its_letter_codes()
    {
        const string Header =
            "DECLARANT,DECLARANT_ISO,PARTNER,PARTNER_ISO,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_cpa2002,PRODUCT_cpa2008,"
            + "PRODUCT_CPA2_1,PRODUCT_BEC,PRODUCT_SECTION,FLOW,STAT_REGIME,SUPP_UNIT,PERIOD,VALUE_IN_EUROS,QUANTITY_IN_KG,SUP_QUANTITY\n";
        const string Row = "003,NL,0720,CN,E,28046900,52222,2413,2013,2013,220,06,1,2,,201952,1000,300,\n";

        var loaded = Loaded.Text(Header + Row, "full201952.dat");

        loaded.Series!.ToString().Should().Be("Eurostat Comext imports HS17 unstated");
        loaded.Flows.Should().ContainSingle().Which.Should().Be(new LoadedFlow(2019, "280469", "CHN", "NLD", 1.12, 0.3));
    }

    // pitfall 29 of the formats
    [Fact]
    public void Columns_are_found_by_name_whatever_their_order_and_number()
    {
        var loaded = Loaded.Text(
            "QUANTITY_KG,VALUE_EUR,PERIOD,STAT_PROCEDURE,FLOW,PRODUCT_NC,TRADE_TYPE,PARTNER,REPORTER\n"
            + "5,1000,202452,1,1,28046900,E,CN,NL\n",
            "mine.dat");

        loaded.Flows.Should().ContainSingle().Which.Tonnes.Should().Be(0.005);
    }

    [Theory]
    [InlineData("mine.dat.gz", true)]
    [InlineData("mine.zip", false)]
    public void Packed_files_are_read_as_they_are(string name, bool gzip)
    {
        var text = ComextText.V2Header + ComextText.V2("NL", "CN", "81129289", "1000");
        var bytes = gzip ? Loaded.Gzip(text) : Loaded.Zip(("full_v2_202452.dat", System.Text.Encoding.UTF8.GetBytes(text)));

        Loaded.Bytes(bytes, name).Flows.Should().ContainSingle();
    }

    // pitfall 44
    [Fact]
    public void The_archive_that_Eurostat_publishes_is_refused_with_what_to_do()
    {
        var load = () => Loaded.Bytes([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], "full_v2_202452.7z");

        load.Should().Throw<LoadRefusedException>().WithMessage("'full_v2_202452.7z' is a 7-Zip archive*7z x*.dat*.");
    }

    [Fact]
    public void Selections_of_many_products_are_told_apart_too()
    {
        var series = new[] { 0, 1 }
            .Select(last => new ComextOptions { Products = ["28046900", .. Enumerable.Range(0, 9).Select(i => $"8112920{i}"), $"8112929{last}"] })
            .Select(options => ComextText.Load(options, ComextText.V2("NL", "CN", "28046900", "1")).Series!.Source)
            .ToArray();

        series[0].Should().NotBe(series[1]).And.StartWith("Eurostat Comext imports, only 11 CN codes (");
    }

    [Fact]
    public void Exports_are_a_series_of_their_own()
    {
        string[] rows =
        [
            ComextText.V2("NL", "CN", "81129289", "1000"),
            ComextText.V2("NL", "CN", "81129289", "7000", flow: '2'),
        ];

        var imports = ComextText.Load(rows);
        var exports = ComextText.Load(new ComextOptions { Flow = ComextFlow.Exports }, rows);

        imports.Flows.Should().ContainSingle().Which.Importer.Should().Be("NLD");
        imports.Report.Rejected.Should().ContainSingle().Which.Should().Be(
            new RejectedRows("other-flow", 1, ComextText.Kusd2024(7000)));
        exports.Flows.Should().ContainSingle().Which.Exporter.Should().Be("NLD");
        exports.Series!.Source.Should().Be("Eurostat Comext exports");
    }

    [Fact]
    public void A_file_that_is_half_exports_is_in_order()
    {
        var load = () => Loaded.Text(
            ComextText.V2Header + ComextText.V2("NL", "CN", "81129289", "1") + ComextText.V2("NL", "CN", "81129289", "9", flow: '2'),
            "full.dat",
            new LoadOptions());

        load.Should().NotThrow();
    }

    [Fact]
    public void Without_a_single_import_the_file_is_refused_with_what_it_holds()
    {
        var load = () => ComextText.Load(ComextText.V2("NL", "CN", "81129289", "1000", flow: '2'));

        load.Should().Throw<LoadRefusedException>().WithMessage("*holds no imports*other-flow 1*ask for exports*");
    }

    [Fact]
    public void Goods_that_come_back_to_the_declarant_are_counted_and_left_out()
    {
        var loaded = ComextText.Load(
            ComextText.V2("NL", "NL", "81129289", "300"), ComextText.V2("NL", "CN", "81129289", "1000"));

        loaded.Flows.Should().ContainSingle().Which.Exporter.Should().Be("CHN");
        loaded.Report.Rejected.Should().ContainSingle().Which.Should().Be(
            new RejectedRows("self-flow", 1, ComextText.Kusd2024(300)));
    }

    // pitfall 3
    [Fact]
    public void A_partner_code_that_nobody_knows_stays_in_the_total()
    {
        var loaded = ComextText.Load(
            ComextText.V2("NL", "ZZ", "81129289", "300000"), ComextText.V2("NL", "CN", "81129289", "700000"));

        loaded.Flows.Sum(f => f.Kusd).Should().BeApproximately(ComextText.Kusd2024(1_000_000), 1e-9);
        loaded.Report.Unmapped.Should().ContainSingle().Which.ShareOfValue.Should().BeApproximately(0.3, 1e-9);
    }

    [Theory]
    [InlineData("81129289", "x", '1', '1', "202452", "unreadable-number", "VALUE_EUR")]
    [InlineData("81129289", "", '1', '1', "202452", "missing-value", "VALUE_EUR")]
    [InlineData("81129289", "-5", '1', '1', "202452", "negative-value", "VALUE_EUR")]
    [InlineData("81129289", "5", '3', '1', "202452", "bad-flow", "FLOW")]
    [InlineData("81129289", "5", '1', '7', "202452", "bad-procedure", "STAT_PROCEDURE")]
    [InlineData("81129289", "5", '1', '1', "202413", "bad-period", "PERIOD")]
    [InlineData("81129289", "5", '1', '1', "190052", "year-out-of-range", "PERIOD")]
    [InlineData("8112-9289", "5", '1', '1', "202452", "bad-product-code", "PRODUCT_NC")]
    public void A_faulty_row_is_rejected_with_its_line_and_column(
        string product, string euros, char flow, char procedure, string period, string reason, string field)
    {
        var loaded = ComextText.Load(
            ComextText.V2("NL", "CN", "28046900", "1000"),
            ComextText.V2("NL", "CN", product, euros, period: period, flow: flow, procedure: procedure));

        var row = loaded.Report.RejectedSample.Should().ContainSingle().Subject;
        (row.Line, row.Reason, row.Field).Should().Be((3, reason, field));
    }

    [Fact]
    public void Faulty_rows_refuse_the_file_and_rows_left_out_do_not_hide_them()
    {
        var load = () => Loaded.Text(
            ComextText.V2Header
            + ComextText.V2("NL", "CN", "28046900", "1000")
            + ComextText.V2("NL", "CN", "28046900", "1000", flow: '2')
            + ComextText.V2("NL", "CN", "bad!", "1000"),
            "full.dat",
            new LoadOptions());

        load.Should().Throw<LoadRefusedException>().WithMessage("*1 of 3 rows*bad-product-code 1 (first in line 4)*")
            .Which.Message.Should().NotContain("other-flow");
    }

    [Fact]
    public void A_mass_of_nothing_beside_a_value_is_unknown()
    {
        var loaded = ComextText.Load(ComextText.V2("NL", "CN", "28046900", "1000", kg: "0"));

        loaded.Flows.Should().ContainSingle().Which.Tonnes.Should().BeNull();
        loaded.Report.Years.Should().ContainSingle().Which.RowsWithoutQuantity.Should().Be(1);
        loaded.Report.Notes.Should().Contain(n => n.Contains("quantity of zero"));
    }

    [Theory]
    [InlineData("5", true)]
    [InlineData("500", false)]
    public void A_mass_that_misses_a_part_is_known_only_while_the_part_is_under_a_hundredth(string part, bool known)
    {
        var loaded = ComextText.Load(
            ComextText.V2("NL", "CN", "81129289", "1000", kg: "10"), ComextText.V2("NL", "CN", "81129295", part, kg: "0"));

        loaded.Flows.Should().ContainSingle().Which.Tonnes.Should().Be(known ? 0.01 : null);
    }

    // pitfall 26 of the formats
    [Fact]
    public void A_value_of_zero_is_kept_as_zero()
    {
        var loaded = ComextText.Load(
            ComextText.V2("NL", "CN", "28046900", "0", kg: "0"), ComextText.V2("NL", "US", "28046900", "10"));

        loaded.Between("CHN", "NLD").Should().ContainSingle().Which.Kusd.Should().Be(0);
        loaded.Flows.Should().HaveCount(2);
    }

    [Fact]
    public void A_year_without_a_rate_refuses_the_file()
    {
        var load = () => ComextText.Load(ComextText.V2("NL", "CN", "28046900", "10", period: "198852"));

        load.Should().Throw<LoadRefusedException>().Which.Code.Should().Be("no-exchange-rate");
    }
}
