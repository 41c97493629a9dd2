using System.CommandLine;
using System.Text.Json;
using GeoMonitor.Cli.Client;
using GeoMonitor.Cli.Output;

namespace GeoMonitor.Cli.Commands;

/// <summary><c>geomonitor datasets [--csv]</c></summary>
internal static class DatasetsCommand
{
    public static Command Make(ConnectionOptions connection) => ListCommand.Make(
        connection,
        "datasets",
        "Lists what is loaded, superseded and withdrawn datasets included.",
        static () => new TextTable(
            new("dataset"), new("status"), new("source"), new("years"), new("rows", IsNumber: true), new("rejected", IsNumber: true), new("loaded")),
        Cells);

    private static string[] Cells(JsonElement row) =>
    [
        row.Text("id"),
        row.Text("status"),
        $"{row.Text("source")} {row.Text("revision")} {row.Text("release")}".Trim(),
        row.At("firstYear") is null ? Figures.Missing : $"{row.Text("firstYear")}-{row.Text("lastYear")}",
        Figures.Count(row.Number("rowsKept")),
        Figures.Count(row.Number("rowsRejected")),
        row.Text("loadedAt")[..10],
    ];
}
