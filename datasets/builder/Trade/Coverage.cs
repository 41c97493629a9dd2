using GeoMonitor.Core.Items;
using GeoMonitor.Datasets.Builder.Output;
using GeoMonitor.Datasets.Builder.Tables;

namespace GeoMonitor.Datasets.Builder.Trade;

/// <summary>Says for each series, product and year whether all flows are there, so that a gap is not taken for a fall.</summary>
internal static class Coverage
{
    private const int FirstYearWithTaiwan = 2018;

    public static BundleFile Write(
        List<FlowRow> hs92, List<FlowRow> hs17, SourceTable published, Origin origin)
    {
        var text = new CsvText();
        text.Header("revision", "product", "year", "complete", "provisional", "flows", "value_kusd", "note");
        var latest = hs92.Max(r => r.Year);
        foreach (var cell in Cells(hs92))
            Row(text, "HS92", cell, complete: true, latest, "");
        var known = published.Rows.ToDictionary(r => (Hs6.Parse(r["hs6"]), int.Parse(r["year"])));
        foreach (var cell in Cells(hs17))
        {
            var row = known[(cell.Product, cell.Year)];
            if (int.Parse(row["flows"]) != cell.Flows)
                throw row.Error($"the coverage table counts {row["flows"]} flows, the flow table holds {cell.Flows}.");
            var complete = row["coverage"] == "complete";
            Row(text, "HS17", cell, complete, latest, Note(complete, cell));
        }

        return BundleFile.From(
            "trade-coverage", "trade/coverage.csv", "coverage", origin, text,
            "One row per series, product and year; a year that is not complete decides no test.");
    }

    private static string Note(bool complete, Cell cell)
    {
        var notes = new List<string>();
        if (!complete)
            notes.Add("six largest partners per side only");
        if (cell.Year < FirstYearWithTaiwan)
            notes.Add("Taiwan and Namibia missing");
        if (!cell.HasQuantities)
            notes.Add("values only");
        return string.Join("; ", notes);
    }

    private static void Row(CsvText text, string revision, Cell cell, bool complete, int latest, string note) =>
        text.Row(
            revision,
            cell.Product.ToString(),
            cell.Year.ToString(),
            complete ? "yes" : "no",
            cell.Year == latest ? "yes" : "no",
            cell.Flows.ToString(),
            FlowRow.Thousands(cell.Usd),
            note);

    private static IEnumerable<Cell> Cells(List<FlowRow> flows) =>
        flows.GroupBy(r => (r.Product, r.Year))
            .Select(g => new Cell(
                g.Key.Product, g.Key.Year, g.Count(), g.Sum(r => r.Usd), g.Any(r => r.Kilograms is not null)))
            .OrderBy(c => c.Product)
            .ThenBy(c => c.Year);

    private sealed record Cell(Hs6 Product, int Year, int Flows, long Usd, bool HasQuantities);
}
