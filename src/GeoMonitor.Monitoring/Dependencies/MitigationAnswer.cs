using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Monitoring.Assessment;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>
/// What could soften a loss of the largest supplier (methodology 7). Only <c>diversion.world</c> enters level and score:
/// a supplier whom the world could not replace is the harder obstacle, never the softer one.
/// </summary>
/// <param name="DaysOfCover">How long stocks last; null, because no figures of stocks are at hand.</param>
/// <param name="SelfSufficiency">Production over use; null unless production in tonnes is known.</param>
/// <param name="SpareCapacityT">What other suppliers could deliver in addition, tonnes a year; null with a reason.</param>
/// <param name="Diversion">How much of the loss that would make up; null with a reason.</param>
public sealed record MitigationAnswer(double? DaysOfCover, double? SelfSufficiency, double? SpareCapacityT, DiversionAnswer? Diversion);

/// <summary>The part of the largest supplier's deliveries that others could make up, 0..1.</summary>
/// <param name="Supplier">The largest supplier.</param>
/// <param name="LossT">What the economy gets from it, tonnes a year.</param>
/// <param name="OnlyImporterHit">When only this economy is hit.</param>
/// <param name="Rationed">When it gets of the spare capacity the part that it buys today.</param>
/// <param name="World">DF_world: when the supplier stops for the whole world; null when too few years show what others can deliver.</param>
/// <param name="Years">The complete years in which peaks of exports were looked for.</param>
public sealed record DiversionAnswer(
    string Supplier, double LossT, double OnlyImporterHit, double Rationed, double? World, ImmutableArray<int> Years);

/// <summary>Puts the mitigation of a dependency together.</summary>
internal static class Mitigation
{
    public static (MitigationAnswer Answer, ImmutableArray<MissingValue> Missing) Of(
        RunView run, ProductSeries product, Economy economy, Year year, ushort? topSupplier)
    {
        var missing = ImmutableArray.CreateBuilder<MissingValue>();
        missing.Add(new MissingValue("mitigation.daysOfCover", "NO_STOCK_FIGURES: no figures of stocks are at hand, which is not a stock of zero."));
        missing.Add(new MissingValue("mitigation.selfSufficiency", "NO_PRODUCTION_IN_TRADE_UNITS: production and trade are not known in one unit."));
        var finding = topSupplier is { } top
            ? SupplierDiversion.Of(run, product, economy, year, top)
            : new DiversionFinding(null, "NO_IMPORTS: there is no supplier to lose.");
        if (finding.Diversion is not { } diversion)
        {
            missing.Add(new MissingValue("mitigation.spareCapacityT", finding.Reason!));
            missing.Add(new MissingValue("mitigation.diversion", finding.Reason!));
            return (new MitigationAnswer(null, null, null, null), missing.ToImmutable());
        }

        if (finding.World is null)
            missing.Add(new MissingValue("mitigation.diversion.world", finding.Reason!));
        return (
            new MitigationAnswer(
                DaysOfCover: null,
                SelfSufficiency: null,
                diversion.SpareT,
                new DiversionAnswer(
                    run.Economies[diversion.Suppliers[0]].Code.Value,
                    diversion.LossT,
                    diversion.Feasible.OnlyImporterHit,
                    diversion.Feasible.Rationed,
                    finding.World,
                    [.. diversion.Years.Select(y => y.Value)])),
            missing.ToImmutable());
    }
}
