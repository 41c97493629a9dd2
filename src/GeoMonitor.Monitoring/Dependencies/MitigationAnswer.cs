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
/// <param name="DaysOfCover">How many days of net imports the stock covers; null with a reason, and never 0 for a stock nobody counted.</param>
/// <param name="Stock">The stock behind it; null when none was counted.</param>
/// <param name="SelfSufficiency">Production over use; null unless production in tonnes is known.</param>
/// <param name="SpareCapacityT">What other suppliers could deliver in addition, tonnes a year; null with a reason.</param>
/// <param name="Diversion">How much of the loss that would make up; null with a reason.</param>
public sealed record MitigationAnswer(
    double? DaysOfCover, StockAnswer? Stock, double? SelfSufficiency, double? SpareCapacityT, DiversionAnswer? Diversion);

/// <summary>A stock and what is used of it.</summary>
/// <param name="HeldT">Tonnes held.</param>
/// <param name="Year">The year at whose end they were counted.</param>
/// <param name="Kinds">What is counted: strategic, commercial.</param>
/// <param name="NetImportsT">Imports less exports of the year asked, tonnes; null when not known.</param>
/// <param name="Sources">Who says what is held.</param>
public sealed record StockAnswer(double HeldT, int Year, ImmutableArray<string> Kinds, double? NetImportsT, ImmutableArray<string> Sources)
{
    internal static StockAnswer? Of(StockCover cover) => cover.Held is { } held
        ? new(held.Tonnes, held.Year.Value, [.. held.Kinds.Select(k => k.ToString().ToLowerInvariant())], cover.NetImportsT, held.Sources)
        : null;
}

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
        var cover = StockCover.Of(run, product, economy, year);
        if (cover.Reason is { } noCover)
        {
            missing.Add(new MissingValue("mitigation.daysOfCover", noCover));
            if (cover.Held is null)
                missing.Add(new MissingValue("mitigation.stock", noCover));
            else if (cover.NetImportsT is null)
                missing.Add(new MissingValue("mitigation.stock.netImportsT", noCover));
        }

        missing.Add(new MissingValue("mitigation.selfSufficiency", "NO_PRODUCTION_IN_TRADE_UNITS: production and trade are not known in one unit."));
        var finding = topSupplier is { } top
            ? SupplierDiversion.Of(run, product, economy, year, top)
            : new DiversionFinding(null, "NO_IMPORTS: there is no supplier to lose.");
        if (finding.Diversion is not { } diversion)
        {
            missing.Add(new MissingValue("mitigation.spareCapacityT", finding.Reason!));
            missing.Add(new MissingValue("mitigation.diversion", finding.Reason!));
            return (new MitigationAnswer(cover.Days, StockAnswer.Of(cover), null, null, null), missing.ToImmutable());
        }

        if (finding.World is null)
            missing.Add(new MissingValue("mitigation.diversion.world", finding.Reason!));
        return (
            new MitigationAnswer(
                cover.Days,
                StockAnswer.Of(cover),
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
