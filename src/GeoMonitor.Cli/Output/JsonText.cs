using System.Text.Json;

namespace GeoMonitor.Cli.Output;

/// <summary>An answer of the monitor as JSON that a person can read.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Of(JsonElement answer) => JsonSerializer.Serialize(answer, Indented);
}
