using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Tests.Comext;

public sealed class ComextPartnersTests
{
    // pitfall 4
    [Fact]
    public void Secret_partners_keep_their_value_without_a_name_and_Qatar_stays()
    {
        var loaded = ComextText.Load(
            ComextText.V2("NL", "QA", "28042910", "700000"),
            ComextText.V2("NL", "QZ", "28042910", "200000"),
            ComextText.V2("NL", "QS", "28042910", "100000"));

        loaded.Between("QAT", "NLD").Should().ContainSingle().Which.Kusd.Should().Be(ComextText.Kusd2024(700_000));
        loaded.Between("ZZZ", "NLD").Should().ContainSingle().Which.Kusd.Should().Be(ComextText.Kusd2024(300_000));
        loaded.Report.Unmapped.Should().BeEmpty();
        loaded.Report.Notes.Should().Contain(n => n.StartsWith("2 rows with 325 thousand US dollars (30.00") && n.Contains("QZ"));
    }

    [Fact]
    public void The_share_of_unknown_codes_is_one_of_the_value_that_is_kept()
    {
        var loaded = ComextText.Load(
            ComextText.V2("NL", "ZZ", "28042910", "900000", period: "202401"),
            ComextText.V2("NL", "QZ", "28042910", "900000", period: "202401"),
            ComextText.V2("NL", "ZZ", "28042910", "250000"),
            ComextText.V2("NL", "CN", "28042910", "750000"));

        loaded.Report.RowsOf("month-beside-year").Should().Be(2);
        loaded.Report.Unmapped.Should().ContainSingle().Which.ShareOfValue.Should().BeApproximately(0.25, 1e-9);
        loaded.Report.Notes.Should().NotContain(n => n.Contains("QZ"));
    }

    // pitfall 22 of the formats
    [Fact]
    public void The_United_Kingdom_is_counted_once_where_its_parts_stand_beside_it()
    {
        var loaded = ComextText.Load(
            ComextText.V2("NL", "GB", "25111000", "1000", kg: "50"),
            ComextText.V2("NL", "XU", "25111000", "900", kg: "45", type: 'M'),
            ComextText.V2("NL", "XI", "25111000", "100", kg: "5", type: 'L'));

        loaded.Flows.Should().ContainSingle().Which.Should().Be(
            new LoadedFlow(2024, "251110", "GBR", "NLD", ComextText.Kusd2024(1000), 0.05));
        loaded.Report.RowsOf("part-of-united-kingdom").Should().Be(2);
        loaded.Report.Checks.Single(c => c.Name == "united-kingdom-parts").Passed.Should().BeTrue();
    }

    [Fact]
    public void Parts_that_do_not_make_up_the_United_Kingdom_are_reported()
    {
        var loaded = ComextText.Load(
            ComextText.V2("NL", "GB", "25111000", "1000"), ComextText.V2("NL", "XU", "25111000", "600", type: 'M'));

        loaded.Report.Checks.Single(c => c.Name == "united-kingdom-parts").Passed.Should().BeFalse();
    }

    [Fact]
    public void Parts_alone_are_the_United_Kingdom()
    {
        var loaded = ComextText.Load(
            ComextText.V2("NL", "XI", "25111000", "100", type: 'L'), ComextText.V2("NL", "XU", "25111000", "900", type: 'M'));

        loaded.Flows.Should().ContainSingle().Which.Kusd.Should().Be(ComextText.Kusd2024(1000));
    }

    // pitfall 5
    [Fact]
    public void Greece_is_one_economy_however_it_is_written()
    {
        var loaded = ComextText.Load(
            ComextText.V2("GR", "CN", "28046900", "10"),
            ComextText.V2("EL", "US", "28046900", "10"),
            ComextText.V2("NL", "GR", "28046900", "10", type: 'I'),
            ComextText.V2("EL", "GR", "28046900", "10", type: 'I'));

        loaded.Flows.Select(f => f.Importer).Should().BeEquivalentTo("GRC", "GRC", "NLD");
        loaded.Report.RowsOf("self-flow").Should().Be(1);
    }

    // pitfall 22
    [Fact]
    public void The_report_says_where_a_partner_is_of_dispatch_and_where_of_origin()
    {
        var loaded = ComextText.Load(
            ComextText.V2("NL", "LT", "28053010", "9900", type: 'I'), ComextText.V2("NL", "CN", "28053010", "100"));

        loaded.Report.Notes.Should().Contain(n => n.StartsWith("99.00") && n.Contains("dispatch") && n.Contains("origin"));
    }

    [Fact]
    public void Confidential_products_are_visible_with_their_value()
    {
        var loaded = ComextText.Load(
            ComextText.V2("NL", "CN", "39XXXXXX", "250000"), ComextText.V2("NL", "CN", "39161000", "750000"));

        loaded.Flows.Should().ContainSingle().Which.Product.Should().Be("391610");
        loaded.Report.Rejected.Should().ContainSingle().Which.Should().Be(
            new RejectedRows("unallocated-product", 1, ComextText.Kusd2024(250_000)));
        loaded.Report.Notes.Should().Contain(n => n.Contains("25.00") && n.Contains("unallocated"));
    }

    // pitfall 7
    [Fact]
    public void A_hidden_value_is_not_zero()
    {
        var loaded = ComextText.Load(
            ComextText.V2("NL", "CN", "28046900", ":", kg: ":"), ComextText.V2("NL", "US", "28046900", "10"));

        loaded.Flows.Should().ContainSingle().Which.Exporter.Should().Be("USA");
        loaded.Report.Rejected.Should().ContainSingle().Which.Should().Be(new RejectedRows("hidden-value", 1, null));
        loaded.Report.Notes.Should().Contain(n => n.Contains("not zero"));
    }
}
