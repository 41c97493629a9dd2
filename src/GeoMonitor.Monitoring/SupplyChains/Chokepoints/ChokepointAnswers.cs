using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Propagation;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.SupplyChains.Chokepoints;

/// <summary>Puts what was found into rows with path, evidence and bounds.</summary>
internal sealed class ChokepointAnswers(RunView run, SupplyChain chain, SupplySites sites, Economy user)
{
    // from here on so much is unknown that nobody can be named, when nobody is
    private const double MostUnknown = 0.5;
    private readonly DependencePath _paths = new(chain, sites, user);
    private readonly TradeBetweenness _betweenness = new(run);

    public IEnumerable<ChokepointRow> Of(IEnumerable<ChokepointFound> found, ImmutableArray<NodeId> items)
    {
        var rows = new List<ChokepointRow>();
        foreach (var stop in found.GroupBy(f => string.Join('+', f.Economies), StringComparer.Ordinal))
        {
            var economies = stop.First().Economies;
            ImmutableArray<Stop> stops = [.. economies.Select(e => new Stop(e))];
            var lost = PropagatedDependence.Least(sites, stops);
            var uses = PropagatedDependence.At(
                sites, stops, [.. stop.Select(f => sites.IndexOf(HorizonSites.UseOf(f.Item, user.Code, f.Horizon)))]);
            rows.AddRange(stop.Zip(uses, (f, site) => Row(f, site, lost)));
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

    private ChokepointRow Row(ChokepointFound found, SiteDependence site, ImmutableArray<double> lost)
    {
        var item = chain.ItemOf(found.Item)!;
        var steps = _paths.Of(found.Item, found.Horizon, found.Economies, lost);
        var grade = PathGrade.Of(steps, site.Value is null, run.Facts.MadeAt.Year, run.Facts.Parameters.Grades);
        ImmutableArray<PathStepAnswer> answers = [.. steps.Select(Answer)];
        ImmutableArray<string> path = [.. answers.Select(a => a.ToString())];
        var levels = run.Facts.Parameters.Levels;
        return new ChokepointRow(
            user.Code.Value,
            item.Id.Value,
            item.NameEn,
            found.Economies.Length == 1 ? "single" : "pair",
            [.. found.Economies.Select(e => e.Value)],
            found.Index,
            new IndexBounds(site.Low, site.High),
            found.Horizon == Horizon.Supply ? "supply" : "capacity",
            found.Index >= levels.SinglePointOfFailure - 1e-12 ? "single-point-of-failure"
                : found.Index >= run.Facts.Parameters.Network.Chokepoint - 1e-12 ? "chokepoint" : null,
            steps[0].Shares.Sum(s => s.Share),
            found.Economies.Max(e => _betweenness.Of(item, e)),
            found.Economies.All(e => run.Economies.Find(e) is { InEu27: true }),
            chain.MixOf(found.Item, user).Basis.ToString().ToLowerInvariant(),
            path,
            $"{user.Code} {string.Join(" <- ", path)}",
            answers,
            [.. steps.SelectMany(s => Measures(s.Item, found.Economies)).Distinct(StringComparer.Ordinal)],
            grade.Grade.ToString(),
            grade.Reasons,
            site.UnknownInput is { } missing ? [Missing(missing)] : [],
            run.Facts.Parameters.Version);
    }

    private IEnumerable<ChokepointRow> Unknown(IEnumerable<NodeId> items)
    {
        // nobody stops, so what may still be lost is what hangs on nobody known
        ImmutableArray<NodeId> asked = [.. items];
        var nobody = PropagatedDependence.At(sites, [], [.. asked.Select(i => sites.IndexOf(HorizonSites.UseOf(i, user.Code, Horizon.Supply)))]);
        foreach (var (node, site) in asked.Zip(nobody))
        {
            if (site.High < MostUnknown)
                continue;
            var item = chain.ItemOf(node)!;
            var mix = chain.MixOf(node, user);
            var named = mix.Suppliers.Sum(s => s.Share);
            var why = site.UnknownInput is { } input ? Missing(input)
                : named < MostUnknown ? $"{1 - named:P0} of the supply of {item.NameEn}"
                : $"what {item.NameEn} needs";
            yield return new ChokepointRow(
                user.Code.Value, item.Id.Value, item.NameEn, "unknown", [], null, new IndexBounds(site.Low, site.High), "supply", null, null,
                Betweenness: null, InsideEu: null, mix.Basis.ToString().ToLowerInvariant(), [], $"Not known: {why}. That is not the same as safe.",
                [], [], "E", ["unknown-suppliers"], [why], run.Facts.Parameters.Version);
        }
    }

    private PathStepAnswer Answer(PathStep step) => new(
        chain.ItemOf(step.Item)?.Id.Value ?? step.Item.Code,
        chain.Graph.Find(step.Item)!.Name,
        step.Shares.IsEmpty ? null : string.Join('+', step.Shares.Select(s => s.Economy.Value)),
        step.Shares.Sum(s => s.Share),
        step.Evidence?.Note,
        step.Shares.IsEmpty ? null : step.Year?.Value,
        step.Evidence?.Source,
        step.Evidence is { } e ? ChainWords.Of(e.Confidence) : null,
        step.Link?.Evidence.Note,
        step.Link?.Evidence.Source,
        step.Link is { } link ? ChainWords.Of(link.Evidence.Confidence) : null);

    private IEnumerable<string> Measures(NodeId item, ImmutableArray<EconomyCode> economies) => chain.Graph.In(item)
        .Where(e => e.Kind == EdgeKind.Restricts && economies.Contains(EconomyCode.Parse(e.Source.Code)) && Hits(e.Towards))
        .Select(e => $"{e.Source.Code}: {e.Evidence.Note}{(e.Year is { } y ? $" ({y})" : string.Empty)}");

    // a group of states that the source does not spell out may mean the user
    private bool Hits(EconomyCode? towards) => towards is not { } target || target == user.Code || target == EconomyCode.Unspecified;

    // an input is told as "group of place"; who reads it wants the name of what is missing
    private string Missing(string input)
    {
        var slug = input.Split(" of ", 2)[0];
        var node = chain.Graph.Nodes.FirstOrDefault(n => string.Equals(n.Id.Code, slug, StringComparison.Ordinal));
        return $"the makers of {node?.Name ?? slug}";
    }
}
