using System.Text;
using System.Text.Json;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Comtrade;

/// <summary>Reads answers of the UN Comtrade API token by token: memory holds one record, whatever the answer has.</summary>
internal sealed class ComtradeJsonReader(ComtradeLayout layout, ComtradeRows rows, string name, int maxTokenBytes)
{
    private const int BlockBytes = 1 << 16;
    private const int RecordDepth = 3;

    private readonly RowOfFields _row = new();
    private readonly ComtradeProperties _properties = new(layout);
    private char[] _chars = new char[256];
    private string _rootProperty = "";
    private ComtradeField? _field;
    private bool _inData;
    private long _lines;
    private int _linesAt;

    /// <summary>Records read.</summary>
    public long Records { get; private set; }

    /// <summary>How many records the answer says that it has; null when it does not say.</summary>
    public long? Count { get; private set; }

    /// <summary>Reads an answer.</summary>
    /// <exception cref="LoadRefusedException">It is cut off or damaged, or it is an answer of failure.</exception>
    public void Read(Stream stream)
    {
        var buffer = new byte[BlockBytes];
        var filled = stream.ReadAtLeast(buffer, Encoding.UTF8.Preamble.Length, throwOnEndOfStream: false);
        var ended = filled < Encoding.UTF8.Preamble.Length;
        var start = buffer.AsSpan(0, filled).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var state = default(JsonReaderState);
        while (true)
        {
            var reader = new Utf8JsonReader(buffer.AsSpan(start, filled - start), ended, state);
            ReadTokens(ref reader, buffer.AsSpan(start, filled - start));
            if (ended)
                return;
            state = reader.CurrentState;
            var consumed = (int)reader.BytesConsumed;
            CountLines(buffer.AsSpan(start, consumed), consumed);
            _linesAt = 0;
            start += consumed;
            if (start == 0 && filled == buffer.Length)
                buffer = Grow(buffer);
            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            filled -= start;
            start = 0;
            var read = stream.Read(buffer, filled, buffer.Length - filled);
            filled += read;
            ended = read == 0;
        }
    }

    private byte[] Grow(byte[] buffer)
    {
        if (buffer.Length >= maxTokenBytes)
        {
            throw new LoadRefusedException(
                "line-too-long",
                $"'{name}' has a value of more than {maxTokenBytes:N0} bytes (line {_lines + 1}): it is no answer of UN Comtrade, fetch it again.");
        }

        Array.Resize(ref buffer, buffer.Length * 2);
        return buffer;
    }

    private void ReadTokens(ref Utf8JsonReader reader, ReadOnlySpan<byte> block)
    {
        try
        {
            while (reader.Read())
                ReadToken(ref reader, block);
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException { InnerException: DecoderFallbackException })
        {
            CountLines(block, (int)reader.BytesConsumed);
            throw new LoadRefusedException(
                "damaged-json",
                $"'{name}' is no whole JSON text: it breaks off or is damaged near line {_lines + 1}, fetch it again.",
                damaged);
        }
    }

    private void ReadToken(ref Utf8JsonReader reader, ReadOnlySpan<byte> block)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName when reader.CurrentDepth == 1:
                _rootProperty = reader.GetString()!;
                break;
            case JsonTokenType.StartArray when reader.CurrentDepth == 1:
                _inData = string.Equals(_rootProperty, "data", StringComparison.OrdinalIgnoreCase);
                break;
            case JsonTokenType.StartObject when _inData && reader.CurrentDepth == RecordDepth - 1:
                CountLines(block, (int)reader.TokenStartIndex);
                _row.Begin(_lines + 1);
                _properties.Begin();
                break;
            case JsonTokenType.EndObject when _inData && reader.CurrentDepth == RecordDepth - 1:
                Records++;
                rows.Take(_row.Row);
                break;
            case JsonTokenType.EndArray when reader.CurrentDepth == 1:
                _inData = false;
                break;
            case JsonTokenType.PropertyName when _inData && reader.CurrentDepth == RecordDepth:
                if (!_properties.TryFind(reader.ValueSpan, out _field))
                    _field = _properties.Learn(reader.ValueSpan, NameOf(ref reader));
                break;
            case JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                ReadValue(ref reader);
                break;
        }
    }

    private void ReadValue(ref Utf8JsonReader reader)
    {
        if (_inData && reader.CurrentDepth == RecordDepth && _field is { } field)
            SetField(field, ref reader);
        else if (reader.CurrentDepth == 1)
            ReadRootValue(ref reader);
    }

    private void ReadRootValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && string.Equals(_rootProperty, "count", StringComparison.OrdinalIgnoreCase))
            Count = reader.TryGetInt64(out var count) ? count : null;
        if (reader.TokenType == JsonTokenType.String && string.Equals(_rootProperty, "error", StringComparison.OrdinalIgnoreCase)
            && reader.GetString() is { Length: > 0 } error)
        {
            throw new LoadRefusedException(
                "answer-of-failure", $"'{name}' is an answer of UN Comtrade that says `{error.Trim()}`: ask again as it says.");
        }
    }

    private void SetField(ComtradeField field, ref Utf8JsonReader reader)
    {
        var room = _row.RoomFor(reader.ValueSpan.Length);
        _row.Set(field, reader.TokenType == JsonTokenType.String ? reader.CopyString(room) : Encoding.UTF8.GetChars(reader.ValueSpan, room));
    }

    private ReadOnlySpan<char> NameOf(ref Utf8JsonReader reader)
    {
        if (_chars.Length < reader.ValueSpan.Length)
            _chars = new char[reader.ValueSpan.Length];
        return _chars.AsSpan(0, reader.CopyString(_chars));
    }

    // each byte is looked at once, up to the token that is asked about
    private void CountLines(ReadOnlySpan<byte> block, int upTo)
    {
        if (upTo <= _linesAt)
            return;
        _lines += block[_linesAt..upTo].Count((byte)'\n');
        _linesAt = upTo;
    }
}
