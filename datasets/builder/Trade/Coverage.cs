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
        foreach (var (product, year, flows, usd) in Cells(hs92))
            Row(text, "HS92", product, year, complete: true, latest, flows, usd, "");
        var known = published.Rows.ToDictionary(r => (Hs6.Parse(r["hs6"]), int.Parse(r["year"])));
        foreach (var (product, year, flows, usd) in Cells(hs17))
        {
            var row = known[(product, year)];
            if (int.Parse(row["flows"]) != flows)
                throw row.Error($"the coverage table counts {row["flows"]} flows, the flow table holds {flows}.");
            var complete = row["coverage"] == "complete";
            Row(text, "HS17", product, year, complete, latest, flows, usd, Note(complete, year));
        }

        return BundleFile.From(
            "trade-coverage", "trade/coverage.csv", "coverage", origin with { Revision = null }, text,
            "One row per series, product and year; a year that is not complete decides no test.");
    }

    private static string Note(bool complete, int year)
    {
        if (complete)
            return "";
        var partial = "six largest partners per side only";
        return year < FirstYearWithTaiwan ? partial + "; Taiwan and Namibia missing" : partial;
    }

    private static void Row(
        CsvText text, string revision, Hs6 product, int year, bool complete, int latest, int flows, long usd, string note) =>
        text.Row(
            revision,
            product.ToString(),
            year.ToString(),
            complete ? "yes" : "no",
            year == latest ? "yes" : "no",
            flows.ToString(),
            FlowRow.Thousands(usd),
            note);

    private static IEnumerable<(Hs6 Product, int Year, int Flows, long Usd)> Cells(List<FlowRow> flows) =>
        flows.GroupBy(r => (r.Product, r.Year))
            .Select(g => (g.Key.Product, g.Key.Year, g.Count(), g.Sum(r => r.Usd)))
            .OrderBy(c => c.Product)
            .ThenBy(c => c.Year);
}
