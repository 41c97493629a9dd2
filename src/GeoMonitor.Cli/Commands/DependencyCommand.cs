using System.CommandLine;
using System.Text.Json;
using GeoMonitor.Cli.Client;
using GeoMonitor.Cli.Output;

namespace GeoMonitor.Cli.Commands;

/// <summary><c>geomonitor dependency ECONOMY ITEM</c></summary>
internal static class DependencyCommand
{
    public static Command Make(ConnectionOptions connection)
    {
        var economy = new Argument<string>("ECONOMY") { Description = "Whose dependence: a code such as NLD or EU27" };
        var item = new Argument<string>("ITEM") { Description = "On what: six digits such as 850511, or a material at a stage such as gallium.processing" };
        var year = new Option<int?>("--year") { Description = "The year [default: the latest complete one]" };
        var view = new Option<string?>("--view") { Description = "Which flows count: reported, domestic or origin" };
        var series = new Option<string?>("--series") { Description = "Only figures of this series, by its name or by a dataset of it" };
        var text = new TextOptions("Everything as JSON");
        var command = new Command("dependency", "Explains one dependence: suppliers, tests, text, sources.") { economy, item, year, view, series };
        text.AddTo(command);
        command.SetAction(async (line, cancellation) =>
        {
            using var client = connection.Open(line);
            var query = Query.Of(("year", line.GetValue(year)), ("view", line.GetValue(view)), ("series", line.GetValue(series)));
            var answer = await client.GetAsync(
                $"dependencies/{Uri.EscapeDataString(line.GetValue(economy)!)}/{Uri.EscapeDataString(line.GetValue(item)!)}?{query}", cancellation);
            text.Show(line, answer, Write, connection.Terminal.Output);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static void Write(JsonElement answer, string language, TextWriter output)
    {
        output.WriteLine($"{answer.Text("item")} {answer.Text("itemName")}, {answer.Text("economy")} {answer.Text("year")}, view {answer.Text("view")}");
        output.WriteLine($"Level {Figures.Text(answer.Text("level"))}, score {Figures.Rounded(answer.Number("score.gross"), 1)}, grade {Figures.Text(answer.Text("grade"))}");
        output.WriteLine();
        output.WriteLine(answer.Text("text." + language));
        output.WriteLine();
        var suppliers = new TextTable(new("supplier"), new("share", IsNumber: true), new("kUSD", IsNumber: true), new("tonnes", IsNumber: true));
        foreach (var row in answer.Rows("suppliers").Take(8))
        {
            suppliers.Add(
                $"{row.Text("economy")} {row.Text("name")}",
                Figures.Share(row.Number("share")),
                Figures.Count(row.Number("valueKusd")),
                Figures.Count(row.Number("quantityT")));
        }

        suppliers.Write(output);
        output.WriteLine();
        var tests = new TextTable(new("test"), new("value", IsNumber: true), new("threshold", IsNumber: true), new("passed"));
        foreach (var row in answer.Rows("tests"))
        {
            tests.Add(
                row.Text("id"),
                Figures.Rounded(row.Number("value"), 3),
                Figures.Rounded(row.Number("threshold"), 3),
                row.At("passed") is { } passed ? (passed.GetBoolean() ? "yes" : "no") : Figures.Missing);
        }

        tests.Write(output);
        output.WriteLine();
        output.WriteLine($"Series {answer.Text("series.source")} {answer.Text("series.revision")} {answer.Text("series.release")}. Run {answer.Text("run")}.");
    }
}
