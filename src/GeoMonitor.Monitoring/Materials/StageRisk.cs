using System.Collections.Immutable;
using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Core.Supply;

namespace GeoMonitor.Monitoring.Materials;

/// <summary>The supply risk of a material at one stage with what it was computed from.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="HhiGlobal">HHI_WGI,t of global supply; null when not known.</param>
/// <param name="HhiEu">HHI_WGI,t of EU sourcing; null when not known.</param>
/// <param name="Risk">The supply risk; null when no supply is known.</param>
/// <param name="Global">Shares in global supply; none when not known, or for a group.</param>
/// <param name="Sourcing">Shares in EU sourcing; none when not known, or for a group.</param>
/// <param name="Members">For a group, how many of its members the means are taken over; zero otherwise.</param>
internal sealed record StageRisk(
    MaterialStage Stage,
    double? HhiGlobal,
    double? HhiEu,
    SupplyRisk? Risk,
    ImmutableArray<ProductionShare> Global,
    ImmutableArray<ProductionShare> Sourcing,
    int Members)
{
    /// <summary>The mean over the members of a group, as the study publishes groups.</summary>
    /// <returns>Null when no member has a supply risk at the stage.</returns>
    public static StageRisk? MeanOf(MaterialStage stage, IEnumerable<StageRisk> members)
    {
        var known = members.Where(m => m.Risk is not null).ToList();
        return known.Count == 0
            ? null
            : new StageRisk(
                stage,
                Mean(known.Select(m => m.HhiGlobal)),
                Mean(known.Select(m => m.HhiEu)),
                new SupplyRisk(known.Average(m => m.Risk!.Value.Value), Shared(known)),
                [],
                [],
                known.Count);
    }

    private static double? Mean(IEnumerable<double?> values) => values.Average();

    private static SupplyData Shared(List<StageRisk> members) =>
        members.Select(m => m.Risk!.Value.Data).Distinct().ToList() is [var only] ? only : SupplyData.Both;
}
