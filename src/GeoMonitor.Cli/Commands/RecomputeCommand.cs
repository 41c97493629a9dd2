using System.CommandLine;
using System.Text.Json;
using GeoMonitor.Cli.Client;
using GeoMonitor.Cli.Output;

namespace GeoMonitor.Cli.Commands;

/// <summary><c>geomonitor recompute [--wait]</c></summary>
internal static class RecomputeCommand
{
    public static Command Make(ConnectionOptions connection)
    {
        var wait = new Option<bool>("--wait") { Description = "Wait until the new run answers" };
        var command = new Command("recompute", "Scores everything anew from the active datasets; the old run answers until the new one is stored.") { wait };
        command.SetAction(async (line, cancellation) =>
        {
            using var client = connection.Open(line);
            return await RunAsync(client, connection.Terminal, line.GetValue(wait), cancellation);
        });
        return command;
    }

    /// <summary>Starts a recomputation and, if wanted, waits for its end.</summary>
    public static async Task<int> RunAsync(MonitorClient client, Terminal terminal, bool wait, CancellationToken cancellation)
    {
        var status = await client.PostAsync("recomputations", body: null, cancellation);
        var id = status.Text("id");
        if (!wait)
        {
            await terminal.Output.WriteLineAsync($"Recomputation {id} is {status.Text("state")}.");
            return ExitCodes.Ok;
        }

        using (var progress = new ProgressLine(terminal))
        {
            await foreach (var step in client.EventsAsync($"recomputations/{id}/events", cancellation))
            {
                status = step;
                progress.Show(status.Text("state") == "queued" ? "Waiting for a load to end" : "Recomputing", status.Number("progress"));
            }
        }

        return await ReportAsync(terminal, status);
    }

    private static async Task<int> ReportAsync(Terminal terminal, JsonElement status)
    {
        var (id, state) = (status.Text("id"), status.Text("state"));
        if (state == "done")
        {
            await terminal.Output.WriteLineAsync($"Run {status.Text("run")} answers now.");
            return ExitCodes.Ok;
        }

        await terminal.Error.WriteLineAsync(state == "failed"
            ? $"Recomputation {id} failed: {status.Text("error")} The previous run goes on answering."
            : $"Recomputation {id} ended as {state}; the previous run goes on answering.");
        return ExitCodes.Refused;
    }
}
