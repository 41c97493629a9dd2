using System.CommandLine;
using System.Text.Json;
using GeoMonitor.Cli.Client;
using GeoMonitor.Cli.Output;

namespace GeoMonitor.Cli.Commands;

/// <summary><c>geomonitor chokepoints ECONOMY</c></summary>
internal static class ChokepointsCommand
{
    private const int MostRows = 1000;

    public static Command Make(ConnectionOptions connection)
    {
        var economy = new Argument<string>("ECONOMY") { Description = "Whose supply: a code such as NLD or EU27" };
        var item = new Option<string?>("--item") { Description = "Only this item, such as euv-lithography [default: critical materials and chip segments]" };
        var kind = new Option<string?>("--kind") { Description = "Only single, pair or unknown" };
        var horizon = new Option<string?>("--horizon") { Description = "Only supply (output of today) or capacity (tools too)" };
        var minimum = new Option<double?>("--minimum") { Description = "Only an index of at least this, 0.1 to 1" };
        var top = new Option<int>("--top") { Description = "How many rows", DefaultValueFactory = static _ => 20 };
        var csv = new Option<bool>("--csv") { Description = "Every row and column as CSV" };
        var command = new Command("chokepoints", "Who can cut an economy off from what, alone or two together, and by which way.")
            { economy, item, kind, horizon, minimum, top, csv };
        command.SetAction(async (line, cancellation) =>
        {
            using var client = connection.Open(line);
            var output = connection.Terminal.Output;
            var address = "chokepoints?" + Query.Of(
                ("economy", line.GetValue(economy)),
                ("item", line.GetValue(item)),
                ("kind", line.GetValue(kind)),
                ("horizon", line.GetValue(horizon)),
                ("minimum", line.GetValue(minimum)),
                ("pageSize", line.GetValue(csv) ? MostRows : Math.Clamp(line.GetValue(top), 1, MostRows)));
            if (line.GetValue(csv))
                await output.WriteAsync(await client.GetTextAsync(address, "text/csv", cancellation));
            else
                Write(await client.GetAsync(address, cancellation), output);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static void Write(JsonElement list, TextWriter output)
    {
        var table = new TextTable(new("index", IsNumber: true), new("who"), new("horizon"), new("grade"), new("way"));
        var rows = list.Rows("items").ToList();
        foreach (var row in rows)
        {
            table.Add(
                Figures.Rounded(row.Number("strategicNodeIndex"), 2),
                Figures.Text(string.Join('+', row.Rows("economies").Select(e => e.GetString()))),
                Figures.Text(row.Text("horizon")),
                Figures.Text(row.Text("grade")),
                Figures.Text(row.Text("explanation")));
        }

        table.Write(output);
        output.WriteLine($"{rows.Count} of {list.Text("page.total")} findings. Run {list.Text("run")}.");
    }
}
