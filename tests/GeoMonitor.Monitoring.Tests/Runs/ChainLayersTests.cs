using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Monitoring.Catalogue;

namespace GeoMonitor.Monitoring.Tests.Runs;

public sealed class ChainLayersTests(BundledRun bundled) : IDisposable
{
    private const string Header = "stage_group,segment,segment_id,country_iso3,share_pct,year,metric,confidence\n";
    private readonly TemporaryMonitor _monitor = new();

    public void Dispose() => _monitor.Dispose();

    [Fact]
    public void Loaded_shares_of_a_bundled_step_stand_for_the_bundled_ones_and_new_steps_come_beside()
    {
        Load("own.csv", Header
            + "wafer_fabrication,DRAM,dram,JPN,70,2026,sales,seen\nwafer_fabrication,DRAM,dram,KOR,30,2026,sales,seen\n"
            + "wafer_fabrication,DRAM,dram,USA,99,2020,sales,seen\nequipment,Own tools,own-tools,NLD,80,2026,sales,seen\n");
        var run = _monitor.Recompute(bundled.Figures);
        var chain = run.SupplyChain;
        var dram = NodeId.Segment(ItemId.Parse("dram"));

        chain.Graph.LatestProducers(dram).Producers.Select(p => (p.Source.Code, p.Share)).Should().BeEquivalentTo([("JPN", .7), ("KOR", .3)]);
        chain.Graph.LatestProducers(NodeId.Segment(ItemId.Parse("own-tools"))).Remainder.Should().BeApproximately(.2, 1e-9);
        ItemLookup.Find(run, "own-tools").Note.Should().Contain("loaded");
        bundled.View.SupplyChain.Graph.LatestProducers(dram).Producers.Should().Contain(p => p.Source.Code == "USA", "the run before is as it was");
    }

    [Fact]
    public void A_loaded_measure_restricts_beside_the_bundled_ones()
    {
        Load("measures.csv", "economy,material_ids,measure_type,measure,announced,effective,ended,target,confidence\nBRA,niobium,ban,made up,2026-01-01,2026-02-01,,all,seen\n");
        var graph = _monitor.Recompute(bundled.Figures).SupplyChain.Graph;

        graph.Edges.Should().Contain(e => e.Kind == EdgeKind.Restricts && e.Source.Code == "BRA" && e.Target.Code == "niobium.processing");
        graph.Edges.Should().Contain(e => e.Kind == EdgeKind.Restricts && e.Source.Code == "CHN" && e.Target.Code == "gallium.processing");
    }

    private void Load(string name, string text) => _monitor.Loader.Load(FileSource.FromBytes(name, System.Text.Encoding.UTF8.GetBytes(text)), new Ingest.LoadOptions(), []);
}
