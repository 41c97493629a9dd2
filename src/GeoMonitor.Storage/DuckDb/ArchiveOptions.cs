namespace GeoMonitor.Storage.DuckDb;

/// <summary>Where the archive lies and what it may use.</summary>
/// <param name="DataDirectory">The folder of the file; it is made when absent.</param>
public sealed record ArchiveOptions(string DataDirectory)
{
    /// <summary>The name of the file in the data directory.</summary>
    public const string FileName = "geomonitor.duckdb";

    /// <summary>
    /// What the engine may keep in memory, such as <c>512MB</c>; beyond that it uses the disk. Its own default, four
    /// fifths of the machine, would leave nothing for the snapshots.
    /// </summary>
    public string MemoryLimit { get; init; } = "512MB";

    /// <summary>
    /// Threads of the engine for one query. With more than one, whoever writes rows waits for them at full speed of its
    /// processor; our own threads, each with a connection, share the work better.
    /// </summary>
    public int Threads { get; init; } = 1;

    /// <summary>The full path of the file.</summary>
    public string Path => System.IO.Path.GetFullPath(System.IO.Path.Combine(DataDirectory, FileName));
}
