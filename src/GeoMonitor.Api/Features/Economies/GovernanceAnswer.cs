using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Governance;
using GeoMonitor.Core.Indicators.Concentration;

namespace GeoMonitor.Api.Features.Economies;

/// <summary>Governance of an economy (World Bank, Worldwide Governance Indicators).</summary>
/// <param name="Year">The year of the figures.</param>
/// <param name="Estimate">Mean of the six estimates, about -2.5 (worst) to 2.5 (best).</param>
/// <param name="Risk">The same as a risk, 0 (best) to 1 (worst).</param>
/// <param name="Basis"><c>published</c>, or the median it was filled in from.</param>
/// <param name="Vintage">The edition; editions recalculate the past and are never mixed.</param>
internal sealed record GovernanceAnswer(int Year, double Estimate, double Risk, string Basis, string Vintage)
{
    public static GovernanceAnswer? Of(Economy economy, GovernanceTable table)
    {
        if (table.Years.IsEmpty || table.EstimateOf(economy.Code, table.Years[^1]) is not { } figure)
            return null;
        return new GovernanceAnswer(
            figure.Year.Value,
            figure.Score.Estimate!.Value,
            figure.Score.Risk!.Value,
            figure.Score.Origin switch
            {
                GovernanceOrigin.Observed => "published",
                GovernanceOrigin.RegionalMedian => "regional-median",
                _ => "world-median",
            },
            table.Vintage);
    }
}
