using GeoMonitor.Ingest.Files;

namespace GeoMonitor.Ingest.Rows;

/// <summary>
/// Takes all rows of a table apart, on all processors where the table is large, and brings them into the intake in the
/// order of the file.
/// </summary>
internal sealed class FlowRows(
    HeaderColumns header, FlowColumns columns, FlowLayout layout, IEconomyCodes codes, FlowIntake intake)
{
    // half a megabyte is taken apart in milliseconds, and fits the cache of a processor
    private const int BlockChars = 1 << 20;

    /// <summary>The earliest year of the kept rows.</summary>
    public int FirstYear { get; private set; } = int.MaxValue;

    /// <summary>The latest year of the kept rows.</summary>
    public int LastYear { get; private set; }

    /// <summary>Reads all rows.</summary>
    /// <param name="text">The text behind the header.</param>
    public void Read(TextReader text) =>
        new LinesInParts<(FlowIntake Rows, FlowRowLoop Loop)>(TakeApart, Take, ReadOn)
            .Read(text, new LineBlocks(text, header.Line, BlockChars));

    private (FlowIntake Rows, FlowRowLoop Loop) TakeApart(LineBlock block)
    {
        var own = intake.Fork(block.Lines);
        var loop = new FlowRowLoop(header, columns, layout, codes, own);
        loop.Run(new CharsReader(block.Chars), block.LinesBefore);
        return (own, loop);
    }

    private void Take((FlowIntake Rows, FlowRowLoop Loop) part)
    {
        intake.Absorb(part.Rows);
        Note(part.Loop);
    }

    private void ReadOn(TextReader text, long linesBefore)
    {
        var loop = new FlowRowLoop(header, columns, layout, codes, intake);
        loop.Run(text, linesBefore);
        Note(loop);
    }

    private void Note(FlowRowLoop loop)
    {
        FirstYear = Math.Min(FirstYear, loop.FirstYear);
        LastYear = Math.Max(LastYear, loop.LastYear);
    }
}
