using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace GeoMonitor.Storage.Neo4j.Values;

/// <summary>
/// Reads typed JSON values. The reader stands on the opening brace when it is called and on the closing one when it
/// returns; the whole value must be in the buffer.
/// </summary>
internal static class CypherValueReader
{
    /// <summary>
    /// Reads a value: null, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>,
    /// <c>byte[]</c>, a list (<c>object?[]</c>), a map (dictionary), <see cref="CypherLiteral"/>,
    /// <see cref="CypherNode"/>, <see cref="CypherRelationship"/> or <see cref="CypherPath"/>.
    /// </summary>
    /// <exception cref="JsonException">It is no typed value.</exception>
    public static object? Read(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.StartObject);
        Name(ref json, "$type"u8);
        Next(ref json, JsonTokenType.String);
        var type = TypeOf(ref json);
        Name(ref json, "_value"u8);
        Next(ref json);
        var value = ValueOf(type, ref json);
        Next(ref json, JsonTokenType.EndObject);
        return value;
    }

    // the reader stands on the opening bracket
    public static object?[] ReadList(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.StartArray);
        var values = new List<object?>();
        for (Next(ref json); json.TokenType != JsonTokenType.EndArray; Next(ref json))
            values.Add(Read(ref json));
        return [.. values];
    }

    private static object? ValueOf(string type, ref Utf8JsonReader json) => type switch
    {
        "Null" => NullOf(ref json),
        "Boolean" => json.TokenType is JsonTokenType.True or JsonTokenType.False ? json.GetBoolean() : throw Unexpected(ref json),
        "Integer" => IntegerOf(ref json),
        "Float" => FloatOf(ref json),
        "String" => TextOf(ref json),
        "Base64" => json.TokenType == JsonTokenType.String ? json.GetBytesFromBase64() : throw Unexpected(ref json),
        "List" => ReadList(ref json),
        "Map" => MapOf(ref json),
        "Node" => NodeOf(ref json),
        "Relationship" => RelationshipOf(ref json),
        "Path" => new CypherPath([.. ReadList(ref json).Select(e => e ?? throw new JsonException("A path holds a null."))]),
        _ when CypherLiteral.Types.Contains(type) => new CypherLiteral(type, TextOf(ref json)),
        _ => throw new JsonException($"The server sent a value of the unknown type '{type}'."),
    };

    // interned for the types of most values: a row has one for each of its fields
    private static string TypeOf(ref Utf8JsonReader json)
    {
        var name = json.ValueSpan;
        if (name.SequenceEqual("Integer"u8))
            return "Integer";
        if (name.SequenceEqual("Float"u8))
            return "Float";
        if (name.SequenceEqual("String"u8))
            return "String";
        return Encoding.UTF8.GetString(name);
    }

    private static object? NullOf(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.Null);
        return null;
    }

    private static long IntegerOf(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.String);
        return Utf8Parser.TryParse(json.ValueSpan, out long value, out var read) && read == json.ValueSpan.Length
            ? value
            : throw Unexpected(ref json);
    }

    private static double FloatOf(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.String);

        // a plus sign may come escaped
        var known = json.ValueIsEscaped ? double.TryParse(json.GetString(), out var value) : double.TryParse(json.ValueSpan, out value);
        return known ? value : throw Unexpected(ref json);
    }

    private static string TextOf(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.String);
        return json.GetString()!;
    }

    private static Dictionary<string, object?> MapOf(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.StartObject);
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (Next(ref json); json.TokenType != JsonTokenType.EndObject; Next(ref json))
        {
            var name = json.GetString()!;
            Next(ref json);
            map[name] = Read(ref json);
        }

        return map;
    }

    private static CypherNode NodeOf(ref Utf8JsonReader json)
    {
        var (id, labels, properties) = ("", ImmutableArray<string>.Empty, new Dictionary<string, object?>(StringComparer.Ordinal));
        Expect(ref json, JsonTokenType.StartObject);
        for (Next(ref json); json.TokenType != JsonTokenType.EndObject; Next(ref json))
        {
            var name = json.GetString()!;
            Next(ref json);
            switch (name)
            {
                case "_element_id": id = TextOf(ref json); break;
                case "_labels": labels = TextsOf(ref json); break;
                case "_properties": properties = MapOf(ref json); break;
                default: json.Skip(); break;
            }
        }

        return new CypherNode(id, labels, properties);
    }

    private static CypherRelationship RelationshipOf(ref Utf8JsonReader json)
    {
        var (id, start, end, type) = ("", "", "", "");
        var properties = new Dictionary<string, object?>(StringComparer.Ordinal);
        Expect(ref json, JsonTokenType.StartObject);
        for (Next(ref json); json.TokenType != JsonTokenType.EndObject; Next(ref json))
        {
            var name = json.GetString()!;
            Next(ref json);
            switch (name)
            {
                case "_element_id": id = TextOf(ref json); break;
                case "_start_node_element_id": start = TextOf(ref json); break;
                case "_end_node_element_id": end = TextOf(ref json); break;
                case "_type": type = TextOf(ref json); break;
                case "_properties": properties = MapOf(ref json); break;
                default: json.Skip(); break;
            }
        }

        return new CypherRelationship(id, start, end, type, properties);
    }

    private static ImmutableArray<string> TextsOf(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.StartArray);
        var texts = ImmutableArray.CreateBuilder<string>();
        for (Next(ref json); json.TokenType != JsonTokenType.EndArray; Next(ref json))
            texts.Add(TextOf(ref json));
        return texts.ToImmutable();
    }

    private static void Name(ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        Next(ref json, JsonTokenType.PropertyName);
        if (!json.ValueTextEquals(name))
            throw new JsonException($"A typed value has '{Encoding.UTF8.GetString(name)}' in this place, not '{json.GetString()}'.");
    }

    private static void Next(ref Utf8JsonReader json, JsonTokenType expected)
    {
        Next(ref json);
        Expect(ref json, expected);
    }

    private static void Next(ref Utf8JsonReader json)
    {
        if (!json.Read())
            throw new JsonException("A value ends in the middle.");
    }

    private static void Expect(ref Utf8JsonReader json, JsonTokenType expected)
    {
        if (json.TokenType != expected)
            throw Unexpected(ref json);
    }

    private static JsonException Unexpected(ref Utf8JsonReader json) =>
        new($"A typed value holds {json.TokenType} '{Encoding.UTF8.GetString(json.ValueSpan)}', which its type does not allow.");
}
