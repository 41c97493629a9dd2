using GeoMonitor.Datasets.Builder.Output;

namespace GeoMonitor.Datasets.Builder.Trade;

/// <summary>Writes flows in the layout <c>geomonitor-flows</c>.</summary>
internal static class FlowFile
{
    public static BundleFile Write(string id, string path, Origin origin, List<FlowRow> flows, string note)
    {
        flows.Sort(FlowRow.Compare);
        CheckKeys(flows);
        var text = new CsvText();
        text.Comment("source", origin.Source);
        text.Comment("revision", origin.Revision!);
        text.Comment("release", origin.Release);
        text.Comment("licence", origin.Licence);
        text.Header("year", "product", "exporter", "importer", "value_kusd", "quantity_t");
        foreach (var flow in flows)
        {
            text.Row(
                flow.Year.ToString(),
                flow.Product.ToString(),
                flow.Exporter.Value,
                flow.Importer.Value,
                FlowRow.Thousands(flow.Usd),
                flow.Kilograms is { } mass ? FlowRow.Thousands(mass) : null);
        }

        return BundleFile.From(id, path, "trade", origin, text, note);
    }

    private static void CheckKeys(List<FlowRow> flows)
    {
        for (var i = 0; i < flows.Count; i++)
        {
            if (flows[i].Exporter == flows[i].Importer)
                throw new InvalidDataException($"A flow of an economy with itself: {flows[i]}.");
            if (i > 0 && FlowRow.Compare(flows[i - 1], flows[i]) == 0)
                throw new InvalidDataException($"A flow stands twice in the source: {flows[i]}.");
        }
    }
}
