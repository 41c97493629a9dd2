using System.Collections.Immutable;

namespace GeoMonitor.Ingest.Recognition;

/// <summary>Documents that hold no table at all, or not as text.</summary>
internal static class DocumentSignatures
{
    public static ImmutableArray<FileSignature> All { get; } =
    [
        FileSignature.Content("excel", "an Excel workbook", "save the sheet that holds the flows as CSV and load that",
            head => (head.Name is "[Content_Types].xml" && head.Text.Contains("spreadsheetml", StringComparison.Ordinal))
                || head.Name.StartsWith("xl/", StringComparison.Ordinal)),
        FileSignature.Ending("markdown", "a Markdown text", "load a file of figures, not a description of one", ".md"),
        // the last word on JSON: what is known better has more weight
        new("json", "a JSON text of a kind that is not known here", "load the CSV that the statistical office publishes", [],
            head => head.HeaderLine.StartsWith('{') || head.HeaderLine.StartsWith('['), 0),
    ];
}
