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
    private const int WarmUps = 5;
    private const int Times = 3;
    private const int TimesOfSmall = 300;

    /// <summary>Reads a file with the base and with the reader, in turns, after both have read a small one often.</summary>
    public static StepResult Compare(string name, string path)
    {
        var file = ReaderCases.All.Single(c => c.Name == name);
        var small = path + ".warm-up";
        Directory.CreateDirectory(small);
        var smallFile = Path.Combine(small, file.FileName);
        file.Write(smallFile, WarmUpBytes);
        // a file that is small by its nature is read more often, until as many bytes have been read
        var times = (int)(WarmUpBytes * WarmUps / new FileInfo(smallFile).Length);
        for (var time = 0; time < times; time++)
        {
            ReaderBase.Read(file, smallFile);
            Load(file, smallFile);
        }

        Directory.Delete(small, recursive: true);
        var (result, rows) = (new StepResult(), 0L);
        times = file.MostRows is null ? Times : TimesOfSmall;
        result.TimeBest("base", times, () => ReaderBase.Read(file, path));
        result.TimeBest("reader", times, () => rows = Load(file, path).RowsRead);
        result.Numbers["rows"] = rows;
        return result;
    }

    /// <summary>Reads a file once, for the memory it takes.</summary>
    public static StepResult Alone(string name, string path)
    {
        var (result, file) = (new StepResult(), ReaderCases.All.Single(c => c.Name == name));
        result.Time("seconds", () => Load(file, path));
        return result;
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
