using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Supply;
using GeoMonitor.Graph.Chain;

namespace GeoMonitor.Monitoring.SupplyChains.Assembly;

/// <summary>Materials: who makes them, ore into metal, and the codes under which they are traded.</summary>
internal static class MaterialEdges
{
    // no table is later, so that the newest of each item is taken
    private static readonly Year Newest = new(2100);

    private static readonly Evidence Stage = new("definition", Confidence.Derived, "what is processed was mined");

    public static void Add(ChainDraft draft, ChainNodes nodes, ProductionCatalogue production, EconomyTable economies)
    {
        foreach (var (_, stages) in nodes.Materials)
        {
            foreach (var item in stages)
            {
                draft.Node(NodeId.Material(item.Id), item.NameEn);
                if (TableFor(draft, production, item) is { } table)
                    AddProducers(draft, table, economies);
            }

            for (var s = 1; s < stages.Length; s++)
            {
                var (before, after) = (NodeId.Material(stages[s - 1].Id), NodeId.Material(stages[s].Id));
                draft.Edge(ChainEdge.InputTo(before, after, stages[s - 1].Id.Value, isEssential: true, share: 1, Stage));
            }
        }

        foreach (var product in nodes.Catalogue.All.Where(i => i.Kind == ItemKind.Product))
            AddProduct(draft, nodes, product);
    }

    // a table whose shares pass 1 contradicts itself, so nothing is made of it
    private static ProductionTable? TableFor(ChainDraft draft, ProductionCatalogue production, Item item)
    {
        var table = production.TableFor(item.Id, Newest);
        if (table is null || table.KnownShare <= 1 + SupplyGraphBuilder.RoundingExcess)
            return table;
        draft.LeaveOut($"shares of {item.Id} by {table.DataSet} in {table.Year} add to {table.KnownShare:0.###}, which is more than 1", table.Shares.Length);
        return null;
    }

    private static void AddProducers(ChainDraft draft, ProductionTable table, EconomyTable economies)
    {
        foreach (var rows in table.Shares.GroupBy(s => s.Economy))
        {
            if (economies.Find(rows.Key) is not { Kind: EconomyKind.Country })
            {
                draft.LeaveOut("producers that the table does not name", rows.Count());
            }
            else if (rows.All(r => r.Share is null))
            {
                draft.LeaveOut("producers whose figures are withheld", rows.Count());
            }
            else
            {
                var first = rows.First(r => r.Share is not null);
                draft.Edge(ChainEdge.Produces(
                    rows.Key,
                    NodeId.Material(table.Item),
                    table.Year,
                    Math.Min(1, rows.Sum(r => r.Share?.Value ?? 0)),
                    ChainDraft.Evidence(first.Sources, first.Confidence, $"production by {table.DataSet}")));
            }
        }
    }

    private static void AddProduct(ChainDraft draft, ChainNodes nodes, Item product)
    {
        var node = new NodeId(NodeKind.Product, product.Id.Value);
        draft.Node(node, product.NameEn);
        var evidence = new Evidence(product.Sources.IsEmpty ? "definition" : string.Join('|', product.Sources), Confidence.Derived);
        foreach (var material in product.Materials)
        {
            var stage = nodes.StagesOf(material).FirstOrDefault(s => string.Equals(s.Id.Stage, product.Stage, StringComparison.Ordinal));
            if (stage is not null)
            {
                draft.Edge(ChainEdge.ClassifiedAs(NodeId.Material(stage.Id), node, evidence));
            }
            else if (product.Stage is "semi-finished" or "component" && nodes.Last(material) is { } last)
            {
                // trade does not tell which of several materials is inside, so they stand for each other
                draft.Edge(ChainEdge.InputTo(last, node, "materials", isEssential: true, share: null, evidence with { Note = "materials under the code" }));
            }
            else
            {
                draft.LeaveOut("material in a product of another stage");
            }
        }
    }
}
