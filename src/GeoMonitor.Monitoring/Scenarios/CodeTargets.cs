using System.Globalization;
using GeoMonitor.Core;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Scenarios;

/// <summary>
/// What stops when a code of trade stops: every material and segment that is traded under it, by the part of the suppliers'
/// deliveries that passes under the code [P]. Where trade cannot tell, all of it: an upper bound, which the flags say.
/// </summary>
internal static class CodeTargets
{
    /// <summary>What is traded under a code.</summary>
    /// <param name="run">The run.</param>
    /// <param name="code">The code that a disruption names.</param>
    /// <param name="suppliers">Who stops.</param>
    /// <param name="importers">Who gets less; everybody when none is named.</param>
    /// <param name="year">The year of the trade figures.</param>
    public static IEnumerable<ResolvedItem> Of(
        RunView run, ResolvedItem code, IReadOnlyCollection<ushort> suppliers, IReadOnlyCollection<ushort> importers, Year year)
    {
        var under = TradedCodes.Under(run, code.Target.Node);
        foreach (var edge in under)
        {
            if (run.SupplyChain.ItemOf(edge.Source) is not { } item)
                continue;
            var part = TradedCodes.PartOf(run, edge.Source, code.Target.Node, suppliers, importers, year);
            (string Flag, bool Holds, string Note)[] checks =
            [
                ("SHARED_CODE", under.Length > 1, $"{code.Target.Node.Code} holds {under.Length} items that trade cannot tell apart; who stops it stops all of them."),
                ("PROXY_CODE", edge.Evidence.Confidence == Confidence.Memory, "The code is a rough proxy of the step and holds other goods too."),
                ("PART_OF_TRADE", part.Part < 1, PartOfTrade(code, part)),
                (
                    "PART_UNKNOWN",
                    part.Part is null,
                    $"It is traded under {string.Join(" and ", part.Others)} too, and what part passes under which is not known: all is taken to stop, which is an upper bound."),
            ];
            var holding = checks.Where(c => c.Holds).ToList();
            yield return new ResolvedItem(code.Disruption, code.Asked, new DisruptedItem(edge.Source, item), ResolvedItem.ClassifiedAs)
            {
                Part = part.Part ?? 1,
                Code = code.Target.Node.Code,
                Flags = [.. holding.Select(c => c.Flag)],
                Note = holding.Count == 0 ? null : string.Join(' ', holding.Select(c => c.Note)),
            };
        }
    }

    private static string PartOfTrade(ResolvedItem code, CodePart part) => string.Create(
        CultureInfo.InvariantCulture,
        $"By value of {part.Year} {100 * part.Part:0.#} % of what the supplier delivers of it passes under {code.Target.Node.Code}; what passes under {string.Join(" and ", part.Others)} goes on.");
}
