using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade.Mirror;
using static GeoMonitor.Ingest.Tests.Comtrade.ComtradeText;

namespace GeoMonitor.Ingest.Tests.Comtrade;

public sealed class ComtradeRowTests
{
    // the first three report; the world and two partners without a name do not
    private static readonly int[] Places = [528, 156, 276, 0, 899, 837];

    // pitfall 13 of the formats: US dollars and kilograms here, thousand dollars and tonnes in BACI
    [Fact]
    public void Values_are_dollars_and_weights_kilograms() =>
        Load(Row("M", 528, 156, "1234567.4", "2500")).Flows.Should().ContainSingle()
            .Which.Should().Be(new LoadedFlow(2022, "850511", "CHN", "NLD", 1234.567, 2.5));

    [Theory]
    [InlineData("M", "CHN", "NLD")]
    [InlineData("1", "CHN", "NLD")]
    [InlineData("Import", "CHN", "NLD")]
    [InlineData("X", "NLD", "CHN")]
    [InlineData("2", "NLD", "CHN")]
    [InlineData("Exports", "NLD", "CHN")]
    public void The_reporter_of_imports_is_the_importer(string flow, string exporter, string importer)
    {
        var loaded = Load(Row(flow, 528, 156, "1000")).Flows.Should().ContainSingle().Subject;

        (loaded.Exporter, loaded.Importer).Should().Be((exporter, importer));
    }

    // pitfalls 1 and 2
    [Theory]
    [InlineData(490, "TWN")]
    [InlineData(251, "FRA")]
    [InlineData(842, "USA")]
    [InlineData(757, "CHE")]
    [InlineData(579, "NOR")]
    [InlineData(699, "IND")]
    [InlineData(516, "NAM")]
    public void Codes_are_those_of_Comtrade_and_not_of_ISO(int code, string economy) =>
        Load(Row("M", 528, code, "1000")).Flows.Should().ContainSingle().Which.Exporter.Should().Be(economy);

    // pitfall 11: nothing of value weighs nothing
    [Theory]
    [InlineData("0")]
    [InlineData("0.0")]
    [InlineData("")]
    [InlineData("NA")]
    public void A_weight_of_zero_or_none_beside_a_value_is_unknown(string weight) =>
        Load(Row("M", 528, 156, "1000", weight)).Flows.Should().ContainSingle().Which.Tonnes.Should().BeNull();

    [Theory]
    [InlineData("S,A,2022,52,528,M,156,0,H5,850511,C00,0,0,1,7000", "services")]
    [InlineData("C,M,2022,1,528,M,156,0,H5,850511,C00,0,0,1,7000", "monthly-row")]
    [InlineData("C,A,2022,12,528,M,156,0,H5,850511,C00,0,0,1,7000", "monthly-row")]
    [InlineData("C,A,202201,,528,M,156,0,H5,850511,C00,0,0,1,7000", "monthly-row")]
    [InlineData("C,A,2022,52,528,M,156,0,S4,85051,C00,0,0,1,7000", "other-nomenclature")]
    [InlineData("C,A,2022,52,528,M,156,0,B4,111,C00,0,0,1,7000", "other-nomenclature")]
    [InlineData("C,A,2022,52,528,M,156,0,H5,8505,C00,0,0,1,7000", "aggregate-product")]
    [InlineData("C,A,2022,52,528,M,156,0,H5,85,C00,0,0,1,7000", "aggregate-product")]
    [InlineData("C,A,2022,52,528,M,156,0,H5,TOTAL,C00,0,0,1,7000", "aggregate-product")]
    [InlineData("C,A,2022,52,528,M,156,0,H5,850511,C01,0,0,1,7000", "breakdown-row")]
    [InlineData("C,A,2022,52,528,M,156,0,H5,850511,C00,0,2100,1,7000", "breakdown-row")]
    [InlineData("C,A,2022,52,528,M,156,276,H5,850511,C00,0,0,1,7000", "breakdown-row")]
    [InlineData("C,A,2022,52,528,M,156,0,H5,850511,C00,1,0,1,7000", "breakdown-row")]
    [InlineData("C,A,2022,52,528,RM,156,0,H5,850511,C00,0,0,1,7000", "part-of-total-flow")]
    [InlineData("C,A,2022,52,528,RX,156,0,H5,850511,C00,0,0,1,7000", "part-of-total-flow")]
    [InlineData("C,A,2022,52,528,DX,156,0,H5,850511,C00,0,0,1,7000", "part-of-total-flow")]
    [InlineData("C,A,2022,52,528,M,528,0,H5,850511,C00,0,0,1,7000", "self-flow")]
    [InlineData("C,A,2022,52,97,M,156,0,H5,850511,C00,0,0,1,7000", "group-code")]
    [InlineData("C,A,2022,52,528,M,97,0,H5,850511,C00,0,0,1,7000", "group-code")]
    public void A_row_that_repeats_others_is_left_out_with_a_count_and_is_no_fault(string row, string reason)
    {
        var loaded = Load(new LoadOptions(), Row("M", 528, 156, "1000"), row);

        loaded.Flows.Should().ContainSingle().Which.Kusd.Should().Be(1);
        var left = loaded.Report.Rejected.Should().ContainSingle().Subject;
        (left.Reason, left.Rows, left.ValueKusd).Should().Be((reason, 1, 7.0));
        loaded.Report.RejectedSample.Should().BeEmpty();
        loaded.Report.RowsRead.Should().Be(2);
    }

