using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using GeoMonitor.Bench.Measuring;
using GeoMonitor.Ingest.Bundle;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Monitoring.Scenarios;

namespace GeoMonitor.Bench.Scenarios;

/// <summary>Measures scenarios on the bundled figures: from the request to the answer, draws included, without HTTP.</summary>
internal static class ScenarioVerb
{
    private const double Bound = 50;

    public static Command Make()
    {
        var bundle = new Option<string>("--bundle") { Description = "Folder of the bundled figures.", DefaultValueFactory = static _ => "datasets" };
        var draws = new Option<int>("--draws") { Description = "Draws of each scenario.", DefaultValueFactory = static _ => ScenarioLimits.UsualDraws };
        var rounds = new Option<int>("--rounds") { Description = "How often each is asked.", DefaultValueFactory = static _ => 100 };
        var command = new Command("scenario", "Measures scenarios on the bundled supply chain.") { bundle, draws, rounds };
        command.SetAction(arguments =>
        {
            using var workspace = new Workspace();
            using var monitor = new Steps.Monitor(Workspace.Fresh("scenario"));
            var folder = arguments.GetRequiredValue(bundle);
            var run = monitor.Score(folder, BundleCatalogue.Read(folder));
            var watch = Stopwatch.StartNew();
            ScenarioPreparation.Prepare(run, CancellationToken.None);
            Console.WriteLine($"Preparing the run, which the service does in the background: {Text(watch.Elapsed.TotalMilliseconds)}\n");
            Console.WriteLine(Measure(run, arguments.GetRequiredValue(draws), arguments.GetRequiredValue(rounds)));
        });
        return command;
    }

    private static MarkdownTable Measure(RunView run, int draws, int rounds)
    {
        var table = new MarkdownTable("scenario", "items", "affected", "first", "fastest", "median", "processor", "bound");
        foreach (var (name, request) in Cases(draws))
        {
            var (first, answer, _) = Ask(run, request);
            var times = Enumerable.Range(0, rounds).Select(_ => Ask(run, request)).Select(a => (a.Milliseconds, a.Processor)).ToList();
            var clock = times.Select(t => t.Milliseconds).Order().ToList();
            table.Add(
                name,
                answer.Shortfalls.Length.ToString(CultureInfo.InvariantCulture),
                answer.Affected.Length.ToString(CultureInfo.InvariantCulture),
                Text(first),
                Text(clock[0]),
                Text(clock[clock.Count / 2]),
                Text(times.Average(t => t.Processor)),
                $"< {Bound:0} ms");
        }

        return table;
    }

    private static IEnumerable<(string Name, ScenarioRequest Request)> Cases(int draws)
    {
        yield return ("preset gallium, NLD", new() { Preset = "gallium", Draws = draws });
        yield return ("preset gallium, EU27, 30 days of stock", new() { Economy = "EU27", Preset = "gallium", StockDays = 30, Draws = draws });
        yield return ("preset rare-earths, NLD", new() { Preset = "rare-earths", Draws = draws });
        yield return ("preset euv-parts, NLD", new() { Preset = "euv-parts", Draws = draws });
        yield return ("CHN stops magnets towards NLD", new() { Disruptions = [new() { Supplier = "CHN", Items = ["850511"], To = "NLD" }], Draws = draws });
        yield return ("CHN stops everything tagged crm, NLD", new() { Disruptions = [new() { Supplier = "CHN", Tag = "crm" }], Draws = draws });
        yield return ("CHN and TWN stop everything tagged chips, EU27", new()
        {
            Economy = "EU27",
            Disruptions = [new() { Supplier = "CHN", Tag = "chips" }, new() { Supplier = "TWN", Tag = "chips" }],
            Draws = draws,
        });
    }

    private static (double Milliseconds, ScenarioAnswer Answer, double Processor) Ask(RunView run, ScenarioRequest request)
    {
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var answer = ScenarioDesk.Answer(run, ScenarioReading.Read(run, request));
        return (watch.Elapsed.TotalMilliseconds, answer, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
    }

    private static string Text(double milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.0} ms");
}
