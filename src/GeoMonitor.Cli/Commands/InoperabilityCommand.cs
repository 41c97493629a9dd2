using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using GeoMonitor.Cli.Client;
using GeoMonitor.Cli.Output;

namespace GeoMonitor.Cli.Commands;

/// <summary><c>geomonitor inoperability --supplier CODE --loss SHARE</c></summary>
internal static class InoperabilityCommand
{
    public static Command Make(ConnectionOptions connection)
    {
        var supplier = new Option<string[]>("--supplier")
        {
            Description = "Who loses output: a code such as CHN, or a group of the table such as ROW; may be repeated",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var industry = new Option<string[]>("--industry") { Description = "In which industries, by their codes in the table; may be repeated [default: all]", AllowMultipleArgumentsPerToken = true };
        var loss = new Option<double>("--loss") { Description = "The part of planned output that is lost, 0 to 1 [default: 1]", DefaultValueFactory = static _ => 1 };
        var economy = new Option<string?>("--economy") { Description = "Whose industries are listed [default: NLD]" };
        var year = new Option<int?>("--year") { Description = "Year of the table [default: the newest]" };
        var dataset = new Option<string?>("--dataset") { Description = "The table [default: the one loaded last]" };
        var top = new Option<int>("--top") { Description = "How many rows", DefaultValueFactory = static _ => 20 };
        var json = new Option<bool>("--json") { Description = "Everything as JSON" };
        var command = new Command("inoperability", "What stands still among those who deliver, when industries lose output, by an input-output table.")
            { supplier, industry, loss, economy, year, dataset, top, json };
        command.SetAction(async (line, cancellation) =>
        {
            using var client = connection.Open(line);
            var body = new JsonObject
            {
                ["economy"] = line.GetValue(economy),
                ["year"] = line.GetValue(year),
                ["dataset"] = line.GetValue(dataset),
                ["losses"] = new JsonArray([.. line.GetValue(supplier)!.Select(s => new JsonObject
                {
                    ["economy"] = s,
                    ["industries"] = line.GetValue(industry) is { Length: > 0 } codes ? new JsonArray([.. codes.Select(c => JsonValue.Create(c))]) : null,
                    ["loss"] = line.GetValue(loss),
                })]),
            };
            var answer = await client.PostAsync("scenarios/inoperability", JsonSerializer.SerializeToElement(body), cancellation);
            if (line.GetValue(json))
                await connection.Terminal.Output.WriteLineAsync(JsonText.Of(answer));
            else
                Write(answer, line.GetValue(top), connection.Terminal.Output);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static void Write(JsonElement answer, int rows, TextWriter output)
    {
        output.WriteLine(answer.Text("text.en"));
        if (answer.At("check") is null)
            return;
        output.WriteLine();
        var unit = answer.At("table.unit") is null ? "lost" : $"lost, {answer.Text("table.unit")}";
        var table = new TextTable(new("industry"), new("name"), new("stands still", IsNumber: true), new(unit, IsNumber: true), new("hit first"));
        foreach (var row in answer.Rows("industries").Take(rows))
        {
            table.Add(
                row.Text("industry"),
                Figures.Cut(row.Text("name"), 44),
                row.Number("inoperability")!.Value.ToString("P3", System.Globalization.CultureInfo.InvariantCulture),
                Figures.Count(row.Number("outputLoss")),
                row.At("isHitFirst")?.GetBoolean() == true ? "yes" : "");
        }

        table.Write(output);
        output.WriteLine();
        var elsewhere = new TextTable(new("elsewhere"), new("name"), new("stands still", IsNumber: true), new(unit, IsNumber: true));
        foreach (var row in answer.Rows("elsewhere").Take(rows))
            elsewhere.Add(row.Text("economy"), row.Text("economyName"), Figures.Share(row.Number("inoperability")), Figures.Count(row.Number("outputLoss")));
        elsewhere.Write(output);
        output.WriteLine(
            $"Output lost at first {Figures.Count(answer.Number("check.firstLoss"))}, value added lost everywhere {Figures.Count(answer.Number("check.valueAddedLoss"))}: "
            + $"{(answer.At("check.holds")?.GetBoolean() == true ? "the sums hold" : "the sums do NOT hold")}. Table of {answer.Text("table.year")}, {answer.Text("table.dataset")}.");
    }
}
