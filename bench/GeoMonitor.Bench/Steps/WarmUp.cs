using GeoMonitor.Bench.Worlds;

namespace GeoMonitor.Bench.Steps;

/// <summary>
/// Does a step with a small year before it is measured, as often as it takes for the compiler of the runtime to be done:
/// a server has long been running when a year is loaded into it.
/// </summary>
internal static class WarmUp
{
    private const int Rows = 400_000;
    private const int Times = 3;

    /// <summary>Runs a step with years of its own.</summary>
    public static void Run(Action<string> step)
    {
        for (var time = 0; time < Times; time++)
        {
            var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), WorldGenerator.NameOf(2000 + time));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            WorldGenerator.Write(path, 2000 + time, new WorldShape(Rows));
            step(path);
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }
}
