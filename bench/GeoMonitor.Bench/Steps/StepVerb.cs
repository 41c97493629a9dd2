using System.CommandLine;
using GeoMonitor.Bench.Measuring;
using GeoMonitor.Bench.Readers;

namespace GeoMonitor.Bench.Steps;

/// <summary>One step in this process; the other verbs start it and read the last line of its output.</summary>
internal static class StepVerb
{
    public static Command Make()
    {
        var name = new Argument<string>("name") { Description = "sep, archive, scores, screening, reader or reader-alone." };
        var folder = new Argument<string>("folder") { Description = "The data folder." };
        var files = new Argument<string[]>("files") { Description = "Files to load, or the year." };
        var command = new Command("step", "Runs one step of a measurement.") { name, folder, files };
        command.Hidden = true;
        command.SetAction(arguments =>
        {
            var result = Run(
                arguments.GetRequiredValue(name), arguments.GetRequiredValue(folder), arguments.GetRequiredValue(files));
            Console.WriteLine(result.ToLine());
        });
        return command;
    }

    private static StepResult Run(string name, string folder, string[] files) => name switch
    {
        "sep" => ReadWithSep(files),
        "archive" => Load(folder, files, score: false),
        "scores" => Load(folder, files, score: true),
        "screening" => ScreeningStep.Run(folder, int.Parse(files[0])),
        "reader" => ReaderStep.Compare(folder, files[0]),
        "reader-alone" => ReaderStep.Alone(folder, files[0]),
        _ => throw new ArgumentException($"There is no step '{name}'.", nameof(name)),
    };

    private static StepResult ReadWithSep(string[] files)
    {
        var result = new StepResult();
        var kusd = 0.0;
        WarmUp.Run(path => SepBaseline.Read(path));
        result.Time("seconds", () =>
        {
            foreach (var file in files)
                kusd += SepBaseline.Read(file).Kusd;
        });
        result.Numbers["kusd"] = kusd;
        return result;
    }

    private static StepResult Load(string folder, string[] files, bool score)
    {
        var result = new StepResult();
        var loaded = 0.0;
        WarmUp.Run(path =>
        {
            using var monitor = new Monitor($"{folder}-warm-up");
            monitor.Load(path);
            monitor.Score();
        });
        result.Time("seconds", () =>
        {
            using var monitor = new Monitor(folder);
            var watch = System.Diagnostics.Stopwatch.StartNew();
            foreach (var file in files)
                monitor.Load(file);
            loaded = watch.Elapsed.TotalSeconds;
            if (score)
                monitor.Score();
        });
        result.Numbers["loadSeconds"] = loaded;
        return result;
    }
}
