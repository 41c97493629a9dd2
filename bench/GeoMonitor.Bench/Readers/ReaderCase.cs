using GeoMonitor.Ingest;

namespace GeoMonitor.Bench.Readers;

/// <summary>A file of one format, and which of its columns its reader needs.</summary>
/// <param name="Name">The format, as the measurement calls it.</param>
/// <param name="FileName">A name that the reader recognises.</param>
/// <param name="Columns">
/// The columns that the base reads too, with <c>n:</c> before those it reads as numbers and <c>s:</c> before those it hands over
/// as strings, because that is what the reader makes of them. None for a workbook, whose cells it all hands over.
/// </param>
internal abstract record ReaderCase(string Name, string FileName, string[] Columns)
{
    /// <summary>What the reader must be told.</summary>
    public LoadOptions Options { get; init; } = new();

    /// <summary>Whether it is JSON and no table.</summary>
    public bool IsJson { get; init; }

    /// <summary>Whether fields stand in quotation marks, which the base must take off.</summary>
    public bool HasQuotes { get; init; }

    /// <summary>Whether it is a workbook and no table.</summary>
    public bool IsWorkbook => FileName.EndsWith(".xlsx", StringComparison.Ordinal);

    /// <summary>Whether the file is small by its nature: read again and again, and not measured for memory.</summary>
    public abstract bool IsSmall { get; }

    /// <summary>Puts the file there; one that can be of any size gets about so many bytes.</summary>
    /// <returns>False when this machine does not have it.</returns>
    public abstract bool TryPut(string path, long bytes);
}
