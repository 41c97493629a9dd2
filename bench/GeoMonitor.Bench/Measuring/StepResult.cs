using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace GeoMonitor.Bench.Measuring;

/// <summary>What a step of the measurement found: numbers by name, in the unit that the name ends with.</summary>
internal sealed class StepResult
{
    private const string PeakMb = "peakMb";
    private const string CpuSeconds = "cpuSeconds";

    /// <summary>The numbers.</summary>
    public SortedDictionary<string, double> Numbers { get; init; } = new(StringComparer.Ordinal);

    /// <summary>A number by name.</summary>
    public double this[string name] => Numbers[name];

    /// <summary>The most memory the process of the step ever had resident, in million bytes.</summary>
    public double Peak => Numbers[PeakMb];

    /// <summary>
    /// The seconds that processors worked for the process of the step: unlike the clock they hold on a machine that
    /// others use at the same time.
    /// </summary>
    public double Cpu => Numbers[CpuSeconds];

    /// <summary>Runs an action and keeps its seconds, and the processor seconds of the process meanwhile.</summary>
    public void Time(string name, Action action)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        action();
        Numbers[name] = watch.Elapsed.TotalSeconds;
        process.Refresh();
        Numbers[CpuSeconds] = (process.TotalProcessorTime - before).TotalSeconds;
    }

    /// <summary>Runs an action once unmeasured, then several times, and keeps the seconds of the fastest and the
    /// processor seconds of the average.</summary>
    public void TimeBest(string name, int times, Action action)
    {
        action();
        var best = double.MaxValue;
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < times; i++)
        {
            var watch = Stopwatch.StartNew();
            action();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        Numbers[name] = best;
        Numbers[$"{name} cpu"] = (Environment.CpuUsage.TotalTime - before).TotalSeconds / times;
    }

    /// <summary>One line for the process that started this one.</summary>
    public string ToLine()
    {
        using var process = Process.GetCurrentProcess();
        Numbers[PeakMb] = process.PeakWorkingSet64 / 1e6;
        Numbers.TryAdd(CpuSeconds, process.TotalProcessorTime.TotalSeconds);
        return JsonSerializer.Serialize(this);
    }

    /// <summary>Reads such a line.</summary>
    public static StepResult FromLine(string line) => JsonSerializer.Deserialize<StepResult>(line)!;

    public override string ToString() => string.Join(
        "  ", Numbers.Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Key}={n.Value:0.######}")));
}
