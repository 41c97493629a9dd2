using GeoMonitor.Ingest.Comext;
using GeoMonitor.Ingest.Sorting;
using GeoMonitor.Ingest.Tests.Comext;
using GeoMonitor.Ingest.Tests.Comtrade;

namespace GeoMonitor.Ingest.Tests.Sorting;

/// <summary>A file that memory does not hold must load to what the same figures give when it does.</summary>
public sealed class SpilledLoadTests
{
    private const int Products = 2000;

    [Fact]
    public void Parts_of_flows_that_lie_far_apart_in_a_Comext_file_are_added_up()
    {
        string[] reporters = ["NL", "DE", "FR", "IT", "BE"];
        string[] partners = ["CN", "US", "JP", "KR", "GB", "CH", "QZ", "BR", "CA"];
        string[] parts = ["10", "20", "30"];
        var flows = (from product in Enumerable.Range(0, Products)
                     from reporter in reporters
                     from partner in partners
                     select (product, reporter, partner)).ToArray();
        var apart = Load(parts.SelectMany(part => flows.Reverse().Select(f => Row(f, part))));
        var together = Load(flows.SelectMany(f => parts.Select(part => Row(f, part))));

        (flows.Length * parts.Length).Should().BeGreaterThan(SpillingSort<int>.MostInMemory);
        flows.Length.Should().BeLessThan(SpillingSort<int>.MostInMemory);
        apart.Flows.Should().HaveCount(flows.Length);
        apart.Flows.SequenceEqual(together.Flows).Should().BeTrue();
        apart.Report.Checks.Should().Equal(together.Report.Checks);
        apart.Report.Notes.Should().Equal(together.Report.Notes);

        static Loaded Load(IEnumerable<string> rows) => ComextText.Load(new ComextOptions(), [.. rows]);

        static string Row((int Product, string Reporter, string Partner) flow, string part) => ComextText.V2(
            flow.Reporter, flow.Partner, $"{280_000 + (flow.Product * 3)}{part}", $"{flow.Product}.{part}", $"{flow.Product + 1}");
    }

    [Fact]
    public void Totals_that_lie_far_from_their_parts_in_a_Comtrade_file_stand()
    {
        int[] reporters = [156, 842, 276, 528, 392, 251, 380, 410];
        int[] partners = [826, 56, 757, 724, 36, 76, 124, 152, 203];
        var flows = (from reporter in reporters
                     from partner in partners
                     from product in Enumerable.Range(0, Products)
                     select (reporter, partner, product)).ToArray();
        var totals = flows.Select(f => Row(f, f.product + 10)).ToArray();
        var withParts = ComtradeText.Load([.. flows.Reverse().Select(f => Row(f, f.product + 3)), .. totals]);
        var alone = ComtradeText.Load(totals);

        (2 * flows.Length).Should().BeGreaterThan(SpillingSort<int>.MostInMemory);
        flows.Length.Should().BeLessThan(SpillingSort<int>.MostInMemory);
        withParts.Flows.SequenceEqual(alone.Flows).Should().BeTrue();
        withParts.Report.RowsOf("breakdown-row").Should().Be(flows.Length);

        static string Row((int Reporter, int Partner, int Product) flow, int usd) =>
            ComtradeText.Row("M", flow.Reporter, flow.Partner, $"{usd}", product: $"{280_000 + (flow.Product * 3)}");
    }

    [Fact]
    public void Both_sides_of_a_Comtrade_file_make_the_same_flows_in_whatever_order_they_lie()
    {
        int[] economies = [156, 842, 276, 528, 392, 251, 380, 410, 826, 56, 757, 724];
        var flows = (from exporter in economies
                     from importer in economies
                     where exporter != importer
                     from product in Enumerable.Range(0, Products / 2)
                     select (exporter, importer, product)).ToArray();
        var exports = flows.Select(f => ComtradeText.Row("X", f.exporter, f.importer, $"{20_000 + (f.product * 7)}", product: Product(f.product)));
        var imports = flows.Select(f => ComtradeText.Row(
            "M", f.importer, f.exporter, $"{21_000 + (f.product * 7) + (f.exporter % 9 * 5000)}", product: Product(f.product)));
        string[] apart = [.. exports.Reverse(), .. imports];
        string[] together = [.. exports.Zip(imports).SelectMany(r => new[] { r.First, r.Second })];

        var (first, second) = (ComtradeText.Load(apart), ComtradeText.Load(together));

        apart.Length.Should().BeGreaterThan(SpillingSort<int>.MostInMemory);
        flows.Length.Should().BeGreaterThan(SpillingList<int>.MostInMemory);
        first.Flows.Should().HaveCount(flows.Length);
        first.Flows.SequenceEqual(second.Flows).Should().BeTrue();
        first.Report.Checks.Should().Equal(second.Report.Checks);

        static string Product(int product) => $"{280_000 + (product * 3)}";
    }

    [Fact]
    public void Value_and_mass_that_lie_far_apart_in_an_SDMX_table_come_together()
    {
        string[] reporters = ["NL", "DE", "FR", "IT", "BE"];
        string[] partners = ["CN", "US", "JP", "KR", "GB", "CH", "BR", "CA", "AU", "MX", "ZA", "IN", "VN", "TH"];
        var flows = (from reporter in reporters
                     from partner in partners
                     from product in Enumerable.Range(0, Products)
                     select (reporter, partner, product)).ToArray();
        var values = flows.Select(f => Row(f, "VALUE_IN_EUROS", $"{f.product + 1}"));
        var masses = flows.Select(f => Row(f, "QUANTITY_IN_100KG", $"{f.product + 3}"));
        string[] apart = [.. values.Reverse(), .. masses, Row(flows[7], "VALUE_IN_EUROS", "99")];
        string[] together = [.. values.Zip(masses).SelectMany(r => new[] { r.First, r.Second }), Row(flows[7], "VALUE_IN_EUROS", "99")];

        var (first, second) = (ComextText.LoadSdmx(apart), ComextText.LoadSdmx(together));

        apart.Length.Should().BeGreaterThan(SpillingSort<int>.MostInMemory);
        first.Flows.Should().HaveCount(flows.Length);
        first.Flows.Should().OnlyContain(f => f.Tonnes > 0);
        first.Flows.SequenceEqual(second.Flows).Should().BeTrue();
        first.Report.RejectedSample.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Reason = "repeated-row", Line = apart.Length + 1L, Text = "NL,CN,28002100,2024: value" });

        static string Row((string Reporter, string Partner, int Product) flow, string indicator, string amount) =>
            ComextText.Sdmx(flow.Reporter, flow.Partner, $"{280_000 + (flow.Product * 3)}00", indicator, amount);
    }
}
