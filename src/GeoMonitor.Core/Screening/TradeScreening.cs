using GeoMonitor.Core.Trade;

namespace GeoMonitor.Core.Screening;

/// <summary>
/// Scores everything: all indicators of every (product, economy) cell of a year, for the economies one by one and for
/// <c>EU27</c> as one market (methodology 0, 1.1, 1.3, 1.5, 2.1, 2.2).
/// </summary>
public static class TradeScreening
{
    // products differ a thousandfold in flows; small ranges keep both cores busy to the end
    private const int ProductsPerRange = 16;

    /// <summary>Screens a year.</summary>
    /// <param name="snapshot">The flows of one series in one year.</param>
    /// <param name="risks">The governance risk of suppliers; <see cref="SupplierRisks.Unknown"/> when there is none.</param>
    /// <param name="cancellation">Stops the work between products.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static YearScreening Screen(
        TradeSnapshot snapshot, SupplierRisks risks, CancellationToken cancellation = default)
    {
        var products = snapshot.Products.Length;
        var starts = CountCells(snapshot);
        var cells = new CellColumns(starts[products]);
        var worlds = new ProductColumns(products);
        var ranges = (products + ProductsPerRange - 1) / ProductsPerRange;
        Parallel.For(
            0,
            ranges,
            new ParallelOptions { CancellationToken = cancellation },
            () => new ProductScreener(snapshot, risks, cells, worlds),
            (range, _, screener) =>
            {
                var end = Math.Min(products, (range + 1) * ProductsPerRange);
                for (var product = range * ProductsPerRange; product < end; product++)
                    screener.Screen(product, starts[product]);
                return screener;
            },
            static _ => { });
        return new YearScreening(
            snapshot.Series, snapshot.Year, snapshot.Economies, snapshot.Products, starts, cells, worlds);
    }

    private static int[] CountCells(TradeSnapshot snapshot)
    {
        var starts = new int[snapshot.Products.Length + 1];
        var inUnion = snapshot.Economies.Eu27Mask;
        for (var product = 0; product < snapshot.Products.Length; product++)
        {
            var offsets = snapshot.OffsetsOf(product);
            var (count, union) = (0, 0);
            for (var e = 0; e < inUnion.Length; e++)
            {
                if (offsets[e] == offsets[e + 1])
                    continue;
                count++;
                if (inUnion[e])
                    union = 1;
            }

            starts[product + 1] = starts[product] + count + union;
        }

        return starts;
    }
}
