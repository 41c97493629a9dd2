using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Propagation;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Monitoring.SupplyChains.Chokepoints;

namespace GeoMonitor.Monitoring.Balance;

/// <summary>Somebody abroad who can stop the making of a segment that we hold.</summary>
/// <param name="Economy">Who.</param>
/// <param name="Dependence">The part of the holder's making that is lost if it stops everything and nobody adapts, 0..1 (methodology 6.3).</param>
/// <param name="Path">From the segment upstream to where it sits, a step an entry.</param>
/// <param name="Grade">A to E: how good the evidence along the path is.</param>
public sealed record HeldUpstream(string Economy, double Dependence, ImmutableArray<string> Path, string Grade)
{
    private const int Most = 10;

    /// <summary>Everybody abroad who is a chokepoint for it, the largest first.</summary>
    /// <param name="run">The run.</param>
    /// <param name="segment">What is made.</param>
    /// <param name="holder">Who makes it.</param>
    /// <param name="stops">What is lost when each maker of something stops.</param>
    internal static ImmutableArray<HeldUpstream> Of(RunView run, NodeId segment, Economy holder, IReadOnlyCollection<ChainLoss> stops)
    {
        var chain = run.SupplyChain;
        var own = run.Economies.MembersOf(holder).Select(e => e.Code).ToHashSet();
        var made = HorizonSites.Makers(chain.Graph, segment).Where(m => own.Contains(m.Economy)).ToList();
        var all = made.Sum(m => m.Share);
        ImmutableArray<MixShare> making = [.. made.Select(m => m with { Share = m.Share / all })];
        var paths = new DependencePath(chain, holder);
        return
        [
            .. stops
                .Where(s => !own.Contains(s.Stopped[0]))
                .Select(loss => (Loss: loss, Part: loss.Least(segment, Horizon.Supply, making)))
                .Where(f => f.Part >= run.Facts.Parameters.Network.Chokepoint)
                .OrderByDescending(f => Math.Round(f.Part, 9))
                .ThenBy(f => f.Loss.Stopped[0])
                .Take(Most)
                .Select(f => Row(run, f.Loss, f.Part, paths.Of(segment, Horizon.Supply, f.Loss))),
        ];
    }

    private static HeldUpstream Row(RunView run, ChainLoss loss, double part, ImmutableArray<PathStep> steps) => new(
        loss.Stopped[0].Value,
        part,
        [.. steps.Select(s => PathStepAnswer.Of(run.SupplyChain, s).ToString())],
        PathGrade.Of(steps, isBound: false, run.Facts.MadeAt.Year, run.Facts.Parameters.Grades).Grade.ToString());
}
