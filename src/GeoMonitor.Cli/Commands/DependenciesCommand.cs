using System.CommandLine;
using System.Text.Json;
using GeoMonitor.Cli.Client;
using GeoMonitor.Cli.Output;

namespace GeoMonitor.Cli.Commands;

/// <summary><c>geomonitor dependencies ECONOMY</c></summary>
internal static class DependenciesCommand
{
    private const int MostRows = 1000;

    public static Command Make(ConnectionOptions connection)
    {
        var economy = new Argument<string>("ECONOMY") { Description = "Whose dependences: a code such as NLD or EU27" };
        var year = new Option<int?>("--year") { Description = "The year [default: the latest complete one]" };
        var view = new Option<string?>("--view") { Description = "Which flows count: reported or domestic" };
        var tag = new Option<string?>("--tag") { Description = "Only items with this tag, such as crm" };
        var level = new Option<string?>("--level") { Description = "Only this level, such as strategic" };
        var supplier = new Option<string?>("--supplier") { Description = "Only items that this economy supplies" };
        var series = new Option<string?>("--series") { Description = "Only figures of this series, by its name or by a dataset of it" };
        var top = new Option<int>("--top") { Description = "How many rows", DefaultValueFactory = static _ => 20 };
        var csv = new Option<bool>("--csv") { Description = "Every row and column as CSV" };
        var command = new Command("dependencies", "Ranks what an economy depends on others for.")
            { economy, year, view, tag, level, supplier, series, top, csv };
        command.SetAction(async (line, cancellation) =>
        {
            using var client = connection.Open(line);
            var output = connection.Terminal.Output;
            var address = "dependencies?" + Query.Of(
                ("economy", line.GetValue(economy)),
                ("year", line.GetValue(year)),
                ("view", line.GetValue(view)),
                ("tag", line.GetValue(tag)),
                ("level", line.GetValue(level)),
                ("supplier", line.GetValue(supplier)),
                ("series", line.GetValue(series)),
                ("pageSize", line.GetValue(csv) ? MostRows : Math.Clamp(line.GetValue(top), 1, MostRows)));
            if (line.GetValue(csv))
                await WriteCsvAsync(client, address, output, cancellation);
            else
                WriteTable(await client.GetAsync(address, cancellation), output);
            return ExitCodes.Ok;
        });
        return command;
    }

    // a full archive has more rows than a page holds; the header comes once
    private static async Task WriteCsvAsync(MonitorClient client, string address, TextWriter output, CancellationToken cancellation)
    {
        for (var page = 1; ; page++)
        {
            var text = await client.GetTextAsync($"{address}&page={page}", "text/csv", cancellation);
            var header = text.IndexOf('\n', StringComparison.Ordinal) + 1;
            if (page > 1 && text.Length == header)
                return;
            await output.WriteAsync(page == 1 ? text : text[header..]);
        }
    }

    private static void WriteTable(JsonElement list, TextWriter output)
    {
        var table = new TextTable(
            new("item"),
            new("name"),
            new("level"),
            new("score", IsNumber: true),
            new("top"),
            new("share", IsNumber: true),
            new("HHI", IsNumber: true),
            new("imports kUSD", IsNumber: true),
            new("grade"));
        var rows = list.Rows("items").ToList();
        foreach (var row in rows)
        {
            table.Add(
                row.Text("item"),
                Figures.Cut(row.Text("itemName"), 44),
                Figures.Text(row.Text("level")),
                Figures.Rounded(row.Number("score.gross"), 1),
                Figures.Text(row.Text("topSupplier.economy")),
                Figures.Share(row.Number("topSupplier.share")),
                Figures.Rounded(row.Number("indicators.importHhi"), 3),
                Figures.Count(row.Number("indicators.importsKusd")),
                Figures.Text(row.Text("grade")));
        }

        table.Write(output);
        var of = rows.Count > 0 ? $" of {rows[0].Text("economy")} in {rows[0].Text("year")}, view {rows[0].Text("view")}" : "";
        output.WriteLine($"{rows.Count} of {list.Text("page.total")} items{of}. Run {list.Text("run")}.");
    }
}
