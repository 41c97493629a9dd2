using System.CommandLine;
using System.Text.Json;
using GeoMonitor.Cli.Client;
using GeoMonitor.Cli.Output;

namespace GeoMonitor.Cli.Commands;

/// <summary>A command that shows all of a list of the monitor, as a table or as CSV.</summary>
internal static class ListCommand
{
    public static Command Make(
        ConnectionOptions connection, string name, string description, Func<TextTable> table, Func<JsonElement, string[]> cells)
    {
        var csv = new Option<bool>("--csv") { Description = "Every column as CSV" };
        var command = new Command(name, description) { csv };
        command.SetAction(async (line, cancellation) =>
        {
            using var client = connection.Open(line);
            var output = connection.Terminal.Output;
            var all = $"{name}?pageSize=1000";
            if (line.GetValue(csv))
            {
                await output.WriteAsync(await client.GetTextAsync(all, "text/csv", cancellation));
                return ExitCodes.Ok;
            }

            var shown = table();
            foreach (var row in (await client.GetAsync(all, cancellation)).Rows("items"))
                shown.Add(cells(row));
            shown.Write(output);
            return ExitCodes.Ok;
        });
        return command;
    }
}
