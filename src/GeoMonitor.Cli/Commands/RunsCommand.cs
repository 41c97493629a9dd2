using System.CommandLine;
using GeoMonitor.Cli.Client;
using GeoMonitor.Cli.Output;

namespace GeoMonitor.Cli.Commands;

/// <summary><c>geomonitor runs [--csv]</c></summary>
internal static class RunsCommand
{
    private const string All = "runs?pageSize=1000";

    public static Command Make(ConnectionOptions connection)
    {
        var csv = new Option<bool>("--csv") { Description = "Every column as CSV" };
        var command = new Command("runs", "Lists the runs, newest first; answers come from the current one.") { csv };
        command.SetAction(async (line, cancellation) =>
        {
            using var client = connection.Open(line);
            var output = connection.Terminal.Output;
            if (line.GetValue(csv))
            {
                await output.WriteAsync(await client.GetTextAsync(All, "text/csv", cancellation));
                return ExitCodes.Ok;
            }

            var table = new TextTable(
                new("run"), new("finished"), new("current"), new("method"), new("datasets", IsNumber: true), new("cells", IsNumber: true), new("digest"));
            foreach (var row in (await client.GetAsync(All, cancellation)).Rows("items"))
            {
                table.Add(
                    row.Text("id"),
                    row.Text("finishedAt")[..16].Replace('T', ' '),
                    row.At("isCurrent")?.GetBoolean() == true ? "yes" : "no",
                    row.Text("method"),
                    Figures.Count(row.Rows("datasets").Count()),
                    Figures.Count(row.Number("cells")),
                    row.Text("digest")[..12]);
            }

            table.Write(output);
            return ExitCodes.Ok;
        });
        return command;
    }
}
