using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Bundle;

/// <summary>
/// The files of a bundle. A file is read only when its hash is the one of the manifest: figures that were changed
/// by hand would go out under the name of their source.
/// </summary>
internal sealed class BundleFolder(string folder, BundleManifest manifest)
{
    /// <summary>The manifest.</summary>
    public BundleManifest Manifest => manifest;

    /// <summary>Reads the rows of a table.</summary>
    /// <exception cref="LoadRefusedException">The file is missing, changed or broken.</exception>
    public ImmutableArray<T> Read<T>(string id, Func<BundleRow, T> make)
    {
        var entry = manifest.Entry(id);
        var rows = BundleTable.Read(entry.Path, Content(entry), make);
        return rows.Length == entry.Rows
            ? rows
            : throw new LoadRefusedException(
                "bundle-broken", $"{entry.Path} has {rows.Length} rows, {BundleManifest.FileName} says {entry.Rows}.");
    }

    private byte[] Content(BundleEntry entry)
    {
        var path = Path.Combine(folder, entry.Path);
        if (!File.Exists(path))
        {
            throw new LoadRefusedException(
                "bundle-missing", $"The bundle lacks {entry.Path}, which {BundleManifest.FileName} names. Restore it.");
        }

        var bytes = File.ReadAllBytes(path);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (!string.Equals(hash, entry.Sha256, StringComparison.Ordinal))
        {
            throw new LoadRefusedException(
                "bundle-changed",
                $"{entry.Path} is not the file that {BundleManifest.FileName} describes (SHA-256 {hash}, expected "
                + $"{entry.Sha256}). Restore it, or build the bundle again.");
        }

        return entry.Path.EndsWith(".gz", StringComparison.Ordinal) ? Unpack(bytes) : bytes;
    }

    private static byte[] Unpack(byte[] bytes)
    {
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var content = new MemoryStream();
        gzip.CopyTo(content);
        return content.ToArray();
    }
}
