using System.Runtime.ExceptionServices;
using GeoMonitor.Ingest.Files;

namespace GeoMonitor.Ingest.Rows;

/// <summary>
/// Takes all rows of a table apart, on all processors where the table is large, and brings them into the intake in the
/// order of the file: the outcome is that of one thread.
/// </summary>
internal sealed class FlowRows(
    HeaderColumns header, FlowColumns columns, FlowLayout layout, IEconomyCodes codes, FlowIntake intake)
{
    /// <summary>The earliest year of the kept rows.</summary>
    public int FirstYear { get; private set; } = int.MaxValue;

    /// <summary>The latest year of the kept rows.</summary>
    public int LastYear { get; private set; }

    /// <summary>Reads all rows.</summary>
    /// <param name="text">The text behind the header.</param>
    public void Read(TextReader text)
    {
        var blocks = new LineBlocks(text, header.Line);
        if (blocks.Next() is not { } first)
            return;
        first.Failure?.Throw();
        if (!first.HasQuote && blocks.Next() is { } second)
        {
            ReadAll(new Queue<LineBlock>([first, second]), blocks, text);
            return;
        }

        ReadOn(first, first.HasQuote ? text : TextReader.Null);
        first.Return();
    }

    // every thread reads a block when it is its turn to, while the block is still in its cache takes it apart, and
    // brings the parts that are next in the order of the file into the intake when no other thread is at that
    private void ReadAll(Queue<LineBlock> begun, LineBlocks blocks, TextReader text)
    {
        var parts = new TakenInTurn<Part>(
            part =>
            {
                Absorb(part, text);
                part.Block.Return();
            },
            limit: 4 * Environment.ProcessorCount);
        var reading = new Lock();
        var read = 0L;
        Parallel.For(0, Environment.ProcessorCount, _ =>
        {
            while (!parts.HasFailed && Next() is var (number, block))
                parts.Bring(number, TakeApart(block));
        });
        parts.Finish();

        (long Number, LineBlock Block)? Next()
        {
            lock (reading)
            {
                if (!begun.TryDequeue(out var block) && (block = blocks.Next()) is null)
                    return null;
                return (read++, block);
            }
        }
    }

    // on a thread of its own: touches nothing that the other blocks use, and leaves what is wrong to be found in turn
    private Part TakeApart(LineBlock block)
    {
        if (block.HasQuote || block.Failure is not null)
            return new Part(block, null, null, block.Failure);
        var own = intake.Fork(block.Lines);
        var loop = new FlowRowLoop(header, columns, layout, codes, own);
        try
        {
            loop.Run(new CharsReader(block.Chars), block.LinesBefore);
            return new Part(block, own, loop, null);
        }
        catch (Exception e)
        {
            return new Part(block, own, loop, ExceptionDispatchInfo.Capture(e));
        }
    }

    private void Absorb(Part part, TextReader text)
    {
        part.Failure?.Throw();
        if (part.Rows is not null && part.Loop is not null)
        {
            intake.Absorb(part.Rows);
            Note(part.Loop);
        }
        else
        {
            ReadOn(part.Block, text);
        }
    }

    private void ReadOn(LineBlock block, TextReader text)
    {
        var loop = new FlowRowLoop(header, columns, layout, codes, intake);
        loop.Run(new CharsReader(block.Chars, text), block.LinesBefore);
        Note(loop);
    }

    private void Note(FlowRowLoop loop)
    {
        FirstYear = Math.Min(FirstYear, loop.FirstYear);
        LastYear = Math.Max(LastYear, loop.LastYear);
    }

    private sealed record Part(LineBlock Block, FlowIntake? Rows, FlowRowLoop? Loop, ExceptionDispatchInfo? Failure);
}
