using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Balance;

/// <summary>A question about two economies: who depends on whom.</summary>
/// <param name="Economy">Ours.</param>
/// <param name="Partner">The other.</param>
/// <param name="Year">The year of the trade figures.</param>
/// <param name="View">Which flows count: as reported, or by origin.</param>
public sealed record BalanceQuery(Economy Economy, Economy Partner, Year Year, View View)
{
    /// <summary>Reads the parameters of a question.</summary>
    /// <exception cref="MonitorProblemException">A parameter names something that does not exist or cannot be compared.</exception>
    public static BalanceQuery Of(RunView run, string economy, string? with, int? year, string? view)
    {
        var own = EconomyLookup.Find(run.Economies, economy, "code");
        RequireTrader(own, "code");
        if (string.IsNullOrWhiteSpace(with))
        {
            throw new MonitorProblemException(
                ProblemKind.Invalid,
                "invalid-with",
                $"with is missing: name the other economy, such as with=CHN. All partners side by side: GET /api/v1/economies/{own.Code}/balances.",
                "with");
        }

        var partner = EconomyLookup.Find(run.Economies, with, "with");
        RequireTrader(partner, "with");
        if (!CanFace(own, partner))
        {
            throw new MonitorProblemException(
                ProblemKind.Invalid,
                "invalid-with",
                own == partner
                    ? $"{own.Code} cannot be held against itself; name another economy in with."
                    : $"{own.Code} and {partner.Code} overlap: one is part of the other. Name an economy outside the Union, or a member with a member.",
                "with");
        }

        return new BalanceQuery(own, partner, YearLookup.Find(run, year), ViewOf(view));
    }

    /// <summary>Whether two economies are two: neither the same nor one a member of the other.</summary>
    public static bool CanFace(Economy one, Economy other) =>
        one.Code != other.Code
        && !(one.Code == EconomyCode.Eu27 && other.InEu27)
        && !(other.Code == EconomyCode.Eu27 && one.InEu27);

    /// <summary>The view of a question; reported when none is named.</summary>
    /// <exception cref="MonitorProblemException">There is no such view, or it says nothing of the other side.</exception>
    public static View ViewOf(string? view)
    {
        var found = Views.Find(view);
        return found == View.Domestic
            ? throw MonitorProblemException.NotOneOf("view", "domestic", [View.Reported.Id(), View.Origin.Id()])
            : found;
    }

    /// <summary>Refuses the world as one of the two.</summary>
    public static void RequireTrader(Economy economy, string field)
    {
        if (economy.Code == EconomyCode.World)
        {
            throw new MonitorProblemException(
                ProblemKind.Invalid, $"invalid-{field}", "The world has nobody to depend on; name a country or EU27.", field);
        }
    }
}
