using System.Buffers;
using System.Runtime.ExceptionServices;

namespace GeoMonitor.Ingest.Rows;

/// <summary>Cuts a text into blocks of whole lines, until its end or until a quotation mark is seen.</summary>
/// <remarks>
/// A quotation mark may hold the end of a line, so the text behind one is not cut: the block with the mark is the last
/// one, and the text goes on where that block ends.
/// </remarks>
internal sealed class LineBlocks(TextReader text, long linesBefore)
{
    private const int BlockChars = 1 << 20;

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
        var chars = ArrayPool<char>.Shared.Rent(Math.Max(BlockChars, _rest.Length * 2));
        _rest.CopyTo(chars, 0);
        var count = _rest.Length + text.ReadBlock(chars, _rest.Length, chars.Length - _rest.Length);
        _ended = count < chars.Length;
        if (count == 0)
            return null;
        var hasQuote = chars.AsSpan(0, count).Contains('"');
        var end = _ended || hasQuote ? count : chars.AsSpan(0, count).LastIndexOf('\n') + 1;
        _ended |= hasQuote;
        _rest = chars[end..count];
        var lines = chars.AsSpan(0, end).Count('\n');
        var block = new LineBlock(chars.AsMemory(0, end), _lines, lines + 1) { HasQuote = hasQuote };
        _lines += lines;
        return block;
    }
}
