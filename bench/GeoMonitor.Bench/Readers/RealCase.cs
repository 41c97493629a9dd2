namespace GeoMonitor.Bench.Readers;

/// <summary>A file as its source published it, from the samples or the bundle; packed ones are measured unpacked.</summary>
/// <param name="Name">The format, as the measurement calls it.</param>
/// <param name="FileName">Its name, unpacked.</param>
/// <param name="Folder">The folder in the samples; with <c>datasets</c> before it, in the bundle.</param>
/// <param name="Columns">The columns that the base reads too.</param>
internal sealed record RealCase(string Name, string FileName, string Folder, string[] Columns) : ReaderCase(Name, FileName, Columns)
{
    /// <summary>Where the samples are.</summary>
    public static string Samples { get; set; } = "../shared/samples";

    /// <inheritdoc />
    public override bool IsSmall => true;

    /// <inheritdoc />
    public override bool TryPut(string path, long bytes)
    {
        var plain = Path.Combine(Folder.StartsWith("datasets", StringComparison.Ordinal) ? "" : Samples, Folder, FileName);
        if (File.Exists(plain))
        {
            File.Copy(plain, path, overwrite: true);
            return true;
        }

        if (!File.Exists(plain + ".gz"))
            return false;
        using var packed = new System.IO.Compression.GZipStream(File.OpenRead(plain + ".gz"), System.IO.Compression.CompressionMode.Decompress);
        using var unpacked = File.Create(path);
        packed.CopyTo(unpacked);
        return true;
    }
}
