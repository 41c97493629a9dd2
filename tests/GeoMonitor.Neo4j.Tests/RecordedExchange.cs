using System.Text;
using System.Text.Json;

namespace GeoMonitor.Neo4j.Tests;

/// <summary>A request and its answer as a real server gave it.</summary>
internal sealed record RecordedExchange(string Name, JsonElement RequestBody, int Status, string MediaType, string Body)
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Recorded");

    /// <summary>The answer as bytes.</summary>
    public byte[] Bytes => Encoding.UTF8.GetBytes(Body);

    /// <summary>The answer as JSON.</summary>
    public JsonElement Answer => JsonDocument.Parse(Body).RootElement;

    /// <summary>The names of answers to queries in typed JSON: not of the root, without a body, or in plain JSON.</summary>
    public static IEnumerable<string> NamesOfTyped => Names.Where(n => !Read(n).IsPlain);

    /// <summary>The names of answers whose values are plain JSON, which we never ask for.</summary>
    public static IEnumerable<string> NamesOfPlain => Names.Where(n => Read(n).IsPlain);

    private static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.json")
            .Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Where(n => n != "discovery" && Read(n).Body.Length > 0)
            .Order(StringComparer.Ordinal);

    private bool IsPlain => MediaType == "application/json" && Answer.TryGetProperty("data", out _);

    public static RecordedExchange Read(string name)
    {
        var root = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json"))).RootElement;
        var (request, response) = (root.GetProperty("request"), root.GetProperty("response"));
        return new RecordedExchange(
            name,
            request.GetProperty("body"),
            response.GetProperty("status").GetInt32(),
            response.GetProperty("headers").TryGetProperty("content-type", out var type) ? type.GetString()!.Split(';')[0] : "",
            response.GetProperty("body").GetString() ?? "");
    }
}
