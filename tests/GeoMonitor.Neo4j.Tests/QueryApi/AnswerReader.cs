using System.Text;
using System.Text.Json;
using GeoMonitor.Storage.Neo4j.QueryApi;
using GeoMonitor.Storage.Neo4j.Values;

namespace GeoMonitor.Neo4j.Tests.QueryApi;

/// <summary>Reads answers and writes values without a server.</summary>
internal static class AnswerReader
{
    public static async Task<(List<object?[]> Rows, QueryReplyReader Reader)> ReadAsync(Stream stream)
    {
        using var reader = new QueryReplyReader(stream);
        var rows = new List<object?[]>();
        while (await reader.NextAsync(CancellationToken.None) is { } row)
            rows.Add(row);
        return (rows, reader);
    }

    public static Task<(List<object?[]> Rows, QueryReplyReader Reader)> ReadAsync(string text) =>
        ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    public static string Write(object? value)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            CypherValueWriter.Write(json, value);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static object? ReadValue(string text)
    {
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        json.Read();
        return CypherValueReader.Read(ref json);
    }
}
