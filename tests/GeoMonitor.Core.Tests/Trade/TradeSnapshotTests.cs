using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Core.Tests.Trade;

public sealed class TradeSnapshotTests
{
    [Fact]
    public void Sorted_columns_make_the_snapshot_they_came_from() =>
        Flows.Random.Sample(flows =>
        {
            var built = Flows.Snapshot(flows);
            var taken = FromSorted(built, Offsets(built), built.Exporters.ToArray());

            taken.Products.Should().Equal(built.Products);
            for (var p = 0; p < built.Products.Length; p++)
                taken.OffsetsOf(p).SequenceEqual(built.OffsetsOf(p)).Should().BeTrue();
        });

    [Fact]
    public void Exporters_out_of_order_are_refused()
    {
        var built = Flows.Snapshot(new Flow("850511", "CHN", "NLD", 1), new Flow("850511", "USA", "NLD", 2));
        var exporters = built.Exporters.ToArray();
        Array.Reverse(exporters);

        var take = () => FromSorted(built, Offsets(built), exporters);

        take.Should().Throw<ArgumentException>().WithMessage("*not in order*");
    }

    [Fact]
    public void Columns_of_different_lengths_are_refused()
    {
        var built = Flows.Snapshot(new Flow("850511", "CHN", "NLD", 1), new Flow("850511", "USA", "NLD", 2));

        var take = () => FromSorted(built, Offsets(built), built.Exporters[..1].ToArray());

        take.Should().Throw<ArgumentException>().WithMessage("*do not fit*");
    }

    [Fact]
    public void Products_out_of_order_are_refused()
    {
        var built = Flows.Snapshot(new Flow("850511", "CHN", "NLD", 1), new Flow("010121", "USA", "NLD", 2));

        var take = () => TradeSnapshot.FromSorted(
            built.Series,
            built.Year,
            built.Economies,
            [.. built.Products.Reverse()],
            Offsets(built),
            built.Exporters.ToArray(),
            built.ValuesUsd.ToArray(),
            built.QuantitiesT.ToArray());

        take.Should().Throw<ArgumentException>().WithMessage("*products are not in order*");
    }

    private static TradeSnapshot FromSorted(TradeSnapshot from, int[] offsets, ushort[] exporters) =>
        TradeSnapshot.FromSorted(
            from.Series,
            from.Year,
            from.Economies,
            from.Products,
            offsets,
            exporters,
            from.ValuesUsd.ToArray(),
            from.QuantitiesT.ToArray());

    private static int[] Offsets(TradeSnapshot snapshot)
    {
        var offsets = new int[(snapshot.Products.Length * EconomyTable.Default.Count) + 1];
        for (var p = 0; p < snapshot.Products.Length; p++)
            snapshot.OffsetsOf(p).CopyTo(offsets.AsSpan(p * EconomyTable.Default.Count));
        return offsets;
    }
}
