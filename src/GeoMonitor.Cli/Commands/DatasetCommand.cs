using System.CommandLine;
using GeoMonitor.Cli.Output;

namespace GeoMonitor.Cli.Commands;

/// <summary><c>geomonitor dataset ID [--markdown | --rejected]</c></summary>
internal static class DatasetCommand
{
    public static Command Make(ConnectionOptions connection)
    {
        var id = new Argument<string>("ID") { Description = "Identifier of the dataset, as `geomonitor datasets` lists it" };
        var markdown = new Option<bool>("--markdown") { Description = "The report as a page of Markdown" };
        var rejected = new Option<bool>("--rejected") { Description = "The rejected rows as CSV" };
        var command = new Command("dataset", "Shows the load report of a dataset, as JSON unless told otherwise.") { id, markdown, rejected };
        command.SetAction(async (line, cancellation) =>
        {
            using var client = connection.Open(line);
            var (output, address) = (connection.Terminal.Output, $"datasets/{Uri.EscapeDataString(line.GetValue(id)!)}");
            if (line.GetValue(markdown))
                await output.WriteAsync(await client.GetTextAsync(address, "text/markdown", cancellation));
            else if (line.GetValue(rejected))
                await output.WriteAsync(await client.GetTextAsync(address + "/rejected", "text/csv", cancellation));
            else
                await output.WriteLineAsync(JsonText.Of(await client.GetAsync(address, cancellation)));
            return ExitCodes.Ok;
        });
        return command;
    }
}
