using System.Text;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Api.Features.Datasets;

/// <summary>A load report as a page of Markdown: what an analyst puts beside the figures he cites.</summary>
internal static class DatasetPage
{
    public const string ContentType = "text/markdown";

    public static string Write(DatasetReportAnswer report)
    {
        var page = new StringBuilder();
        Line(page, $"# {Cell(report.FileName)}");
        Line(page, "");
        Rows(page, "| Dataset | |", "|---|---|",
        [
            $"| Identifier | `{report.Id}` |",
            $"| Status | {report.Status}{(report.SupersededBy is { } by ? $" by `{by}`" : "")}{(report.StatusNote is { } note ? $": {Cell(note)}" : "")} |",
            $"| Source | {Cell(report.Source ?? "not stated")} |",
            $"| Revision, release | {report.Revision ?? "none"}, {Cell(report.Release ?? "none")} |",
            $"| Licence | {Cell(report.Licence ?? "not stated")} |",
            $"| Format | {report.Format} |",
            $"| Loaded | {report.LoadedAt:yyyy-MM-dd HH:mm:ss} UTC |",
            $"| SHA-256 | `{report.Sha256}` |",
            $"| Rows read | {report.RowsRead:#,0} |",
            $"| Rows kept | {report.RowsKept:#,0} |",
            $"| Rows rejected | {report.RejectedRows.Total:#,0} |",
        ]);
        Section(page, "Years", "| Year | Rows | Value (thousand USD) | Rows without quantity | Products |", "|---:|---:|---:|---:|---:|",
            report.Years.Select(y => $"| {y.Year} | {y.Rows:#,0} | {y.ValueKusd:#,0.###} | {y.RowsWithoutQuantity:#,0} | {y.Products:#,0} |"));
        Section(page, "Rejected rows", "| Reason | Rows | Value (thousand USD) |", "|---|---:|---:|",
            report.Rejected.Select(r => $"| {r.Reason} | {r.Rows:#,0} | {(r.ValueKusd is { } v ? v.ToString("#,0.###") : "not readable")} |"));
        Examples(page, report);
        Section(page, "Codes without an economy", "| Code | Rows | Value (thousand USD) | Share of value |", "|---|---:|---:|---:|",
            report.Unmapped.Select(u => $"| `{Cell(u.Code)}` | {u.Rows:#,0} | {u.ValueKusd:#,0.###} | {(u.ShareOfValue is { } s ? s.ToString("P3") : "no value is kept")} |"));
        Section(page, "Checks", "| Check | Outcome | Found |", "|---|---|---|",
            report.Checks.Select(c => $"| {c.Name} | {(c.Passed ? "passed" : "failed")} | {Cell(c.Detail)} |"));
        Section(page, "Notes", null, null, report.Notes.Select(n => $"- {Cell(n)}"));
        Section(page, "History", "| At (UTC) | Status | By | Note |", "|---|---|---|---|",
            report.StatusHistory.Select(h => $"| {h.At:yyyy-MM-dd HH:mm:ss} | {h.Status} | {h.SupersededBy} | {Cell(h.Note ?? "")} |"));
        return page.ToString();
    }

    private static void Examples(StringBuilder page, DatasetReportAnswer report)
    {
        if (report.RejectedRows.Total == 0)
            return;
        Line(page, "");
        if (report.RejectedRows.Kept == 0)
        {
            Line(page, "None of them is a fault: they are left out by design, such as sums and parts of other rows, and were only counted.");
            return;
        }

        var beyond = report.RejectedRows.BeyondLimit;
        Line(page, $"The first faulty ones; {report.RejectedRows.Kept:#,0} are at `{report.RejectedRows.Address}`"
            + (beyond > 0 ? $", {beyond:#,0} more were only counted (left out by design, or beyond the first {LoadReport.MostRejectedKept:#,0})." : "."));
        Line(page, "");
        Rows(page, "| Line | Field | Reason | Row |", "|---:|---|---|---|",
            report.RejectedSample.Select(r => $"| {(r.File is { } f ? Cell(f) + ":" : "")}{r.Line} | {r.Field} | {r.Reason} | `{Code(r.Text)}` |"));
    }

    private static void Section(StringBuilder page, string title, string? header, string? rule, IEnumerable<string> rows)
    {
        Line(page, "");
        Line(page, $"## {title}");
        Line(page, "");
        var lines = rows.ToList();
        if (lines.Count == 0)
            Line(page, "None.");
        else
            Rows(page, header, rule, lines);
    }

    private static void Rows(StringBuilder page, string? header, string? rule, IEnumerable<string> rows)
    {
        foreach (var line in new[] { header, rule }.OfType<string>().Concat(rows))
            Line(page, line);
    }

    private static void Line(StringBuilder page, string text) => page.Append(text).Append('\n');

    // names and rows come from files of strangers: nothing in them may end a cell or become markup
    private static string Cell(string text) => Code(text)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal);

    private static string Code(string text) => text
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace('`', '\'')
        .ReplaceLineEndings(" ");
}
