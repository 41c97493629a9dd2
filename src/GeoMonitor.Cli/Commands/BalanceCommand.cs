using System.CommandLine;
using System.Text.Json;
using GeoMonitor.Cli.Client;
using GeoMonitor.Cli.Output;

namespace GeoMonitor.Cli.Commands;

/// <summary><c>geomonitor balance ECONOMY [--with PARTNER]</c></summary>
internal static class BalanceCommand
{
    private const int MostRows = 1000;

    public static Command Make(ConnectionOptions connection)
    {
        var economy = new Argument<string>("ECONOMY") { Description = "Ours: a code such as NLD or EU27" };
        var with = new Option<string?>("--with") { Description = "The other [default: every partner, one row each]" };
        var year = new Option<int?>("--year") { Description = "The year [default: the latest complete one]" };
        var view = new Option<string?>("--view") { Description = "Which flows count, with --with: reported or origin" };
        var top = new Option<int>("--top") { Description = "How many rows", DefaultValueFactory = static _ => 20 };
        var json = new Option<bool>("--json") { Description = "Everything as JSON" };
        var csv = new Option<bool>("--csv") { Description = "Every partner and column as CSV, without --with" };
        var command = new Command("balance", "Mutual dependence: ours on the other, the other's on us, and for what.")
            { economy, with, year, view, top, json, csv };
        command.SetAction(async (line, cancellation) =>
        {
            using var client = connection.Open(line);
            var output = connection.Terminal.Output;
            var code = Uri.EscapeDataString(line.GetValue(economy)!);
            var rows = Math.Clamp(line.GetValue(top), 1, MostRows);
            if (line.GetValue(with) is { } partner)
            {
                var query = Query.Of(("with", partner), ("year", line.GetValue(year)), ("view", line.GetValue(view)), ("top", rows));
                var answer = await client.GetAsync($"economies/{code}/balance?{query}", cancellation);
                if (line.GetValue(json))
                    await output.WriteLineAsync(JsonText.Of(answer));
                else
                    Write(answer, output);
                return ExitCodes.Ok;
            }

            var all = line.GetValue(csv);
            var address = $"economies/{code}/balances?{Query.Of(("year", line.GetValue(year)), ("pageSize", all ? MostRows : rows))}";
            if (all)
                await output.WriteAsync(await client.GetTextAsync(address, "text/csv", cancellation));
            else if (await client.GetAsync(address, cancellation) is var list && line.GetValue(json))
                await output.WriteLineAsync(JsonText.Of(list));
            else
                WritePartners(list, output);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static void Write(JsonElement answer, TextWriter output)
    {
        var (own, other) = (answer.Text("economy"), answer.Text("with"));
        var axes = new TextTable(
            new("dependence"), new("of ours", IsNumber: true), new("of theirs", IsNumber: true), new("asymmetry", IsNumber: true), new("quadrant"));
        AddAxes(axes, $"{own} and {other}", answer, "");
        AddAxes(axes, "  by value alone", answer, "plain.");
        AddAxes(axes, "  if others step in as they can", answer, "adjusted.onlyImporterHit.");
        AddAxes(axes, "  if the supplier stops for all", answer, "adjusted.world.");
        if (answer.At("union") is not null)
            AddAxes(axes, $"EU27 and {other}", answer, "union.");
        axes.Write(output);
        output.WriteLine();
        var items = new TextTable(
            new("direction"), new("item"), new("name"), new("share", IsNumber: true), new("kUSD", IsNumber: true), new("largest"), new("level"));
        foreach (var row in answer.Rows("items"))
        {
            items.Add(
                row.Text("direction"),
                row.Text("item"),
                Figures.Cut(row.Text("itemName"), 44),
                Figures.Share(row.Number("share")),
                Figures.Count(row.Number("valueKusd")),
                row.At("isTopSupplier")?.GetBoolean() == true ? "yes" : "no",
                Figures.Text(row.Text("level")));
        }

        items.Write(output);
        output.WriteLine();
        WriteCounts(answer, "reverseDependencies.singly.", output);
        if (answer.At("reverseDependencies.union") is not null)
            WriteCounts(answer, "reverseDependencies.union.", output);
        foreach (var held in answer.Rows("held"))
        {
            output.WriteLine();
            output.WriteLine(
                $"{held.Text("holder")} makes {Figures.Share(held.Number("worldShare"))} of {held.Text("segmentName")}; lost if {other} stops: "
                + $"{Figures.Share(held.Number("dependenceOnPartner"))}.");
            if (held.Rows("inputs").Any())
                output.WriteLine("  needs " + string.Join(", ", held.Rows("inputs").Select(Input)));
            foreach (var upstream in held.Rows("upstream"))
                output.WriteLine($"  {upstream.Text("economy")} can stop {Figures.Share(upstream.Number("dependence"))}: {string.Join(" <- ", upstream.Rows("path").Select(p => p.GetString()))} (grade {upstream.Text("grade")})");
        }

        output.WriteLine();
        output.WriteLine($"{answer.Rows("items").Count()} of {answer.Text("itemsTotal")} items in {answer.Text("year")}, view {answer.Text("view")}. Run {answer.Text("run")}.");
    }

    private static void WriteCounts(JsonElement answer, string path, TextWriter output) => output.WriteLine(
        $"{answer.Text("with")} depends on {answer.Text(path + "supplier")} for {answer.Text(path + "merics")} products with 30 % of its imports or more, for {answer.Text(path + "topSupplier")} as the largest supplier, of {answer.Text(path + "imported")}.");

    private static string Input(JsonElement input) => input.At("topSupplier") is null
        ? $"{input.Text("itemName")} (nobody known)"
        : $"{input.Text("itemName")} ({input.Text("topSupplier")} {Figures.Share(input.Number("share"))})";

    private static void AddAxes(TextTable table, string name, JsonElement answer, string path) => table.Add(
        name,
        Figures.Share(answer.Number(path + "dependence")),
        Figures.Share(answer.Number(path + "reverse")),
        Figures.Rounded(answer.Number(path + "asymmetry"), 3),
        Figures.Text(answer.Text(path + "quadrant")));

    private static void WritePartners(JsonElement list, TextWriter output)
    {
        var table = new TextTable(
            new("partner"), new("name"), new("ours", IsNumber: true), new("theirs", IsNumber: true), new("asymmetry", IsNumber: true), new("quadrant"));
        foreach (var row in list.Rows("items"))
        {
            table.Add(
                row.Text("with"),
                row.Text("withName"),
                Figures.Share(row.Number("dependence")),
                Figures.Share(row.Number("reverse")),
                Figures.Rounded(row.Number("asymmetry"), 3),
                Figures.Text(row.Text("quadrant")));
        }

        table.Write(output);
        output.WriteLine($"{list.Rows("items").Count()} of {list.Text("page.total")} partners. Run {list.Text("run")}.");
    }
}
