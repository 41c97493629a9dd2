namespace GeoMonitor.Tests.Support;

/// <summary>
/// The folder <c>shared</c> beside the project, with real files of the statistical offices. A public clone has none:
/// tests that need it say so and are skipped there, and fail where <c>CI=true</c>.
/// </summary>
internal static class SharedMaterial
{
    private static readonly string? Root = Find();

    /// <summary>The full path of a file in <c>shared</c>; skips the calling test when the folder is absent.</summary>
    public static string PathOf(string relative)
    {
        if (Root is null)
        {
            const string Reason = "The folder ../shared with real sample files is not here.";
            if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
                Assert.Fail(Reason + " CI needs it.");
            Assert.Skip(Reason);
        }

        var path = Path.Combine(Root!, relative);
        return File.Exists(path) || Directory.Exists(path)
            ? path
            : throw new FileNotFoundException("The shared folder lacks a file that this test reads.", path);
    }

    private static string? Find()
    {
        var root = ProjectRoot.Path;
        var shared = Path.GetFullPath(Path.Combine(root, "..", "shared"));
        return Directory.Exists(Path.Combine(shared, "samples")) ? shared : null;
    }
}
