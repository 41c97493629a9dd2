using System.Runtime.ExceptionServices;
using GeoMonitor.Ingest.Files;

namespace GeoMonitor.Ingest.Rows;

/// <summary>
/// Takes the lines of a table apart block by block, on all processors where there are several blocks, and hands what came
/// of them on in the order of the file: the outcome is that of one thread.
/// </summary>
/// <param name="takeApart">
/// Takes the rows of a block apart, on a thread of its own: touches nothing that other blocks use. What it throws is thrown
/// in turn.
/// </param>
/// <param name="take">Takes what came of a block, one at a time and in turn.</param>
/// <param name="readOn">Reads a text that cannot be cut, with the lines before it; in turn.</param>
/// <typeparam name="TPart">What comes of a block.</typeparam>
internal sealed class LinesInParts<TPart>(Func<LineBlock, TPart> takeApart, Action<TPart> take, Action<TextReader, long> readOn)
{
    /// <summary>Reads all lines.</summary>
    /// <param name="text">The text.</param>
    /// <param name="blocks">Cuts it.</param>
    public void Read(TextReader text, LineBlocks blocks)
    {
        if (blocks.Next() is not { } first)
            return;
        first.Failure?.Throw();
        if (!first.IsOpen && blocks.Next() is { } second)
        {
            ReadAll(new Queue<LineBlock>([first, second]), blocks, text);
            return;
        }

        ReadOn(first, first.IsOpen ? text : TextReader.Null);
        first.Return();
    }

    // every thread reads a block when it is its turn to, while the block is still in its cache takes it apart, and
    // hands on the parts that are next in the order of the file when no other thread is at that
    private void ReadAll(Queue<LineBlock> begun, LineBlocks blocks, TextReader text)
    {
        var parts = new TakenInTurn<Part>(
            part =>
            {
                Take(part, text);
                part.Block.Return();
            },
            limit: 4 * Environment.ProcessorCount);
        var reading = new Lock();
        var read = 0L;
        Parallel.For(0, Environment.ProcessorCount, _ =>
        {
            while (!parts.HasFailed && Next() is var (number, block))
                parts.Bring(number, PartOf(block));
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

    private Part PartOf(LineBlock block)
    {
        if (block.IsOpen || block.Failure is not null)
            return new Part(block, default, block.Failure);
        try
        {
            return new Part(block, takeApart(block), null);
        }
        catch (Exception e)
        {
            return new Part(block, default, ExceptionDispatchInfo.Capture(e));
        }
    }

    private void Take(Part part, TextReader text)
    {
        part.Failure?.Throw();
        if (part.Block.IsOpen)
            ReadOn(part.Block, text);
        else
            take(part.Of!);
    }

    private void ReadOn(LineBlock block, TextReader text) => readOn(new CharsReader(block.Chars, text), block.LinesBefore);

    private sealed record Part(LineBlock Block, TPart? Of, ExceptionDispatchInfo? Failure);
}
