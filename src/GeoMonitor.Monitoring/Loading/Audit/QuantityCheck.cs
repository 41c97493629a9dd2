using GeoMonitor.Core.Loading;
using static GeoMonitor.Monitoring.Loading.Audit.AuditText;

namespace GeoMonitor.Monitoring.Loading.Audit;

/// <summary>Whether values come with quantities: whoever computes in tonnes must know what is missing.</summary>
internal static class QuantityCheck
{
    public static LoadCheck Of(IReadOnlyCollection<YearProfile> years, AuditLimits limits)
    {
        var worst = years.MaxBy(y => Part(y.WithoutQuantityUsd, y.TotalUsd));
        var share = worst is null ? 0 : Part(worst.WithoutQuantityUsd, worst.TotalUsd);
        return new LoadCheck(
            "quantities",
            share <= limits.MaxShareWithoutQuantity,
            Blocking: false,
            (worst is null ? "No year has flows" : $"{Percent(share)} of the value of {worst.Year} has no quantity, the most of all years; "
                + $"{Percent(limits.MaxShareWithoutQuantity)} is expected at most")
            + $"; {years.Sum(y => y.QuantityOnly):N0} flows have a quantity but a value of zero.");
    }
}
