using GeoMonitor.Core.Loading;
using static GeoMonitor.Monitoring.Loading.Audit.AuditText;

namespace GeoMonitor.Monitoring.Loading.Audit;

/// <summary>
/// Whether blocs or countries that no longer exist hold value. Rows of a bloc repeat those of its members and would
/// multiply totals without changing a share.
/// </summary>
internal static class EconomyKindChecks
{
    public static LoadCheck Blocs(IReadOnlyCollection<YearProfile> years, LoadReport report, AuditLimits limits)
    {
        var (flows, usd, total) = (0L, Int128.Zero, Int128.Zero);
        foreach (var year in years)
            (flows, usd, total) = (flows + year.BlocFlows, usd + year.BlocUsd, total + year.TotalUsd);
        var left = report.Rejected.Where(r => r.Reason is "group-code" or "world-row").Sum(r => r.Rows);
        var passed = flows == 0 || (limits.MaxBlocShare > 0 && Part(usd, total) <= limits.MaxBlocShare);
        return new LoadCheck(
            "bloc-rows",
            passed,
            Blocking: true,
            $"{flows:N0} flows of groups of economies with {Percent(Part(usd, total))} of the value were kept, "
            + $"{Percent(limits.MaxBlocShare)} is allowed; {left:N0} rows of groups and of the world were left out.");
    }

    public static LoadCheck Former(IReadOnlyCollection<YearProfile> years, AuditLimits limits)
    {
        var newest = years.MaxBy(y => y.Year);
        var share = newest is null ? 0 : Part(newest.FormerUsd, newest.TotalUsd);
        var flows = years.Sum(y => y.FormerFlows);
        var usd = years.Aggregate(Int128.Zero, (sum, y) => sum + y.FormerUsd);
        return new LoadCheck(
            "former-economies",
            share <= limits.MaxFormerShare,
            Blocking: false,
            flows == 0
                ? "No flow names a country that no longer exists."
                : $"{flows:N0} flows with {Millions(usd)} name countries that no longer exist; in {newest!.Year}, the newest year, they hold "
                + $"{Percent(share)} of the value, {Percent(limits.MaxFormerShare)} is expected at most.");
    }
}
