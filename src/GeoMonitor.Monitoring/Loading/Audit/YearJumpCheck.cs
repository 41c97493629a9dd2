using GeoMonitor.Core.Loading;
using static GeoMonitor.Monitoring.Loading.Audit.AuditText;

namespace GeoMonitor.Monitoring.Loading.Audit;

/// <summary>
/// How much the value of the products that two years both have changes between them. World trade fell by less than a
/// quarter in its worst year; a factor of a thousand is a change of unit in the file.
/// </summary>
internal static class YearJumpCheck
{
    public const string Name = "year-jump";

    /// <summary>Holds each year against the one before it.</summary>
    /// <param name="pairs">Years with the year before each.</param>
    /// <param name="limits">From where on it fails.</param>
    public static LoadCheck Of(IReadOnlyCollection<(YearProfile Year, EarlierYear Before)> pairs, AuditLimits limits)
    {
        var jumps = pairs
            .Select(p => (p.Year, p.Before, Goods: CommonGoods.Of(p.Year, p.Before.Profile)))
            .Where(p => p.Goods.Factor is not null)
            .ToArray();
        if (jumps.Length == 0)
            return new LoadCheck(Name, Passed: true, Blocking: false, "There are no two years of the series to compare.");
        var worst = jumps.MaxBy(j => CommonGoods.Size(j.Goods.Factor!.Value));
        var size = CommonGoods.Size(worst.Goods.Factor!.Value);
        return new LoadCheck(
            Name,
            size <= limits.MaxYearFactor,
            Blocking: size > limits.RefuseFactor && worst.Goods.AreMany,
            $"The value of {worst.Year.Year} is {Number(worst.Goods.Factor.Value)} times that of {worst.Before.Profile.Year} "
            + $"({worst.Before.Where}; {worst.Goods.Products:N0} products that both have), the largest of {jumps.Length} changes between years; a "
            + $"factor of {Number(limits.MaxYearFactor)} is expected at most, {Number(limits.RefuseFactor)} refuses the file.");
    }
}
