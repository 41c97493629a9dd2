using System.Diagnostics;
using System.Runtime;
using GeoMonitor.Bench.Measuring;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade;
using GeoMonitor.Ingest;
using GeoMonitor.Ingest.Files;

namespace GeoMonitor.Bench.Readers;

/// <summary>One reader in a process of its own, beside its base or alone.</summary>
internal static class ReaderStep
{
    private const long WarmUpBytes = 4_000_000;
    private const int Times = 3;
    private const int FewestOfSmall = 100;
    private const int MostTimes = 3000;

    // code is compiled again and better beside running it; when nothing has been for so long, it is at its best
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MostWarmUp = TimeSpan.FromSeconds(40);

    // long enough for processor seconds that are counted in hundredths
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(1.5);

    /// <summary>Reads a file with the base and with the reader, after both have read a small one often.</summary>
    public static StepResult Compare(string name, string path)
    {
        var file = ReaderCases.All.Single(c => c.Name == name);
        WarmUp(file, path);
        var times = file.IsSmall ? TimesIn(Long, () => ReaderBase.Read(file, path)) : Times;
        var (result, rows) = (new StepResult(), 0L);
        result.TimeBest("base", times, () => ReaderBase.Read(file, path));
        var (allocated, collected) = (GC.GetTotalAllocatedBytes(), GC.CollectionCount(2));
        result.TimeBest("reader", times, () => rows = Load(file, path).RowsRead);
        result.Numbers["kilobytes"] = (GC.GetTotalAllocatedBytes() - allocated) / 1000.0 / times;
        result.Numbers["whole collections"] = (double)(GC.CollectionCount(2) - collected) / times;
        result.Numbers["rows"] = rows;
        result.Numbers["times"] = times;
        return result;
    }

    /// <summary>Reads a file once, for the memory it takes.</summary>
    public static StepResult Alone(string name, string path)
    {
        var (result, file) = (new StepResult(), ReaderCases.All.Single(c => c.Name == name));
        result.Time("seconds", () => result.Numbers["rows"] = Load(file, path).RowsRead);
        return result;
    }

    private static void WarmUp(ReaderCase file, string path)
    {
        var folder = Directory.CreateDirectory(path + ".warm-up").FullName;
        var small = Path.Combine(folder, file.FileName);
        if (file.IsSmall)
            File.Copy(path, small);
        else
            file.TryPut(small, WarmUpBytes);
        var (whole, since, compiled) = (Stopwatch.StartNew(), Stopwatch.StartNew(), JitInfo.GetCompiledMethodCount());
        while (since.Elapsed < Settled && whole.Elapsed < MostWarmUp)
        {
            ReaderBase.Read(file, small);
            Load(file, small);
            if (JitInfo.GetCompiledMethodCount() is var now && now != compiled)
            {
                compiled = now;
                since.Restart();
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    // how often something can be done in a time, doing it so often
    private static int TimesIn(TimeSpan time, Action action)
    {
        var watch = Stopwatch.StartNew();
        var times = 0;
        while (times < FewestOfSmall || (times < MostTimes && watch.Elapsed < time))
        {
            action();
            times++;
        }

        return times;
    }

    private static LoadReport Load(ReaderCase file, string path) =>
        FileLoader.Load(FileSource.FromFile(path, file.FileName), file.Options, new NoSink()).Report;

    private sealed class NoSink : IFlowSink
    {
        public void Accept(FlowBatch batch)
        {
            // what the sink does with the flows is measured elsewhere
        }
    }
}
