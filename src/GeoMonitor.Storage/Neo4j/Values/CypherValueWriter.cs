using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace GeoMonitor.Storage.Neo4j.Values;

/// <summary>
/// Writes values as typed JSON, <c>{"$type":"Integer","_value":"7"}</c>. The type comes first: the server refuses the
/// other order. Plain JSON is not used, because it turns the number 1.0 into an integer.
/// </summary>
internal static class CypherValueWriter
{
    private static readonly JsonEncodedText TypeName = JsonEncodedText.Encode("$type");
    private static readonly JsonEncodedText ValueName = JsonEncodedText.Encode("_value");

    /// <summary>Writes a value.</summary>
    /// <exception cref="ArgumentException">Cypher has no type for it.</exception>
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: WriteNull(json); break;
            case bool flag: Begin(json, "Boolean"); json.WriteBooleanValue(flag); json.WriteEndObject(); break;
            case long number: Write(json, number); break;
            case int number: Write(json, number); break;
            case uint number: Write(json, number); break;
            case short number: Write(json, number); break;
            case ushort number: Write(json, number); break;
            case byte number: Write(json, number); break;
            case double number: Write(json, number); break;
            case string text: Write(json, text); break;
            case byte[] bytes: Begin(json, "Base64"); json.WriteBase64StringValue(bytes); json.WriteEndObject(); break;
            case CypherLiteral literal: Write(json, literal); break;
            case DateTimeOffset moment: Write(json, CypherLiteral.Of(moment)); break;
            case DateOnly day: Write(json, CypherLiteral.Of(day)); break;
            case ICypherRows rows: Write(json, rows); break;
            case IReadOnlyDictionary<string, object?> map: Write(json, map); break;
            case IEnumerable list: WriteList(json, list); break;
            default:
                throw new ArgumentException($"Cypher has no type for {value.GetType().Name}.", nameof(value));
        }
    }

    public static void WriteNull(Utf8JsonWriter json)
    {
        Begin(json, "Null");
        json.WriteNullValue();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, long value)
    {
        Span<char> digits = stackalloc char[20];
        value.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        Begin(json, "Integer");
        json.WriteStringValue(digits[..length]);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, double value)
    {
        // the shortest text that reads back to the same bits; NaN and Infinity are spelled as the server spells them
        Span<char> digits = stackalloc char[32];
        value.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        Begin(json, "Float");
        json.WriteStringValue(digits[..length]);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, string value)
    {
        Begin(json, "String");
        json.WriteStringValue(value);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CypherLiteral literal)
    {
        if (!CypherLiteral.Types.Contains(literal.Type))
            throw new ArgumentException($"Cypher has no type {literal.Type}.", nameof(literal));
        Begin(json, literal.Type);
        json.WriteStringValue(literal.Text);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> map)
    {
        Begin(json, "Map");
        json.WriteStartObject();
        foreach (var (name, value) in map)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable list)
    {
        Begin(json, "List");
        json.WriteStartArray();
        switch (list)
        {
            // columns of numbers are long: no box for each of them
            case long[] numbers:
                foreach (var number in numbers)
                    Write(json, number);
                break;
            case double[] numbers:
                foreach (var number in numbers)
                    Write(json, number);
                break;
            default:
                foreach (var value in list)
                    Write(json, value);
                break;
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ICypherRows rows)
    {
        Begin(json, "List");
        json.WriteStartArray();
        var sink = new JsonRowSink(json, rows.AsLists);
        for (var i = 0; i < rows.Count; i++)
        {
            Begin(json, rows.AsLists ? "List" : "Map");
            if (rows.AsLists)
                json.WriteStartArray();
            else
                json.WriteStartObject();
            rows.Write(i, sink);
            if (rows.AsLists)
                json.WriteEndArray();
            else
                json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter json, string type)
    {
        json.WriteStartObject();
        json.WriteString(TypeName, type);
        json.WritePropertyName(ValueName);
    }

    private sealed class JsonRowSink(Utf8JsonWriter json, bool asLists) : ICypherRowSink
    {
        public void Add(string name, long value)
        {
            Name(name);
            Write(json, value);
        }

        public void Add(string name, double? value)
        {
            Name(name);
            if (value is { } number)
                Write(json, number);
            else
                WriteNull(json);
        }

        public void Add(string name, string? value)
        {
            Name(name);
            if (value is not null)
                Write(json, value);
            else
                WriteNull(json);
        }

        public void AddValue(string name, object? value)
        {
            Name(name);
            CypherValueWriter.Write(json, value);
        }

        private void Name(string name)
        {
            if (!asLists)
                json.WritePropertyName(name);
        }
    }
}
