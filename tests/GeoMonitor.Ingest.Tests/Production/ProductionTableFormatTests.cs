using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Tests.Production;

public sealed class ProductionTableFormatTests
{
    private const string Header = "dataset,material_id,stage,product,year,economy,quantity,unit,share_pct,trade_parameter_t,is_estimate,note\n";

    [Fact]
    public void The_fact_table_of_three_publications_is_read_whole()
    {
        var (figures, report) = LoadedFigures<ProductionFigures>.Sample("facts/production_shares.csv");

        (report.RowsRead, report.RowsKept).Should().Be((5018, 5018));
        figures.Rows.GroupBy(r => r.DataSet).Select(g => (g.Key, g.Count())).Should().BeEquivalentTo(
            [("EU2023", 2569), ("MCS2026", 1628), ("MCS2025", 821)]);
        figures.SuppliedTo.Value.Should().Be("WLD");
        report.Unmapped.Should().BeEmpty();
        figures.Rows.Where(r => r.Unit is not null).Select(r => r.Unit!.Symbol).Distinct().Should().BeEquivalentTo("t", "Mm3");
    }

    [Fact]
    public void The_sourcing_of_the_Union_is_told_from_world_production()
    {
        var (figures, report) = LoadedFigures<ProductionFigures>.Sample("facts/eu_sourcing.csv");

        report.RowsKept.Should().Be(973);
        figures.SuppliedTo.Value.Should().Be("EU27");
        figures.Rows.Should().OnlyContain(r => r.Year.Value == 2020 && r.TradeParameter != null || r.Economy.Value == "ZZZ");
    }

    [Fact]
    public void Thousands_of_tonnes_and_kilograms_come_out_in_tonnes()
    {
        var rows = LoadedFigures<ProductionFigures>.Text("own.csv", Header
            + "X,copper,extraction,,2024,CHL,5.3,thousand metric tons,,,1,\nX,gallium,processing,,2024,CHN,750,kg,98.5,,,\nX,tin,extraction,,2024,PER,,metric tons,,,,W\n").Figures.Rows;

        rows.Select(r => (r.Quantity, r.Unit!.Symbol, r.Share?.Value, r.IsEstimate, r.Note)).Should().Equal(
            (5300, "t", null, true, null), (0.75, "t", 0.985, false, null), (null, "t", null, false, "W"));
    }

    [Theory]
    [InlineData("X,copper,extraction,,2024,CHL,5,,,,,", "unit-missing", "line 2")]
    [InlineData("X,copper,extraction,,2024,CHL,5,lumps,,,,", "unknown-unit", "'lumps' in line 2")]
    public void A_quantity_without_a_known_unit_refuses_the_file(string row, string code, string where)
    {
        var loading = () => LoadedFigures<ProductionFigures>.Text("own.csv", Header + row + "\n");

        var refusal = loading.Should().Throw<LoadRefusedException>().Which;
        refusal.Code.Should().Be(code);
        refusal.Message.Should().Contain(where);
    }

    [Theory]
    [InlineData("X,unobtainium,extraction,,2024,CHL,5,t,,,,", "unknown-material")]
    [InlineData("X,copper,smelting,,2024,CHL,5,t,,,,", "unknown-stage")]
    [InlineData("X,copper,extraction,,2024,CHL,5,t,101,,,", "out-of-scale")]
    [InlineData("X,copper,extraction,,soon,CHL,5,t,1,,,", "year-out-of-range")]
    public void A_row_that_says_nothing_is_counted_with_its_reason(string row, string reason)
    {
        LoadedFigures<ProductionFigures>.Text("own.csv", Header + row + "\n").Report.Rejected
            .Should().ContainSingle().Which.Reason.Should().Be(reason);
    }
}
