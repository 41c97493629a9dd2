namespace GeoMonitor.Bench.Readers;

/// <summary>A made-up file, as large as is asked.</summary>
/// <param name="Name">The format, as the measurement calls it.</param>
/// <param name="FileName">A name that the reader recognises.</param>
/// <param name="Header">What stands above the rows, with its line end.</param>
/// <param name="Row">Writes row number n.</param>
/// <param name="Columns">The columns that the base reads too.</param>
/// <param name="Between">What stands between two rows.</param>
/// <param name="End">What stands behind the last row.</param>
internal sealed record MadeUpCase(
    string Name,
    string FileName,
    string Header,
    Func<long, string> Row,
    string[] Columns,
    string Between = "\n",
    string End = "\n") : ReaderCase(Name, FileName, Columns)
{
    /// <summary>Rows of a file that is small by its nature; null for one as large as is asked.</summary>
    public int? MostRows { get; init; }

    /// <inheritdoc />
    public override bool IsSmall => MostRows is not null;

    /// <inheritdoc />
    public override bool TryPut(string path, long bytes)
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
        return true;
    }
}
