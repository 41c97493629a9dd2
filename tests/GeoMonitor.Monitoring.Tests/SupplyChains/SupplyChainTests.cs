using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Propagation;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.SupplyChains;
using QuikGraph.Algorithms;

namespace GeoMonitor.Monitoring.Tests.SupplyChains;

public sealed class SupplyChainTests(BundledRun bundle)
{
    private readonly SupplyChain _chain = bundle.View.SupplyChain;

    [Fact]
    public void A_run_makes_its_chain_once() => bundle.View.SupplyChain.Should().BeSameAs(_chain);

    [Fact]
    public void Every_edge_names_its_source_and_every_kind_of_edge_but_trade_is_there()
    {
        _chain.Graph.Edges.Should().OnlyContain(e => e.Evidence.Source.Length > 0);
        _chain.Graph.Edges.Select(e => e.Kind).Distinct().Should().BeEquivalentTo(
            [EdgeKind.Produces, EdgeKind.InputTo, EdgeKind.ClassifiedAs, EdgeKind.Makes, EdgeKind.Supplies, EdgeKind.Restricts, EdgeKind.UsedIn]);
        _chain.Graph.Nodes.Select(n => n.Id.Kind).Distinct().Should().BeEquivalentTo(Enum.GetValues<NodeKind>());
    }

    [Fact]
    public void A_material_of_the_chip_chain_is_one_node_with_the_material_of_the_catalogue()
    {
        // pitfall 26: one thing named by two tables is not two findings
        var node = _chain.NodeOf(Item("gallium"));

        node.Should().Be(_chain.NodeOf(Item("gallium.processing")));
        _chain.Graph.Find(new NodeId(NodeKind.Segment, "gallium")).Should().BeNull();
        _chain.Graph.Out(node!.Value).Should().Contain(e => e.Kind == EdgeKind.InputTo && e.Target.Code == "compound-substrates");
        _chain.Graph.In(node.Value).Count(e => e.Kind == EdgeKind.Produces && e.Source.Code == "CHN").Should().Be(1);
    }

    [Fact]
    public void Materials_under_one_code_are_several_nodes_that_share_one_product()
    {
        var gallium = _chain.NodeOf(Item("gallium.processing"))!.Value;
        var germanium = _chain.NodeOf(Item("germanium.processing"))!.Value;
        var code = new NodeId(NodeKind.Product, "811292");

        _chain.Graph.Out(gallium).Should().Contain(e => e.Kind == EdgeKind.ClassifiedAs && e.Target == code);
        _chain.Graph.Out(germanium).Should().Contain(e => e.Kind == EdgeKind.ClassifiedAs && e.Target == code);
        _chain.Graph.In(code).Count(e => e.Kind == EdgeKind.ClassifiedAs).Should().BeGreaterThan(5);
    }

    [Fact]
    public void A_plant_takes_in_processed_tungsten_that_comes_from_mined_tungsten()
    {
        var gas = _chain.NodeOf(Item("tungsten-hexafluoride"))!.Value;
        var metal = _chain.NodeOf(Item("tungsten.processing"))!.Value;

        _chain.Graph.In(gas).Should().Contain(e => e.Kind == EdgeKind.InputTo && e.Source == metal);
        _chain.Graph.In(metal).Should().Contain(e => e.Kind == EdgeKind.InputTo && e.Source.Code == "tungsten.extraction" && e.IsEssential);
    }

    [Fact]
    public void A_sum_over_segments_is_no_node_and_what_it_needs_its_parts_need()
    {
        var all = Item("wafer-fabrication-all");

        _chain.NodeOf(all).Should().BeNull();
        _chain.PartsOf(all).Should().HaveCountGreaterThan(5);
        _chain.PartsOf(all).Should().OnlyContain(p => _chain.Graph.In(p).Any(e => e.Kind == EdgeKind.InputTo && e.Source.Code == "helium.processing"));
    }

    [Fact]
    public void The_chain_has_cycles_because_chips_are_needed_to_make_chips()
    {
        var components = new Dictionary<NodeId, int>();
        _chain.Graph.ToQuikGraph(EdgeKind.InputTo).StronglyConnectedComponents(components);

        components.GroupBy(c => c.Value).Max(g => g.Count()).Should().BeGreaterThan(5);
    }

