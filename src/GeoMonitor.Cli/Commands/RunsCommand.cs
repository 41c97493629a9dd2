using System.CommandLine;
using System.Text.Json;
using GeoMonitor.Cli.Client;
using GeoMonitor.Cli.Output;

namespace GeoMonitor.Cli.Commands;

/// <summary><c>geomonitor runs [--csv]</c></summary>
internal static class RunsCommand
{
    public static Command Make(ConnectionOptions connection) => ListCommand.Make(
        connection,
        "runs",
        "Lists the runs, newest first; answers come from the current one.",
        static () => new TextTable(
            new("run"), new("finished"), new("current"), new("method"), new("datasets", IsNumber: true), new("cells", IsNumber: true), new("digest")),
        Cells);

    private static string[] Cells(JsonElement row) =>
    [
        row.Text("id"),
        row.Text("finishedAt")[..16].Replace('T', ' '),
        row.At("isCurrent")?.GetBoolean() == true ? "yes" : "no",
        row.Text("method"),
        Figures.Count(row.Rows("datasets").Count()),
        Figures.Count(row.Number("cells")),
        row.Text("digest")[..12],
    ];
}
