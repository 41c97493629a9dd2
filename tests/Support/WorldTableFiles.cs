using System.IO.Compression;

namespace GeoMonitor.Tests.Support;

/// <summary>The world input-output table of 2011 beside the project, packed as an analyst would pack it.</summary>
internal static class WorldTableFiles
{
    /// <summary>17 economies and groups of 35 industries, long; the calling test is skipped where the samples are not.</summary>
    public static byte[] Aggregate() => Zip("wiod2011_agg17_Z.csv", "wiod2011_agg17_FD.csv", "wiod2011_agg17_output.csv");

    /// <summary>41 economies of 35 industries, wide.</summary>
    public static byte[] Full() => Zip("wiod2011_full_Z_wide.csv", "wiod2011_full_FD_wide.csv", "wiod2011_full_output.csv");

    /// <summary>The rows of a table of results, split at their commas, without its header.</summary>
    public static IEnumerable<string[]> Golden(string name) =>
        File.ReadLines(SharedMaterial.PathOf("samples/io/" + name)).Skip(1).Select(line => line.Split(','));

    private static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var packed = new GZipStream(File.OpenRead(SharedMaterial.PathOf($"samples/io/{name}.gz")), CompressionMode.Decompress);
                using var member = zip.CreateEntry(name).Open();
                packed.CopyTo(member);
            }
        }

        return bytes.ToArray();
    }
}