    [Fact]
    public void What_does_not_become_part_of_the_graph_is_counted()
    {
        _chain.LeftOut.Should().Contain(l => l.Reason.StartsWith("remainder") && l.Rows > 10);
        _chain.LeftOut.Should().Contain(l => l.Reason == "share of EUR, which is no country");
        _chain.LeftOut.Should().Contain(l => l.Reason == "measure that is not in force");
        _chain.LeftOut.Should().OnlyContain(l => l.Rows > 0);
    }

    [Fact]
    public void Only_measures_that_are_in_force_restrict()
    {
        _chain.Graph.Edges.Should().Contain(e => e.Kind == EdgeKind.Restricts && e.Source.Code == "CHN" && e.Target.Code == "gallium.processing");
        _chain.Graph.Edges.Where(e => e.Kind == EdgeKind.Restricts).Should().NotContain(
            e => e.Source.Code == "PHL", "a ban that was dropped restricts nothing");
    }

    [Fact]
    public void A_measure_on_chips_that_names_no_step_stands_at_each_and_says_so()
    {
        var steps = _chain.Graph.Nodes.Where(n => n.Id.Kind == NodeKind.Segment && _chain.ItemOf(n.Id)!.Has("chips")).Select(n => n.Id).ToList();
        var japan = _chain.Graph.Edges.Where(e => e.Kind == EdgeKind.Restricts && e.Source.Code == "JPN").ToList();

        steps.Should().HaveCountGreaterThan(40);
        japan.Select(e => e.Target).Should().BeEquivalentTo(steps);
        japan.Should().OnlyContain(e => e.Evidence.Note!.Contains("names no step") && e.Evidence.Confidence >= Confidence.Low);
        _chain.Graph.Edges.Where(e => e.Kind == EdgeKind.Restricts && e.Source.Code == "NLD").Select(e => (e.Year, e.Towards)).Distinct().Should().HaveCount(4);
        _chain.LeftOut.Should().NotContain(l => l.Reason == "measure that names no item");
    }

    [Fact]
    public void The_Netherlands_buy_what_trade_shows_and_the_world_mix_where_a_code_holds_several_materials()
    {
        var netherlands = Economy("NLD");

        var magnesium = _chain.MixOf(_chain.NodeOf(Item("magnesium.processing"))!.Value, netherlands);
        magnesium.Basis.Should().Be(MixBasis.Trade);
        magnesium.Suppliers[0].Economy.Value.Should().Be("CHN");
        _chain.MixOf(_chain.NodeOf(Item("gallium.processing"))!.Value, netherlands).Basis.Should().Be(MixBasis.World);
        _chain.MixOf(_chain.NodeOf(Item("ion-implantation-equipment"))!.Value, netherlands).Basis.Should().Be(MixBasis.Unknown);
    }

    [Fact]
    public void Where_members_produce_the_Union_counts_their_production()
    {
        var mix = _chain.MixOf(_chain.NodeOf(Item("feldspar.extraction"))!.Value, Economy("EU27"));

        mix.Basis.Should().Be(MixBasis.Sourcing);
        mix.Suppliers.Should().Contain(s => bundle.View.Economies.Find(s.Economy)!.InEu27);
    }

    [Fact]
    public void Magnets_from_elsewhere_still_hang_on_Chinese_oxides()
    {
        var netherlands = Economy("NLD");
        var sites = _chain.SitesFor(netherlands);
        var magnets = sites.IndexOf(ChainSites.UseOf(_chain.NodeOf(Item("850511"))!.Value, netherlands.Code));
        var china = PropagatedDependence.Of(sites, new Stop(EconomyCode.Parse("CHN")))[magnets];

        china.Direct.Should().BeInRange(.5, .6, "that is the part of trade");
        china.Low.Should().BeGreaterThan(.9);
    }

    [Fact]
    public void Without_figures_the_chain_is_empty()
    {
        using var monitor = new TemporaryMonitor();

        monitor.Recompute().SupplyChain.Graph.Nodes.Should().BeEmpty();
    }

    private Item Item(string id) => ItemLookup.Find(bundle.View, id);

    private Economy Economy(string code) => EconomyLookup.Find(bundle.View.Economies, code);
}
