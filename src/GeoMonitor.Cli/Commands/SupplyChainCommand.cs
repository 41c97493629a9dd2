using System.CommandLine;
using System.Text.Json;
using GeoMonitor.Cli.Client;
using GeoMonitor.Cli.Output;

namespace GeoMonitor.Cli.Commands;

/// <summary><c>geomonitor supply-chain ITEM</c></summary>
internal static class SupplyChainCommand
{
    private const int MostMakers = 3;

    public static Command Make(ConnectionOptions connection)
    {
        var item = new Argument<string>("ITEM") { Description = "A material at a stage (gallium.processing), a segment (euv-lithography) or six digits" };
        var economy = new Option<string?>("--economy") { Description = "Whose deliveries and chokepoints [default: NLD]" };
        var depth = new Option<int?>("--depth") { Description = "How many steps each way, 0 to 20 [default: 2]" };
        var json = new Option<bool>("--json") { Description = "Every node and edge as JSON" };
        var graphMl = new Option<bool>("--graphml") { Description = "Every node and edge as GraphML, for Gephi and yEd" };
        var command = new Command("supply-chain", "What an item needs, what needs it, who makes it, and where it can be cut.")
            { item, economy, depth, json, graphMl };
        command.SetAction(async (line, cancellation) =>
        {
            using var client = connection.Open(line);
            var output = connection.Terminal.Output;
            var address = $"items/{Uri.EscapeDataString(line.GetValue(item)!)}/supply-chain?"
                + Query.Of(("economy", line.GetValue(economy)), ("depth", line.GetValue(depth)));
            if (line.GetValue(graphMl))
            {
                await output.WriteLineAsync(await client.GetTextAsync(address, "application/graphml+xml", cancellation));
                return ExitCodes.Ok;
            }

            var answer = await client.GetAsync(address, cancellation);
            if (line.GetValue(json))
                await output.WriteLineAsync(JsonText.Of(answer));
            else
                Write(answer, output);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static void Write(JsonElement answer, TextWriter output)
    {
        var edges = answer.Rows("edges").ToList();
        var table = new TextTable(new("place"), new("kind"), new("item"), new("name"), new("makers"));
        foreach (var node in answer.Rows("nodes").Where(n => n.Text("place").Length > 0).OrderBy(n => Order(n.Text("place"))))
        {
            var makers = edges
                .Where(e => e.Text("kind") == "produces" && e.Text("to") == node.Text("id"))
                .OrderByDescending(e => e.Number("share") ?? -1)
                .Take(MostMakers)
                .Select(e => $"{e.Text("from")} {Figures.Share(e.Number("share"))}");
            table.Add(
                node.Text("place"), node.Text("kind"), node.Text("id"), Figures.Cut(node.Text("name"), 44), Figures.Text(string.Join(", ", makers)));
        }

        table.Write(output);
        var ways = answer.Rows("explanations").Select(e => e.GetString()).ToList();
        if (ways.Count > 0)
        {
            output.WriteLine();
            output.WriteLine($"Where {answer.Text("economy")} can be cut off:");
            foreach (var way in ways)
                output.WriteLine("  " + way);
        }

        output.WriteLine($"{answer.Rows("nodes").Count()} nodes, {edges.Count} edges, {answer.Text("depth")} steps each way. Run {answer.Text("run")}.");
    }

    private static int Order(string place) => place switch { "upstream" => 0, "both" => 1, "item" => 2, _ => 3 };
}
