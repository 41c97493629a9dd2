namespace GeoMonitor.Ingest.Files;

/// <summary>Reads characters that lie in memory, and then those of another text when there is one.</summary>
internal sealed class CharsReader(ReadOnlyMemory<char> chars, TextReader? then = null) : TextReader
{
    private int _taken;

    /// <inheritdoc />
    public override int Read(Span<char> buffer)
    {
        if (_taken == chars.Length)
            return then?.Read(buffer) ?? 0;
        var count = Math.Min(buffer.Length, chars.Length - _taken);
        chars.Span.Slice(_taken, count).CopyTo(buffer);
        _taken += count;
        return count;
    }

    /// <inheritdoc />
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc />
    public override int Peek() => _taken < chars.Length ? chars.Span[_taken] : then?.Peek() ?? -1;

    /// <inheritdoc />
    public override int Read() => _taken < chars.Length ? chars.Span[_taken++] : then?.Read() ?? -1;
}
