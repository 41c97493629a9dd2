using System.Collections.Immutable;
using GeoMonitor.Core.Figures;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Structure;
using GeoMonitor.Graph.SystemicRisk;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.SupplyChains.Companies;

/// <summary>What a company makes of one step.</summary>
/// <param name="Company">The company.</param>
/// <param name="Step">The step.</param>
/// <param name="Share">Its part of the supply of the step, 0..1.</param>
/// <param name="IsAssumed">Whether the part is an equal one of what no company is stated to make.</param>
internal readonly record struct CompanyPlace(NodeId Company, NodeId Step, double Share, bool IsAssumed);

/// <summary>
/// The companies of loaded chip chains as sellers and buyers (methodology 6.8). Nobody publishes what they sell each other: the
/// weight of a delivery is the seller's share of its step times the buyer's share of its own, every relation of two steps
/// counting alike [P]. So all makers buy of all, and the weights say how much hangs on what, not how much money passes.
/// </summary>
internal sealed class CompanyNetwork
{
    private CompanyNetwork(ImmutableArray<CompanyPlace> places, SalesNetwork network) => (Places, Network) = (places, network);

    /// <summary>A company once for each step it is in; place k is firm k of the network.</summary>
    public ImmutableArray<CompanyPlace> Places { get; }

    /// <summary>Sales between the places; a step is a sector.</summary>
    public SalesNetwork Network { get; }

    /// <summary>Makes the network of the loaded chains.</summary>
    /// <exception cref="MonitorProblemException">No chain with companies is loaded, or none of their steps needs another.</exception>
    public static CompanyNetwork Of(RunView run)
    {
        var graph = run.SupplyChain.Graph;
        var steps = run.Figures.Loaded
            .Select(l => l.Figures)
            .OfType<ChainFigures>()
            .SelectMany(f => f.Tables.Companies.Select(c => c.Segment))
            .Distinct()
            .Select(run.Figures.Items.Find)
            .Select(i => i is null ? null : run.SupplyChain.NodeOf(i))
            .OfType<NodeId>()
            .Distinct()
            .Order()
            .ToList();
        if (steps.Count == 0)
        {
            throw Refused(
                "No loaded chip chain names the companies of its steps. The bundled companies are single facts and not the makers of each step; "
                + "load a chain with companies, such as the tables of the CSET/ETO chip explorer (POST /api/v1/datasets).");
        }

        ImmutableArray<CompanyPlace> places = [.. steps.SelectMany(s => PlacesOf(graph, s))];
        var sector = steps.Index().ToDictionary(s => s.Item, s => s.Index);
        var byStep = places.Index().ToLookup(p => p.Item.Step, p => p.Index);
        var needs = steps
            .SelectMany(s => graph.Inputs(s).Select(g => (Output: s, Group: g with { Inputs = [.. g.Inputs.Where(i => sector.ContainsKey(i.Source))] })))
            .Where(n => !n.Group.Inputs.IsEmpty)
            .ToList();
        if (needs.Count == 0)
            throw Refused("The loaded companies are there, but nothing says which of their steps needs which: load the table of the sequence of steps too.");
        var sales = needs.SelectMany(n => n.Group.Inputs.SelectMany(i => byStep[i.Source].SelectMany(
            seller => byStep[n.Output].Select(buyer => new WeightedEdge(seller, buyer, places[seller].Share * places[buyer].Share)))));
        var need = needs
            .SelectMany(n => n.Group.Inputs.Select(i => (Key: (sector[i.Source], sector[n.Output]), Is: IsAlone(n.Group) ? Essentiality.Essential : Essentiality.NonEssential)))
            .GroupBy(n => n.Key)
            .ToDictionary(g => g.Key, g => g.Max(n => n.Is));
        return new CompanyNetwork(
            places,
            new SalesNetwork(
                CsrGraph.Of(places.Length, sales),
                places.Select(p => sector[p.Step]),
                (from, to) => need.GetValueOrDefault((from, to), Essentiality.Negligible),
                weight: FirmWeight.LargerOfSalesAndPurchases));
    }

    // one of several alternatives is missed in proportion, and not altogether
    private static bool IsAlone(InputAlternatives group) => group is { IsEssential: true, Inputs.Length: 1 };

    private static IEnumerable<CompanyPlace> PlacesOf(SupplyGraph graph, NodeId step)
    {
        var makers = graph.In(step).Where(e => e.Kind == EdgeKind.Makes).ToList();
        var rest = Math.Max(0, 1 - makers.Sum(m => m.Share ?? 0));
        var silent = makers.Count(m => m.Share is null);
        return makers.Select(m => new CompanyPlace(m.Source, step, m.Share ?? (rest / silent), m.Share is null));
    }

    private static MonitorProblemException Refused(string why) => new(ProblemKind.NotFound, "no-company-layer", why);
}
