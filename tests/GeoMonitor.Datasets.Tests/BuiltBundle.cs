using System.Text;
using System.Text.Json.Nodes;
using GeoMonitor.Datasets.Builder;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Datasets.Tests;

/// <summary>The bundle as the builder makes it now, made once for all tests.</summary>
public sealed class BuiltBundle
{
    private readonly Lazy<Dictionary<string, byte[]>> _files = new(Build);

    /// <summary>The files by path; skips the calling test when there is no shared material.</summary>
    internal IReadOnlyDictionary<string, byte[]> Files => _files.Value;

    internal static Dictionary<string, byte[]> Build() =>
        BundleBuilder.Build(Path.GetDirectoryName(SharedMaterial.PathOf("facts"))!)
            .ToDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal);
}

/// <summary>The bundle that is committed.</summary>
internal static class CommittedBundle
{
    public static string Folder => Path.Combine(ProjectRoot.Path, "datasets");

    public static JsonArray Manifest { get; } =
        JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "datasets.json")))!["files"]!.AsArray();

    public static IEnumerable<string> Paths => Manifest.Select(f => (string)f!["path"]!);

    public static byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(Folder, path));

    public static string Text(string path) => Encoding.UTF8.GetString(Unpacked.Content(path, Bytes(path)));
}
