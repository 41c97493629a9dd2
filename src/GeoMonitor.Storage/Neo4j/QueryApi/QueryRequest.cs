using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.Values;

namespace GeoMonitor.Storage.Neo4j.QueryApi;

/// <summary>Writes the body of a request.</summary>
internal static class QueryRequest
{
    /// <summary>Typed JSON, version 1.0: the one that 5.26 knows.</summary>
    public const string MediaType = "application/vnd.neo4j.query";

    private const int FirstCapacity = 4096;

    // the body is never part of a page: names of economies go as they are
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body of a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="access">Null inside a transaction, which had its own when it began.</param>
    public static HttpContent Of(CypherStatement statement, CypherAccess? access)
    {
        var body = new ArrayBufferWriter<byte>(FirstCapacity);
        using (var json = new Utf8JsonWriter(body, Relaxed))
        {
            json.WriteStartObject();
            json.WriteString("statement"u8, statement.Text);
            if (!statement.Parameters.IsEmpty)
            {
                json.WriteStartObject("parameters"u8);
                foreach (var (name, value) in statement.Parameters)
                {
                    json.WritePropertyName(name);
                    CypherValueWriter.Write(json, value);
                }

                json.WriteEndObject();
            }

            json.WriteBoolean("includeCounters"u8, true);
            if (access is { } mode)
                json.WriteString("accessMode"u8, mode == CypherAccess.Read ? "READ"u8 : "WRITE"u8);
            json.WriteEndObject();
        }

        return Typed(new ReadOnlyMemoryContent(body.WrittenMemory));
    }

    /// <summary>The body of a request without a statement.</summary>
    public static HttpContent Empty() => Typed(new ReadOnlyMemoryContent("{}"u8.ToArray()));

    private static ReadOnlyMemoryContent Typed(ReadOnlyMemoryContent content)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaType);
        return content;
    }
}
