using System.Collections.Immutable;
using GeoMonitor.Ingest.Files;

namespace GeoMonitor.Ingest.Recognition;

/// <summary>What analysts bring instead of a table: documents, archives that are not opened here, error pages of sites.</summary>
internal static class ForeignFileSignatures
{
    private const string SaveAsCsv = "save its sheet of figures as CSV in UTF-8 and load that";
    private const string LoadTheTable = "load the CSV, gzip or zip file that the statistical office publishes";
    private const string UnpackSeven =
        "unpack it (`7z x FILE`, or 7-Zip on Windows) and load the .dat or .csv in it, plain or as gzip or zip";

    private const string Unpack = "unpack it and load the table, plain or as gzip or zip";

    public static ImmutableArray<FileSignature> All { get; } =
    [
        FileSignature.Content(
            "word", "a Word document", LoadTheTable, head => IsPart(head, "[Content_Types].xml", "wordprocessingml")),
        FileSignature.Content(
            "opendocument", "an OpenDocument file", SaveAsCsv, head => IsPart(head, "mimetype", "opendocument")),
        FileSignature.Content(
            "excel-until-2003",
            "an Office file in the format used until 2003",
            SaveAsCsv,
            head => Starts(head, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])),
        FileSignature.Content("pdf", "a PDF document", LoadTheTable, head => Starts(head, "%PDF-"u8)),
        FileSignature.Content("parquet", "a Parquet file", "export it as CSV in UTF-8", head => Starts(head, "PAR1"u8)),
        FileSignature.Content("7z", "a 7-Zip archive", UnpackSeven, head => Starts(head, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])),
        FileSignature.Content("rar", "a RAR archive", Unpack, head => Starts(head, "Rar!\x1A\x07"u8)),
        FileSignature.Content("xz", "an xz-packed file", Unpack, head => Starts(head, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])),
        FileSignature.Content("bzip2", "a bzip2-packed file", Unpack, head => Starts(head, "BZh"u8)),
        FileSignature.Content("zstd", "a Zstandard-packed file", Unpack, head => Starts(head, [0x28, 0xB5, 0x2F, 0xFD])),
        FileSignature.Content("packed-inside", "a packed file that holds another packed file", Unpack, IsPacked),
        FileSignature.Content(
            "web-page",
            "a web page and not the file behind it",
            "fetch the file itself (a site that wants a login or is down answers with a page)",
            head => TextStarts(head, "<!doctype html") || TextStarts(head, "<html")),
        FileSignature.Content("xml", "an XML text", LoadTheTable, head => TextStarts(head, "<?xml")),
    ];

    // office files are zip archives with parts of known names
    private static bool IsPart(FileHead head, string name, string word) =>
        string.Equals(head.Name, name, StringComparison.Ordinal)
        && head.Text.Contains(word, StringComparison.Ordinal);

    private static bool IsPacked(FileHead head) => Packing.Of(head.Bytes.Span) != PackingKind.None;

    private static bool Starts(FileHead head, ReadOnlySpan<byte> mark) => head.Bytes.Span.StartsWith(mark);

    private static bool TextStarts(FileHead head, string mark) =>
        head.HeaderLine.StartsWith(mark, StringComparison.OrdinalIgnoreCase);
}
