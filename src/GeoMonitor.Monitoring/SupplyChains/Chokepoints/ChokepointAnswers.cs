using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Propagation;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.SupplyChains.Chokepoints;

/// <summary>Puts what was found into rows with path, evidence and bounds.</summary>
internal sealed class ChokepointAnswers(RunView run, SupplyChain chain, Economy user)
{
    // from here on so much is unknown that nobody can be named, when nobody is
    private const double MostUnknown = 0.5;
    private readonly DependencePath _paths = new(chain, user);
    private readonly ChokepointTexts _texts = new(run, user);

    public IEnumerable<ChokepointRow> Of(IEnumerable<ChokepointFound> found, ImmutableArray<NodeId> items)
    {
        var rows = new List<ChokepointRow>();
        foreach (var stop in found.GroupBy(f => string.Join('+', f.Economies), StringComparer.Ordinal))
        {
            var economies = stop.First().Economies;
            var loss = economies is [var only] ? chain.StopOf(only) : chain.Losses.Of(economies);
            rows.AddRange(stop.Select(f => Row(f, loss)));
        }

        var named = rows.Where(r => r.StrategicNodeIndex >= run.Facts.Parameters.Network.Chokepoint).Select(r => r.Item).ToHashSet(StringComparer.Ordinal);
        return rows
            .OrderBy(r => r.Rank switch { "single-point-of-failure" => 0, "chokepoint" => 1, _ => 2 })
            .ThenBy(r => r.Grade, StringComparer.Ordinal)
            .ThenByDescending(r => r.StrategicNodeIndex)
            .ThenBy(r => r.Item, StringComparer.Ordinal)
            .ThenBy(r => string.Join('+', r.Economies), StringComparer.Ordinal)
            .Concat(Unknown(items.Where(i => !named.Contains(chain.ItemOf(i)!.Id.Value))));
    }

    private ChokepointRow Row(ChokepointFound found, ChainLoss loss)
    {
        var item = chain.ItemOf(found.Item)!;
        var lost = loss.OfUser(found.Item, found.Horizon, chain.MixOf(found.Item, user).Suppliers);
        var steps = _paths.Of(found.Item, found.Horizon, loss);
        var grade = PathGrade.Of(steps, lost.Unknown is not null, run.Facts.MadeAt.Year, run.Facts.Parameters.Grades);
        ImmutableArray<PathStepAnswer> answers = [.. steps.Select(s => PathStepAnswer.Of(chain, s))];
        ImmutableArray<string> measures = [.. steps.SelectMany(s => Measures(s.Item, found.Economies)).Distinct(StringComparer.Ordinal)];
        ImmutableArray<string> path = [.. answers.Select(a => a.ToString())];
        var levels = run.Facts.Parameters.Levels;
        return new ChokepointRow(
            user.Code.Value,
            item.Id.Value,
            item.NameEn,
            found.Economies.Length == 1 ? "single" : "pair",
            [.. found.Economies.Select(e => e.Value)],
            found.Index,
            new IndexBounds(lost.Low, lost.High),
            found.Horizon == Horizon.Supply ? "supply" : "capacity",
            found.Index >= levels.SinglePointOfFailure - 1e-12 ? "single-point-of-failure"
                : found.Index >= run.Facts.Parameters.Network.Chokepoint - 1e-12 ? "chokepoint" : null,
            steps[0].Shares.Sum(s => s.Share),
            found.Economies.All(e => run.Economies.Find(e) is { InEu27: true }),
            chain.MixOf(found.Item, user).Basis.ToString().ToLowerInvariant(),
            path,
            $"{user.Code} {string.Join(" <- ", path)}",
            answers,
            measures,
            grade.Grade.ToString(),
            grade.Reasons,
            lost.Unknown is { } missing ? [Missing(missing)] : [],
            run.Facts.Parameters.Version)
        {
            TextFrom = () => _texts.Of(found, lost, steps, grade, measures),
            BetweennessFrom = () => found.Economies.Max(e => chain.Networks.BetweennessOf(item, e)),
        };
    }

    private IEnumerable<ChokepointRow> Unknown(IEnumerable<NodeId> items)
    {
        // nobody stops, so what may still be lost is what hangs on nobody known
        var nobody = chain.Losses.Of([]);
        foreach (var node in items)
        {
            var mix = chain.MixOf(node, user);
            var lost = nobody.OfUser(node, Horizon.Supply, mix.Suppliers);
            if (lost.High < MostUnknown)
                continue;
            var item = chain.ItemOf(node)!;
            var named = mix.Suppliers.Sum(s => s.Share);
            var why = lost.Unknown is { } input ? Missing(input)
                : named < MostUnknown ? $"{1 - named:P0} of the supply of {item.NameEn}"
                : $"what {item.NameEn} needs";
            yield return new ChokepointRow(
                user.Code.Value, item.Id.Value, item.NameEn, "unknown", [], null, new IndexBounds(lost.Low, lost.High), "supply", null, null,
                InsideEu: null, mix.Basis.ToString().ToLowerInvariant(), [], $"Not known: {why}. That is not the same as safe.",
                [], [], "E", ["unknown-suppliers"], [why], run.Facts.Parameters.Version)
            {
                TextFrom = () => _texts.Unknown(node, lost.High),
            };
        }
    }

    private IEnumerable<string> Measures(NodeId item, ImmutableArray<EconomyCode> economies) => chain.Graph.In(item)
        .Where(e => e.Kind == EdgeKind.Restricts && economies.Contains(EconomyCode.Parse(e.Source.Code)) && Hits(e.Towards))
        .Select(e => $"{e.Source.Code}: {e.Evidence.Note}{(e.Year is { } y ? $" ({y})" : string.Empty)}");

    // a group of states that the source does not spell out may mean the user
    private bool Hits(EconomyCode? towards) => towards is not { } target || target == user.Code || target == EconomyCode.Unspecified;

    private string Missing(NodeId item) => $"the makers of {chain.Graph.Find(item)!.Name}";
}
