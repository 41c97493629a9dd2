using System.CommandLine;
using GeoMonitor.Bench.Measuring;

namespace GeoMonitor.Bench.Http;

/// <summary>Measures the server as a process of its own: its starts, and a cached answer against the cheapest one.</summary>
internal static class HttpVerb
{
    private const string Hello = "/health/live";
    private const string Answer = "/api/v1/dependencies/NLD/850511?year=2024";

    public static Command Make()
    {
        var seconds = new Option<int>("--seconds")
        {
            Description = "Length of a round.",
            DefaultValueFactory = static _ => 5,
        };
        var connections = new Option<int>("--connections")
        {
            Description = "Requests under way at once.",
            DefaultValueFactory = static _ => 32,
        };
        var rounds = new Option<int>("--rounds")
        {
            Description = "Rounds, each of both addresses in turn.",
            DefaultValueFactory = static _ => 3,
        };
        var command = new Command("http", "Measures the server.") { seconds, connections, rounds };
        command.SetAction(async (arguments, cancellation) =>
        {
            using var workspace = new Workspace();
            var table = new MarkdownTable("measure", "figure", "base", "ratio", "bound");
            await MeasureAsync(
                table,
                arguments.GetRequiredValue(connections),
                TimeSpan.FromSeconds(arguments.GetRequiredValue(seconds)),
                arguments.GetRequiredValue(rounds),
                cancellation);
            Console.WriteLine(table);
        });
        return command;
    }

    private static async Task MeasureAsync(
        MarkdownTable table, int connections, TimeSpan length, int rounds, CancellationToken cancellation)
    {
        var folder = Workspace.Fresh("server");
        double first;
        using (var server = await ServerProcess.StartAsync(folder, cancellation))
            first = server.SecondsToReady;
        using var again = await ServerProcess.StartAsync(folder, cancellation);
        table.Add("first start, empty data folder, until ready", $"{first:0.0} s", "", "", "");
        table.Add("second start, until ready", $"{again.SecondsToReady:0.0} s", "", "", "");
        using var load = new LoadGenerator(again.Address, connections);

        // both paths compiled and the answer in the cache before anything counts
        await load.RunAsync(Hello, length, cancellation);
        var (bytes, _) = await load.RunAsync(Answer, length, cancellation);
        var (hello, answer) = (0.0, 0.0);
        for (var round = 0; round < rounds; round++)
        {
            hello += (await load.RunAsync(Hello, length, cancellation)).PerSecond;
            answer += (await load.RunAsync(Answer, length, cancellation)).PerSecond;
            await Console.Error.WriteLineAsync($"hello {hello / (round + 1):0}/s  answer {answer / (round + 1):0}/s");
        }

        table.Add(
            $"GET {Answer} ({bytes:N0} bytes)", $"{answer / rounds:N0} /s", $"{hello / rounds:N0} /s ({Hello})",
            $"{answer / hello:0.00}", ">= 0.5");
    }
}
