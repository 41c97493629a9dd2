using System.Globalization;
using GeoMonitor.Core;
using static GeoMonitor.Monitoring.Loading.Audit.AuditText;

namespace GeoMonitor.Monitoring.Loading.Audit;

/// <summary>What changed of a year from one release to the next.</summary>
/// <param name="Year">The year.</param>
/// <param name="Goods">The products that both have.</param>
/// <param name="ProductShare">Share of the value of these that is of products that changed by more than the tolerance.</param>
/// <param name="EconomyShare">The same of economies; null when the releases are not of the same goods.</param>
/// <param name="Examples">What changed, most value first.</param>
internal sealed record ReleaseChange(
    Year Year, CommonGoods Goods, double ProductShare, double? EconomyShare, IReadOnlyCollection<string> Examples)
{
    /// <summary>The change of the total, as a factor of at least 1.</summary>
    public double Size => CommonGoods.Size(Goods.Factor ?? 1);

    /// <summary>The larger of both shares.</summary>
    public double ChangedShare => Math.Max(ProductShare, EconomyShare ?? 0);

    /// <summary>Compares a year with itself in the last release.</summary>
    public static ReleaseChange Of(YearProfile now, YearProfile then, AuditLimits limits)
    {
        var goods = CommonGoods.Of(now, then);
        var products = then.Products
            .Where(p => now.ProductUsd(p) is not null)
            .Select(p => new Change(p.ToString(), now.ProductUsd(p)!.Value, then.ProductUsd(p)!.Value))
            .ToArray();
        var economies = goods.AreNearlyAll
            ? Enumerable.Range(0, now.Economies.Count)
                .Select(e => new Change(now.Economies[(ushort)e].Code.Value, now.TradeUsd(e), then.TradeUsd(e)))
                .ToArray()
            : [];
        return new ReleaseChange(
            now.Year,
            goods,
            ChangedPart(products, limits),
            goods.AreNearlyAll ? ChangedPart(economies, limits) : null,
            [.. products.Concat(economies).Where(c => c.IsLarge(limits)).OrderByDescending(c => c.Larger).Select(c => c.ToString())]);
    }

    private static double ChangedPart(Change[] all, AuditLimits limits)
    {
        var (changed, total) = (Int128.Zero, Int128.Zero);
        foreach (var change in all)
        {
            total += change.Larger;
            changed += change.IsLarge(limits) ? change.Larger : 0;
        }

        return Part(changed, total);
    }

    private sealed record Change(string Code, Int128 Now, Int128 Then)
    {
        public Int128 Larger => Int128.Max(Now, Then);

        public bool IsLarge(AuditLimits limits) => (double)Int128.Abs(Now - Then) > limits.ChangeTolerance * (double)Then;

        public override string ToString() => Then == 0
            ? $"{Code} new"
            : string.Create(CultureInfo.InvariantCulture, $"{Code} {((double)Now / (double)Then) - 1:+0.0%;-0.0%}");
    }
}
