using System.CommandLine;
using System.Text.Json;
using GeoMonitor.Cli.Client;

namespace GeoMonitor.Cli.Commands;

/// <summary><c>geomonitor withdraw | supersede | reinstate</c></summary>
internal static class StatusCommands
{
    public static Command Withdraw(ConnectionOptions connection) =>
        Make(connection, "withdraw", "Takes a dataset out of the next runs; nothing is deleted.", "withdrawn", by: null);

    public static Command Supersede(ConnectionOptions connection) => Make(
        connection,
        "supersede",
        "Puts a newer dataset in the place of an older one.",
        "superseded",
        new Argument<string>("NEWER") { Description = "Dataset that takes its place" });

    public static Command Reinstate(ConnectionOptions connection) =>
        Make(connection, "reinstate", "Makes a superseded or withdrawn dataset active again.", "active", by: null);

    private static Command Make(ConnectionOptions connection, string name, string description, string status, Argument<string>? by)
    {
        var id = new Argument<string>("ID") { Description = "Dataset, as `geomonitor datasets` lists it" };
        var note = new Option<string?>("--note") { Description = "Why, for who reads the history later" };
        var command = new Command(name, description) { id, note };
        if (by is not null)
            command.Arguments.Add(by);
        command.SetAction(async (line, cancellation) =>
        {
            using var client = connection.Open(line);
            var change = JsonSerializer.SerializeToElement(new
            {
                status,
                supersededBy = by is null ? null : line.GetValue(by),
                note = line.GetValue(note),
            });
            var changed = await client.PostAsync(
                $"datasets/{Uri.EscapeDataString(line.GetValue(id)!)}/status-changes", change, cancellation);
            await connection.Terminal.Output.WriteLineAsync(
                $"{changed.Text("id")} is {changed.Text("status")}. Answers follow with the next run: geomonitor recompute --wait");
            return ExitCodes.Ok;
        });
        return command;
    }
}
