using System.CommandLine;
using System.Text.Json;
using GeoMonitor.Cli.Client;
using GeoMonitor.Cli.Output;

namespace GeoMonitor.Cli.Commands;

/// <summary><c>geomonitor assessment MATERIAL</c></summary>
internal static class AssessmentCommand
{
    public static Command Make(ConnectionOptions connection)
    {
        var material = new Argument<string>("MATERIAL") { Description = "The material: a name such as gallium or natural-graphite" };
        var economy = new Option<string?>("--economy") { Description = "Whose imports GeoPolRisk counts [default: NLD]" };
        var year = new Option<int?>("--year") { Description = "Year of trade for GeoPolRisk [default: the latest complete one]" };
        var text = new TextOptions("Everything as JSON, all inputs included");
        var command = new Command("assessment", "EU supply risk and economic importance of a material, and its GeoPolRisk.")
            { material, economy, year };
        text.AddTo(command);
        command.SetAction(async (line, cancellation) =>
        {
            using var client = connection.Open(line);
            var query = Query.Of(("economy", line.GetValue(economy)), ("year", line.GetValue(year)));
            var answer = await client.GetAsync(
                $"materials/{Uri.EscapeDataString(line.GetValue(material)!)}/assessment?{query}", cancellation);
            text.Show(line, answer, Write, connection.Terminal.Output);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static void Write(JsonElement answer, string language, TextWriter output)
    {
        output.WriteLine($"{answer.Text("name")}, EU list of 2023: {(answer.At("critical")?.GetBoolean() == true ? "critical" : "not critical")} ({answer.Text("criticalReason")})");
        output.WriteLine();
        output.WriteLine(answer.Text("text." + language));
        output.WriteLine();
        var table = new TextTable(new("EU assessment"), new("computed", IsNumber: true), new("published", IsNumber: true));
        table.Add("supply risk", Figures.Rounded(answer.Number("supplyRisk"), 2), Figures.Rounded(answer.Number("published.supplyRisk"), 1));
        table.Add(
            "economic importance",
            Figures.Rounded(answer.Number("economicImportance"), 2),
            Figures.Rounded(answer.Number("published.economicImportance"), 1));
        foreach (var stage in answer.Rows("stages"))
            table.Add($"supply risk, {stage.Text("stage")}", Figures.Rounded(stage.Number("supplyRisk"), 2), Figures.Missing);
        table.Write(output);
        output.WriteLine();
        output.WriteLine($"GeoPolRisk of {answer.Text("economy")} {answer.Text("year")}: {Figures.Rounded(answer.Number("geoPolRisk.score"), 4)}"
            + (answer.Text("geoPolRisk.explanation") is { Length: > 0 } why ? $" ({why})" : ""));
        output.WriteLine($"{answer.Rows("inputs").Count()} inputs: --json shows each with its source. Run {answer.Text("run")}.");
    }
}
