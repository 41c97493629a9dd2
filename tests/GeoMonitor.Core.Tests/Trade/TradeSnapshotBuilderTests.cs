using GeoMonitor.Core.Items;

namespace GeoMonitor.Core.Tests.Trade;

public sealed class TradeSnapshotBuilderTests
{
    [Fact]
    public void Rows_in_any_order_come_out_by_product_importer_and_exporter()
    {
        var snapshot = Flows.Snapshot(
            new Flow("850511", "USA", "NLD", 3),
            new Flow("010121", "DEU", "NLD", 1),
            new Flow("850511", "CHN", "NLD", 2));

        snapshot.Products.Select(p => p.ToString()).Should().Equal("010121", "850511");
        var cell = snapshot.Imports(snapshot.IndexOf(Hs6.Parse("850511")), Flows.Index("NLD"));
        cell.Exporters.ToArray().Should().Equal(Flows.Index("CHN"), Flows.Index("USA"));
        cell.ValuesUsd.ToArray().Should().Equal(2000, 3000);
    }

    [Fact]
    public void An_identical_copy_of_a_row_is_dropped_and_counted()
    {
        var builder = Flows.Builder([new Flow("850511", "CHN", "NLD", 2, 1), new Flow("850511", "CHN", "NLD", 2, 1)]);

        builder.Build().ValuesUsd.ToArray().Should().Equal(2000);
        builder.Duplicates.IdenticalDropped.Should().Be(1);
        builder.Duplicates.Summed.Should().Be(0);
    }

    [Fact]
    public void Two_parts_of_one_flow_are_summed_and_counted()
    {
        var builder = Flows.Builder([new Flow("850511", "CHN", "NLD", 2, 1), new Flow("850511", "CHN", "NLD", 5, 2)]);
        var snapshot = builder.Build();

        snapshot.ValuesUsd.ToArray().Should().Equal(7000);
        snapshot.QuantitiesT.ToArray().Should().Equal(3);
        builder.Duplicates.Summed.Should().Be(1);
    }

    [Fact]
    public void A_sum_with_an_unknown_quantity_is_unknown_and_not_the_known_part() =>
        Flows.Snapshot(new Flow("850511", "CHN", "NLD", 2, 1), new Flow("850511", "CHN", "NLD", 5))
            .QuantitiesT.ToArray().Should().ContainSingle().Which.Should().Be(double.NaN);

    [Fact]
    public void Cells_after_a_merged_cell_keep_their_own_flows()
    {
        var snapshot = Flows.Snapshot(
            new Flow("850511", "CHN", "DEU", 2),
            new Flow("850511", "CHN", "DEU", 3),
            new Flow("850511", "CHN", "NLD", 7),
            new Flow("851712", "USA", "NLD", 11));

        snapshot.Imports(0, Flows.Index("NLD")).ValuesUsd.ToArray().Should().Equal(7000);
        snapshot.Imports(1, Flows.Index("NLD")).ValuesUsd.ToArray().Should().Equal(11000);
    }

    [Fact]
    public void A_flow_of_an_economy_with_itself_is_refused()
    {
        var act = () => Flows.Snapshot(new Flow("850511", "NLD", "NLD", 1));

        act.Should().Throw<ArgumentException>().WithMessage("*no trade*");
    }

    [Fact]
    public void More_rows_than_one_block_of_a_column_keep_their_sum()
    {
        var flows = Enumerable.Range(0, 300_000).Select(i => new Flow(
            (100_000 + i).ToString(), "CHN", "NLD", i));

        Flows.Snapshot(flows).ValuesUsd.ToArray().Sum().Should().Be(300_000L * 299_999 / 2 * 1000);
    }
}
