using System.CommandLine;
using GeoMonitor.Cli.Client;
using GeoMonitor.Cli.Output;

namespace GeoMonitor.Cli.Commands;

/// <summary><c>geomonitor datasets [--csv]</c></summary>
internal static class DatasetsCommand
{
    private const string All = "datasets?pageSize=1000";

    public static Command Make(ConnectionOptions connection)
    {
        var csv = new Option<bool>("--csv") { Description = "Every column as CSV" };
        var command = new Command("datasets", "Lists what is loaded, superseded and withdrawn datasets included.") { csv };
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
                new("dataset"), new("status"), new("source"), new("years"), new("rows", IsNumber: true), new("rejected", IsNumber: true), new("loaded"));
            foreach (var row in (await client.GetAsync(All, cancellation)).Rows("items"))
            {
                table.Add(
                    row.Text("id"),
                    row.Text("status"),
                    $"{row.Text("source")} {row.Text("revision")} {row.Text("release")}".Trim(),
                    row.At("firstYear") is null ? Figures.Missing : $"{row.Text("firstYear")}-{row.Text("lastYear")}",
                    Figures.Count(row.Number("rowsKept")),
                    Figures.Count(row.Number("rowsRejected")),
                    row.Text("loadedAt")[..10]);
            }

            table.Write(output);
            return ExitCodes.Ok;
        });
        return command;
    }
}
