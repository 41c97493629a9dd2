using System.Text.Json;

namespace GeoMonitor.Cli.Client;

/// <summary>Reads an answer by the names of its fields; what is missing stays missing.</summary>
internal static class JsonPath
{
    /// <summary>The value at a path such as <c>score.gross</c>; null when it is null or not there.</summary>
    public static JsonElement? At(this JsonElement element, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }

        return element.ValueKind == JsonValueKind.Null ? null : element;
    }

    /// <summary>The text at a path; empty when there is none.</summary>
    public static string Text(this JsonElement element, string path) => element.At(path)?.ToString() ?? "";

    /// <summary>The number at a path; null when there is none.</summary>
    public static double? Number(this JsonElement element, string path) =>
        element.At(path) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    /// <summary>The rows at a path; none when there are none.</summary>
    public static IEnumerable<JsonElement> Rows(this JsonElement element, string path) =>
        element.At(path) is { ValueKind: JsonValueKind.Array } rows ? rows.EnumerateArray() : [];
}
