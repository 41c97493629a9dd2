namespace GeoMonitor.Tests.Support;

/// <summary>The root folder of the checkout that the tests were built from.</summary>
internal static class ProjectRoot
{
    /// <summary>The full path.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "GeoMonitor.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests run outside a checkout: no GeoMonitor.sln above them.");
    }
}
