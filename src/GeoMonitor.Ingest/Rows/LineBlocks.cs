using System.Buffers;
using System.Runtime.ExceptionServices;

namespace GeoMonitor.Ingest.Rows;

/// <summary>Cuts a text into blocks of whole lines that can be taken apart by themselves.</summary>
/// <remarks>
/// A line that ends between quotation marks is not over there, so the text is cut where their number is even. Where that
/// is nowhere in a block, it is the last one, and the text goes on where it ends.
/// </remarks>
/// <param name="text">The text.</param>
/// <param name="linesBefore">Lines of the table before it.</param>
/// <param name="blockChars">About how many characters make a block.</param>
internal sealed class LineBlocks(TextReader text, long linesBefore, int blockChars)
{
    private char[] _rest = [];
    private long _lines = linesBefore;
    private bool _ended;

    /// <summary>
    /// The next block; null behind the last one. What goes wrong while reading comes as a block of its own.
    /// </summary>
    public LineBlock? Next()
    {
        if (_ended)
            return null;
        try
        {
            // a line longer than a block leaves nothing to give out yet
            var block = Read();
            while (block is { Chars.Length: 0 } && !_ended)
                block = Read();
            return block;
        }
        catch (Exception e)
        {
            _ended = true;
            return new LineBlock(default, _lines, 0) { Failure = ExceptionDispatchInfo.Capture(e) };
        }
    }

    private LineBlock? Read()
    {
        var chars = ArrayPool<char>.Shared.Rent(Math.Max(blockChars, _rest.Length * 2));
        _rest.CopyTo(chars, 0);
        var count = _rest.Length + text.ReadBlock(chars, _rest.Length, chars.Length - _rest.Length);
        _ended = count < chars.Length;
        if (count == 0)
            return null;
        var all = chars.AsSpan(0, count);
        var hasQuote = all.Contains('"');
        var end = _ended ? count : hasQuote ? EndBetweenQuotes(all) : all.LastIndexOf('\n') + 1;
        var isOpen = hasQuote && end == 0;
        if (isOpen)
            (end, _ended) = (count, true);
        _rest = chars[end..count];
        var lines = all[..end].Count('\n');
        var block = new LineBlock(chars.AsMemory(0, end), _lines, lines + 1) { HasQuote = hasQuote, IsOpen = isOpen };
        _lines += lines;
        return block;
    }

    // behind the last line that ends outside quotation marks; zero when there is none
    private static int EndBetweenQuotes(ReadOnlySpan<char> chars)
    {
        var open = chars.Count('"') % 2 == 1;
        for (var end = chars.Length; ;)
        {
            var mark = chars[..end].LastIndexOfAny('\n', '"');
            if (mark < 0)
                return 0;
            if (chars[mark] == '\n' && !open)
                return mark + 1;
            open ^= chars[mark] == '"';
            end = mark;
        }
    }
}
