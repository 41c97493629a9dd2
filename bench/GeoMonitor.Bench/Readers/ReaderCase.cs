using GeoMonitor.Ingest;

namespace GeoMonitor.Bench.Readers;

/// <summary>A made-up file of one format, and which of its columns its reader needs.</summary>
/// <param name="Name">The format, as the measurement calls it.</param>
/// <param name="FileName">A name that the reader recognises.</param>
/// <param name="Header">What stands above the rows, with its line end.</param>
/// <param name="Row">Writes row number n.</param>
/// <param name="Columns">
/// The columns that the base reads too, with <c>n:</c> before those it reads as numbers and <c>s:</c> before those it hands over
/// as strings, because that is what the reader makes of them.
/// </param>
/// <param name="Between">What stands between two rows.</param>
/// <param name="End">What stands behind the last row.</param>
internal sealed record ReaderCase(
    string Name,
    string FileName,
    string Header,
    Func<long, string> Row,
    string[] Columns,
    string Between = "\n",
    string End = "\n")
{
    /// <summary>Rows of a file that is small by its nature; null for one as large as is asked.</summary>
    public int? MostRows { get; init; }

    /// <summary>What the reader must be told.</summary>
    public LoadOptions Options { get; init; } = new();

    /// <summary>Whether it is JSON and no table.</summary>
    public bool IsJson => Header.StartsWith('{');

    /// <summary>The separator of the columns.</summary>
    public char Separator => Header.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';

    /// <summary>Writes a file of about so many bytes and gives its rows.</summary>
    public long Write(string path, long bytes)
    {
        using var writer = new StreamWriter(path, append: false, new System.Text.UTF8Encoding(false), 1 << 20);
        writer.Write(Header);
        var (rows, written) = (0L, (long)Header.Length);
        while (written < bytes && rows < (MostRows ?? long.MaxValue))
        {
            if (rows > 0)
                writer.Write(Between);
            var row = Row(rows++);
            writer.Write(row);
            written += row.Length + Between.Length;
        }

        writer.Write(End);
        return rows;
    }
}
