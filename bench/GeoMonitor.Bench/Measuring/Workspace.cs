namespace GeoMonitor.Bench.Measuring;

/// <summary>The folder of everything a run writes; it is deleted when the run ends.</summary>
internal sealed class Workspace : IDisposable
{
    public Workspace()
    {
        Delete();
        Directory.CreateDirectory(Root);
    }

    private static string Root { get; } = Path.Combine(Path.GetTempPath(), "geomonitor-bench");

    /// <summary>A path in the folder.</summary>
    public static string At(string name) => Path.Combine(Root, name);

    /// <summary>An empty folder in the folder; one of that name from before is deleted.</summary>
    public static string Fresh(string name)
    {
        var folder = At(name);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return Directory.CreateDirectory(folder).FullName;
    }

    public void Dispose() => Delete();

    private static void Delete()
    {
        if (Directory.Exists(Root))
            Directory.Delete(Root, recursive: true);
    }
}
