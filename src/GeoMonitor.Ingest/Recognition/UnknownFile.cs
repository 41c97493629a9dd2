using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Files;

namespace GeoMonitor.Ingest.Recognition;

/// <summary>Says what is known of a file of no known kind, and what it lacks when it nearly is one.</summary>
internal static class UnknownFile
{
    private const int ColumnsShown = 8;

    public static LoadRefusedException Refusal(FileSource source, FileHead head)
    {
        if (!head.IsText)
            return NoText(source, head);
        if (head.HeaderLine.Length == 0)
        {
            return new LoadRefusedException(
                "empty-file", $"'{source.Name}' holds no line of data: fetch or export it again.");
        }

        return NearMiss(source, head) ?? new LoadRefusedException(
            "unknown-format",
            $"'{source.Name}' is a text of an unknown kind (its first line reads {Shown(head)}): load a file as its "
            + "statistical office publishes it, or put the flows into the `geomonitor-flows` template.");
    }

    // UTF-16 is text to the analyst: the strict reader knows what to say about it
    private static LoadRefusedException NoText(FileSource source, FileHead head)
    {
        try
        {
            using var reader = new StrictUtf8Reader(
                new MemoryStream(head.Bytes.ToArray()), source.Name, head.Bytes.Length);
            reader.ReadToEnd();
        }
        catch (LoadRefusedException refusal) when (LooksLikeText(head) || refusal.Code == "utf16")
        {
            return refusal;
        }
        catch (LoadRefusedException)
        {
            // neither text nor near it
        }

        return new LoadRefusedException(
            "unknown-format",
            $"'{source.Name}' is neither text nor a kind of file that is known here: load the CSV, gzip or zip file "
            + "that the statistical office publishes.");
    }

    // a table with a few bytes gone bad, against a binary file
    private static bool LooksLikeText(FileHead head)
    {
        var printable = 0;
        foreach (var b in head.Bytes.Span)
            printable += b is >= 0x20 and < 0x7F or (byte)'\n' or (byte)'\r' or (byte)'\t' ? 1 : 0;
        return printable > head.Bytes.Length * 0.45;
    }

    private static LoadRefusedException? NearMiss(FileSource source, FileHead head)
    {
        var nearest = FlowFormats.Tables.Concat(FigureFormats.Tables).MinBy(s => s.MissingFrom(head).Length / (double)s.Columns.Length);
        if (nearest is null)
            return null;
        var missing = nearest.MissingFrom(head);
        if (missing.Length * 2 > nearest.Columns.Length)
            return null;
        var verb = missing.Length == 1 ? "column {0} is missing" : "columns {0} are missing";
        return new LoadRefusedException(
            "missing-column",
            $"'{source.Name}' looks like {nearest.What}, but "
            + string.Format(null, verb, string.Join(", ", missing.Select(c => $"`{c}`")))
            + $": its header needs {string.Join(",", nearest.Columns)} in any order.");
    }

    private static string Shown(FileHead head)
    {
        var columns = head.Columns.Take(ColumnsShown).Select(c => c.Length > 40 ? c[..40] + "..." : c);
        return string.Join(", ", columns.Select(c => $"`{c}`"))
            + (head.Columns.Length > ColumnsShown ? $" and {head.Columns.Length - ColumnsShown} more columns" : "");
    }
}
