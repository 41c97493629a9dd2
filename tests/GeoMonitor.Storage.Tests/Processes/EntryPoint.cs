using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace GeoMonitor.Storage.Tests.Processes;

/// <summary>
/// Runs the tests, or, when asked by one of them, plays the part of another process that uses the same file.
/// </summary>
internal static class EntryPoint
{
    public static async Task<int> Main(string[] args)
    {
        if (args is [OtherProcess.Switch, var part, var folder])
            return OtherProcess.Play(part, folder);
        return args.Contains("--server", StringComparer.Ordinal) || args.Contains("--internal-msbuild-node", StringComparer.Ordinal)
            ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await ConsoleRunner.Run(args);
    }
}
