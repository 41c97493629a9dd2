using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using GeoMonitor.Storage.Neo4j.Values;

namespace GeoMonitor.Storage.Neo4j.QueryApi;

/// <summary>
/// Reads the one JSON document of an answer as it arrives, row by row: what is held is the row under way, however many
/// there are.
/// </summary>
/// <param name="stream">The body.</param>
internal sealed class QueryReplyReader(Stream stream) : IDisposable
{
    private const int FirstCapacity = 64 * 1024;
    // a value is two levels deep, a plan has one for each operator
    private const int DeepestNesting = 1000;
    private const int LargestRow = 256 * 1024 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstCapacity);
    private int _start;
    private int _end;
    private bool _ended;
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = DeepestNesting });
    private Place _place = Place.Before;
    private object?[]? _row;

    private enum Place
    {
        Before,
        Document,
        Data,
        Rows,
        After,
    }

    private enum Step
    {
        NeedsMore,
        Moved,
        Row,
    }

    /// <summary>The names of the fields; known before the first row.</summary>
    public ImmutableArray<string> Fields { get; private set; } = [];

    /// <summary>What stands beside the rows; whole only at the end.</summary>
    public ReplyTail Tail { get; private set; } = ReplyTail.Empty;

    /// <summary>The next row; null at the end of the document.</summary>
    /// <exception cref="JsonException">It is no answer of the Query API.</exception>
    /// <exception cref="EndOfStreamException">It ends in the middle.</exception>
    public async ValueTask<object?[]?> NextAsync(CancellationToken cancellation)
    {
        while (_place != Place.After)
        {
            var step = TryStep();
            if (step == Step.Row)
                return _row;
            if (step == Step.NeedsMore)
                await FillAsync(cancellation);
        }

        return null;
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private Step TryStep()
    {
        var json = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), isFinalBlock: false, _state);
        var step = _place switch
        {
            Place.Before => Open(ref json),
            Place.Document => Member(ref json),
            Place.Data => DataMember(ref json),
            _ => Row(ref json),
        };
        if (step != Step.NeedsMore)
        {
            _start += (int)json.BytesConsumed;
            _state = json.CurrentState;
        }

        return step;
    }

    private Step Open(ref Utf8JsonReader json)
    {
        if (!json.Read())
            return Step.NeedsMore;
        if (json.TokenType != JsonTokenType.StartObject)
            throw new JsonException("The answer is no JSON object.");
        _place = Place.Document;
        return Step.Moved;
    }

    private Step Member(ref Utf8JsonReader json)
    {
        if (!json.Read())
            return Step.NeedsMore;
        if (json.TokenType == JsonTokenType.EndObject)
        {
            _place = Place.After;
            return Step.Moved;
        }

        var name = json.GetString()!;
        if (!json.Read())
            return Step.NeedsMore;
        if (name == "data" && json.TokenType == JsonTokenType.StartObject)
        {
            _place = Place.Data;
            return Step.Moved;
        }

        if (!IsWhole(json))
            return Step.NeedsMore;
        Tail = Tail.With(name, ref json);
        return Step.Moved;
    }

    private Step DataMember(ref Utf8JsonReader json)
    {
        if (!json.Read())
            return Step.NeedsMore;
        if (json.TokenType == JsonTokenType.EndObject)
        {
            _place = Place.Document;
            return Step.Moved;
        }

        var isRows = json.ValueTextEquals("values"u8);
        var isFields = json.ValueTextEquals("fields"u8);
        if (!json.Read())
            return Step.NeedsMore;
        if (isRows && json.TokenType == JsonTokenType.StartArray)
        {
            _place = Place.Rows;
            return Step.Moved;
        }

        if (!IsWhole(json))
            return Step.NeedsMore;
        if (isFields)
            Fields = [.. JsonSerializer.Deserialize<string[]>(ref json) ?? []];
        else
            json.Skip();
        return Step.Moved;
    }

    private Step Row(ref Utf8JsonReader json)
    {
        if (!json.Read())
            return Step.NeedsMore;
        if (json.TokenType == JsonTokenType.EndArray)
        {
            _place = Place.Data;
            return Step.Moved;
        }

        if (!IsWhole(json))
            return Step.NeedsMore;
        _row = CypherValueReader.ReadList(ref json);
        if (_row.Length != Fields.Length)
            throw new JsonException($"A row has {_row.Length} values for {Fields.Length} fields.");
        return Step.Row;
    }

    // on a copy, so that the original still stands before the value
    private static bool IsWhole(Utf8JsonReader json) => json.TrySkip();

    private async ValueTask FillAsync(CancellationToken cancellation)
    {
        if (_ended)
            throw new EndOfStreamException("The answer ends in the middle.");
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            Grow();
        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation);
        _ended = read == 0;
        _end += read;
    }

    private void Grow()
    {
        if (_buffer.Length >= LargestRow)
            throw new JsonException($"A row has more than {LargestRow / 1024 / 1024} MB.");
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _end).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
