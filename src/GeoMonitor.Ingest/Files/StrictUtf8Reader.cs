using System.Buffers;
using System.Text;
using System.Text.Unicode;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Files;

/// <summary>
/// Text in UTF-8, with or without a byte order mark. Anything else is refused with the line where it stands: a
/// guessed encoding would turn names and, in UTF-16, numbers into others.
/// </summary>
/// <remarks>
/// Decodes straight into the caller's buffer and looks at each block of bytes with vector instructions only, so that
/// strictness costs a few percent of reading a table.
/// </remarks>
internal sealed class StrictUtf8Reader(Stream stream, string name, int maxLineBytes) : TextReader
{
    private const int BlockBytes = 1 << 16;
    private const int LeftoverChars = 4096;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(BlockBytes);
    private char[] _chars = ArrayPool<char>.Shared.Rent(LeftoverChars);
    private int _byteStart;
    private int _byteEnd;
    private int _charStart;
    private int _charEnd;
    private bool _ended;
    private bool _begun;
    private long _newlines;
    private int _lineBytes;

    /// <inheritdoc />
    public override int Read(Span<char> buffer)
    {
        if (buffer.IsEmpty)
            return 0;
        if (_charStart < _charEnd || buffer.Length < LeftoverChars)
            return ReadLeftover(buffer);
        return Decode(buffer);
    }

    /// <inheritdoc />
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc />
    public override int Peek() => _charStart < _charEnd || Refill() ? _chars[_charStart] : -1;

    /// <inheritdoc />
    public override int Read() => _charStart < _charEnd || Refill() ? _chars[_charStart++] : -1;

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing && _bytes.Length > 0)
        {
            stream.Dispose();
            ArrayPool<byte>.Shared.Return(_bytes);
            ArrayPool<char>.Shared.Return(_chars);
            (_bytes, _chars) = ([], []);
        }

        base.Dispose(disposing);
    }

    private int ReadLeftover(Span<char> buffer)
    {
        if (_charStart == _charEnd && !Refill())
            return 0;
        var count = Math.Min(buffer.Length, _charEnd - _charStart);
        _chars.AsSpan(_charStart, count).CopyTo(buffer);
        _charStart += count;
        return count;
    }

    private bool Refill()
    {
        _charStart = 0;
        _charEnd = Decode(_chars.AsSpan(0, LeftoverChars));
        return _charEnd > 0;
    }

    private int Decode(Span<char> chars)
    {
        while (true)
        {
            if (_byteStart == _byteEnd && !Fill())
                return 0;
            var status = Utf8.ToUtf16(
                _bytes.AsSpan(_byteStart, _byteEnd - _byteStart),
                chars,
                out var read,
                out var written,
                replaceInvalidSequences: false,
                isFinalBlock: _ended);
            _byteStart += read;
            if (status == OperationStatus.InvalidData)
                throw BrokenUtf8();
            if (written > 0)
                return written;
            // a character split between two blocks: fetch the rest of it
            if (!Fill())
                throw BrokenUtf8();
        }
    }

    private bool Fill()
    {
        if (_ended)
            return false;
        var kept = _byteEnd - _byteStart;
        _bytes.AsSpan(_byteStart, kept).CopyTo(_bytes);
        _byteStart = 0;
        var read = _begun
            ? stream.Read(_bytes, kept, BlockBytes - kept)
            : stream.ReadAtLeast(_bytes.AsSpan(kept), 4, throwOnEndOfStream: false);
        _byteEnd = kept + read;
        _ended = read == 0;
        CheckBlock(_bytes.AsSpan(kept, read));
        if (!_begun)
            Begin();
        return _byteEnd > _byteStart || !_ended;
    }

    private void Begin()
    {
        _begun = true;
        if (_bytes.AsSpan(0, _byteEnd).StartsWith(Encoding.UTF8.Preamble))
            _byteStart = Encoding.UTF8.Preamble.Length;
    }

    private void CheckBlock(ReadOnlySpan<byte> block)
    {
        if (!_begun
            && (block.StartsWith(Encoding.Unicode.Preamble) || block.StartsWith(Encoding.BigEndianUnicode.Preamble)))
        {
            throw new LoadRefusedException(
                "utf16", $"'{name}' is written in UTF-16: save it as CSV in UTF-8 (line 1 begins with its mark).");
        }

        var nul = block.IndexOf((byte)0);
        if (nul >= 0)
        {
            var line = _newlines + 1 + block[..nul].Count((byte)'\n');
            throw new LoadRefusedException(
                "nul-byte",
                $"'{name}' holds a NUL byte in line {line}: it is damaged or written in UTF-16, fetch it again or save "
                + "it as CSV in UTF-8.");
        }

        CheckLineLength(block);
        _newlines += block.Count((byte)'\n');
    }

    private void CheckLineLength(ReadOnlySpan<byte> block)
    {
        var first = block.IndexOf((byte)'\n');
        var longest = _lineBytes + (first < 0 ? block.Length : first);
        if (longest > maxLineBytes)
        {
            throw new LoadRefusedException(
                "line-too-long",
                $"'{name}' has a line of more than {maxLineBytes:N0} bytes (line {_newlines + 1}): it is no table with "
                + "one record a line, export it again.");
        }

        _lineBytes = first < 0 ? longest : block.Length - block.LastIndexOf((byte)'\n') - 1;
    }

    private LoadRefusedException BrokenUtf8()
    {
        // the rest of the block was counted when it came, but is not read yet
        var line = _newlines + 1 - _bytes.AsSpan(_byteStart, _byteEnd - _byteStart).Count((byte)'\n');
        return new LoadRefusedException(
            "broken-utf8",
            $"'{name}' is not UTF-8 in line {line}: save it as CSV in UTF-8 "
            + "(files of spreadsheets and older sites are often in Windows-1252).");
    }
}
