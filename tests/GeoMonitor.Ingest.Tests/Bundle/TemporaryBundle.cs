using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Ingest.Tests.Bundle;

/// <summary>A copy of the bundled tables, without the flows, that a test may break.</summary>
internal sealed class TemporaryBundle : IDisposable
{
    public TemporaryBundle()
    {
        Folder = Directory.CreateTempSubdirectory("bundle-").FullName;
        foreach (var path in Files().Where(p => !p.StartsWith("trade/baci", StringComparison.Ordinal)).Append("datasets.json"))
        {
            var target = Path.Combine(Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(Original, path), target);
        }
    }

    /// <summary>The bundle of this checkout.</summary>
    public static string Original => Path.Combine(ProjectRoot.Path, "datasets");

    public string Folder { get; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>Changes the text of a file and puts its new hash in the manifest, as a faulty builder would.</summary>
    public void Rebuild(string path, Func<string, string> change)
    {
        var bytes = Edit(path, change);
        var manifest = ReadManifest(Folder);
        var entry = manifest["files"]!.AsArray().Single(f => (string)f!["path"]! == path)!;
        entry["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes));
        File.WriteAllText(Path.Combine(Folder, "datasets.json"), manifest.ToJsonString());
    }

    /// <summary>Changes the text of a file behind the manifest's back.</summary>
    public byte[] Edit(string path, Func<string, string> change)
    {
        var file = Path.Combine(Folder, path);
        var bytes = Encoding.UTF8.GetBytes(change(Unpack(file)));
        if (path.EndsWith(".gz", StringComparison.Ordinal))
            bytes = Pack(bytes);
        File.WriteAllBytes(file, bytes);
        return bytes;
    }

    private static string[] Files() =>
        [.. ReadManifest(Original)["files"]!.AsArray().Select(f => (string)f!["path"]!)];

    private static JsonNode ReadManifest(string folder) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "datasets.json")))!;

    private static string Unpack(string file)
    {
        using var stream = File.OpenRead(file);
        if (!file.EndsWith(".gz", StringComparison.Ordinal))
            return new StreamReader(stream).ReadToEnd();
        using var gzip = new GZipStream(stream, CompressionMode.Decompress);
        return new StreamReader(gzip).ReadToEnd();
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
