using static GeoMonitor.Monitoring.Loading.Audit.AuditText;

namespace GeoMonitor.Monitoring.Loading.Audit;

/// <summary>
/// The value of the products that two years both have: files with more or fewer products are compared by these only.
/// </summary>
/// <param name="Products">How many products both have.</param>
/// <param name="NowUsd">Their value in the one year.</param>
/// <param name="ThenUsd">Their value in the other.</param>
/// <param name="Overlap">Their share of both totals, the lower of the two.</param>
internal sealed record CommonGoods(int Products, Int128 NowUsd, Int128 ThenUsd, double Overlap)
{
    // below this the sums of an economy are not of the same goods
    private const double SameGoods = 0.95;

    // a single product may change tenfold, ten of them together do not
    private const int ManyProducts = 10;

    /// <summary>Whether nearly all value of both is of the same products, so that economies can be compared too.</summary>
    public bool AreNearlyAll => Overlap >= SameGoods;

    /// <summary>Whether there are enough of them to call a large change an error.</summary>
    public bool AreMany => Products >= ManyProducts;

    /// <summary>How many times the one is the other; null when either is nothing.</summary>
    public double? Factor => NowUsd > 0 && ThenUsd > 0 ? (double)NowUsd / (double)ThenUsd : null;

    /// <summary>A factor up or down, as one of at least 1.</summary>
    public static double Size(double factor) => factor >= 1 ? factor : 1 / factor;

    /// <summary>Compares two years.</summary>
    public static CommonGoods Of(YearProfile now, YearProfile then)
    {
        var (count, nowUsd, thenUsd) = (0, Int128.Zero, Int128.Zero);
        foreach (var product in then.Products)
        {
            if (now.ProductUsd(product) is not { } usd)
                continue;
            (count, nowUsd, thenUsd) = (count + 1, nowUsd + usd, thenUsd + then.ProductUsd(product)!.Value);
        }

        return new CommonGoods(
            count, nowUsd, thenUsd, Math.Min(Part(nowUsd, now.TotalUsd), Part(thenUsd, then.TotalUsd)));
    }
}