    [Theory]
    [InlineData("C,A,2022,52,528,M,156,0,H5,85051X,C00,0,0,1,7000", "bad-product-code", "cmdCode")]
    [InlineData("C,A,2022,52,528,M,156,0,H5,85051100,C00,0,0,1,7000", "bad-product-code", "cmdCode")]
    [InlineData("C,A,2022,52,528,Z,156,0,H5,850511,C00,0,0,1,7000", "unknown-flow", "flowCode")]
    [InlineData("C,A,20x2,52,528,M,156,0,H5,850511,C00,0,0,1,7000", "unreadable-number", "refYear")]
    [InlineData("C,A,1899,52,528,M,156,0,H5,850511,C00,0,0,1,7000", "year-out-of-range", "refYear")]
    [InlineData("C,A,2022,52,528,M,156,0,H5,850511,C00,0,0,abc,7000", "unreadable-number", "netWgt")]
    [InlineData("C,A,2022,52,528,M,156,0,H5,850511,C00,0,0,-1,7000", "negative-value", "netWgt")]
    [InlineData("C,A,2022,52,528,M,156,0,H5,850511,C00,0,0,1,-7000", "negative-value", "primaryValue")]
    public void A_faulty_row_says_why_where_and_how_much(string row, string reason, string field)
    {
        var loaded = Load(Row("M", 528, 156, "1000"), row);

        loaded.Flows.Should().ContainSingle();
        loaded.Report.Rejected.Should().ContainSingle().Which.Should().Be(new RejectedRows(reason, 1, 7));
        loaded.Report.RejectedSample.Should().ContainSingle().Which.Should().Be(new RejectedRow(3, field, reason, row));
    }

    [Theory]
    [InlineData("C,A,2022,52,528,M,156,0,H5,850511,C00,0,0,1,", "missing-value")]
    [InlineData("C,A,2022,52,528,M,156,0,H5,850511,C00,0,0,1,abc", "unreadable-number")]
    [InlineData("C,A,2022,52,528,M,156,0,H5,850511,C00,0,0,1", "wrong-column-count")]
    public void A_row_without_a_value_is_rejected_without_one(string row, string reason) =>
        Load(Row("M", 528, 156, "1000"), row).Report.Rejected.Should().ContainSingle()
            .Which.Should().Be(new RejectedRows(reason, 1, null));

    [Fact]
    public void Too_many_faulty_rows_refuse_the_file_and_name_the_fault_only()
    {
        var load = () => Load(
            new LoadOptions(), Row("M", 528, 156, "1000"), Row("M", 528, 156, "-1000"), "C,A,2022,52,528,RM,156,0,H5,850511,C00,0,0,1,7000");

        load.Should().Throw<LoadRefusedException>().Which.Message.Should().Contain("negative-value 1 (first in line 3)").And.NotContain("part-of");
    }

    // pitfall 31: leading zeros
    [Fact]
    public void A_product_code_of_five_digits_gets_its_zero_back() =>
        Load(Row("M", 528, 156, "1000", product: "10121")).Flows.Should().ContainSingle().Which.Product.Should().Be("010121");

    [Fact]
    public void Goods_without_a_kind_are_goods() =>
        Load(Row("M", 528, 156, "1000", product: "9999AA")).Flows.Should().ContainSingle().Which.Product.Should().Be("999999");

    // pitfall 3
    [Fact]
    public void A_partner_that_no_table_has_stays_in_the_total_and_is_reported()
    {
        var loaded = Load(Row("M", 528, 156, "1000"), Row("M", 528, 994, "3000"));

        loaded.Flows.Should().HaveCount(2).And.Contain(f => f.Exporter == "ZZZ" && f.Kusd == 3);
        loaded.Report.Unmapped.Should().ContainSingle().Which.Should().Be(new UnmappedCode("994", 1, 3, 0.75));
    }

    [Fact]
    public void Two_partners_without_a_name_are_one_and_both_count()
    {
        var loaded = Load(Row("M", 528, 899, "1000"), Row("M", 528, 837, "1000"));

        loaded.Flows.Should().ContainSingle().Which.Should().Be(new LoadedFlow(2022, "850511", "ZZZ", "NLD", 2, 2));
        loaded.Report.Rejected.Should().ContainSingle().Which.Reason.Should().Be("joined-report");
    }

    [Fact]
    public void Years_come_out_in_order_however_they_lie_in_the_file()
    {
        var loaded = Load(
            new LoadOptions { Side = TradeSide.Imports },
            Row("M", 528, 156, "3000", year: 2023), Row("M", 528, 156, "1000", year: 2021), Row("M", 528, 156, "2000"));

        loaded.Flows.Select(f => f.Year).Should().Equal(2021, 2022, 2023);
    }

    [Fact]
    public void The_order_of_the_rows_changes_nothing() =>
        Gen.Select(Gen.Bool, Gen.Int[0, 2], Gen.Int[0, 5], Gen.Int[0, 50_000])
            .Select(r => (Flow: r.Item1 ? "M" : "X", Reporter: Places[r.Item2], Partner: Places[r.Item3], Usd: r.Item4))
            .Array[1, 40]
            .Where(rows => rows.Any(r => r.Partner != 0 && r.Partner != r.Reporter))
            .Sample(
                rows => Flows(rows).Should().Equal(Flows([.. rows.Order()])).And.Equal(Flows([.. rows.OrderDescending()])), iter: 200);

    private static List<LoadedFlow> Flows((string Flow, int Reporter, int Partner, int Usd)[] rows) => Load(
        Loaded.Lenient with { MaxWorldDeviation = double.MaxValue },
        [.. rows.Select(r => Row(r.Flow, r.Reporter, r.Partner, $"{r.Usd}", $"{r.Usd / 2}"))]).Flows;
}
