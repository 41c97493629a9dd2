using System.CommandLine;
using System.Text.Json;
using GeoMonitor.Cli.Client;
using GeoMonitor.Cli.Output;

namespace GeoMonitor.Cli.Commands;

/// <summary><c>geomonitor look-through ECONOMY [--industry CODE]</c></summary>
internal static class LookThroughCommand
{
    private const int MostRows = 1000;

    public static Command Make(ConnectionOptions connection)
    {
        var economy = new Argument<string>("ECONOMY") { Description = "Whose final demand and industries: a code such as NLD or EU27" };
        var industry = new Option<string?>("--industry") { Description = "One industry by origin, by its code in the table, or final-demand [default: all industries in short]" };
        var by = new Option<string?>("--by") { Description = "With --industry or --csv: origins as economy or industry" };
        var year = new Option<int?>("--year") { Description = "Year of the table [default: the newest]" };
        var dataset = new Option<string?>("--dataset") { Description = "The table [default: the one loaded last]" };
        var top = new Option<int>("--top") { Description = "How many rows", DefaultValueFactory = static _ => 20 };
        var json = new Option<bool>("--json") { Description = "Everything as JSON" };
        var csv = new Option<bool>("--csv") { Description = "Origins with every column as CSV" };
        var command = new Command("look-through", "What lies behind suppliers, by an input-output table: value added by origin, hidden exposure.")
            { economy, industry, by, year, dataset, top, json, csv };
        command.SetAction(async (line, cancellation) =>
        {
            using var client = connection.Open(line);
            var output = connection.Terminal.Output;
            var rows = Math.Clamp(line.GetValue(top), 1, MostRows);
            var address = $"economies/{Uri.EscapeDataString(line.GetValue(economy)!)}/look-through";
            (string, object?)[] table = [("year", line.GetValue(year)), ("dataset", line.GetValue(dataset))];
            if (line.GetValue(csv))
            {
                await WriteCsvAsync(client, $"{address}/origins", [("industry", line.GetValue(industry)), ("by", line.GetValue(by)), .. table], output, cancellation);
                return ExitCodes.Ok;
            }

            var isOne = line.GetValue(industry) is not null;
            var answer = await client.GetAsync(
                isOne
                    ? $"{address}/origins?{Query.Of([("industry", line.GetValue(industry)), ("by", line.GetValue(by)), ("sort", "-valueAddedShare"), ("pageSize", rows), .. table])}"
                    : $"{address}?{Query.Of(table)}",
                cancellation);
            if (line.GetValue(json))
                await output.WriteLineAsync(JsonText.Of(answer));
            else if (isOne)
                WriteOrigins(answer, output);
            else
                Write(answer, rows, output);
            return ExitCodes.Ok;
        });
        return command;
    }

    // all pages: a list with a row for each industry of each economy is longer than one
    private static async Task WriteCsvAsync(
        MonitorClient client, string address, (string, object?)[] query, TextWriter output, CancellationToken cancellation)
    {
        for (var page = 1; ; page++)
        {
            var text = await client.GetTextAsync($"{address}?{Query.Of([.. query, ("page", page), ("pageSize", MostRows)])}", "text/csv", cancellation);
            var rows = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1;
            if (page == 1 || rows > 0)
                await output.WriteAsync(page == 1 ? text : text[(text.IndexOf("\r\n", StringComparison.Ordinal) + 2)..]);
            if (rows < MostRows)
                return;
        }
    }

    private static void Write(JsonElement answer, int rows, TextWriter output)
    {
        output.WriteLine(answer.Text("text.en"));
        if (answer.At("finalDemand") is null)
            return;
        output.WriteLine();
        var origins = new TextTable(new("final demand from"), new("name"), new("bought", IsNumber: true), new("value added", IsNumber: true), new("hidden"));
        foreach (var row in answer.Rows("finalDemand.origins").Take(rows))
            origins.Add(row.Text("origin"), row.Text("originName"), Figures.Share(row.Number("directShare")), Figures.Share(row.Number("valueAddedShare")), Mark(row));
        origins.Write(output);
        output.WriteLine();
        var industries = new TextTable(
            new("industry"), new("name"), new("foreign inputs bought", IsNumber: true), new("looked through", IsNumber: true), new("reliance", IsNumber: true), new("most"), new("hidden"));
        foreach (var row in answer.Rows("industries").Where(r => r.Number("foreignLookThroughShare") is not null).OrderByDescending(r => r.Number("foreignLookThroughShare")).Take(rows))
        {
            industries.Add(
                row.Text("industry"),
                Figures.Cut(row.Text("name"), 44),
                Figures.Share(row.Number("foreignDirectShare")),
                Figures.Share(row.Number("foreignLookThroughShare")),
                Figures.Rounded(row.Number("foreignInputReliance"), 3),
                row.At("topOrigin") is null ? Figures.Missing : $"{row.Text("topOrigin.origin")} {Figures.Share(row.Number("topOrigin.lookThroughShare"))}",
                string.Join(' ', row.Rows("hidden").Select(h => h.Text("origin"))));
        }

        industries.Write(output);
        output.WriteLine($"Table of {answer.Text("table.year")}: {answer.Text("table.source")}, {answer.Text("table.dataset")}.");
    }

    private static void WriteOrigins(JsonElement list, TextWriter output)
    {
        var table = new TextTable(
            new("of"), new("origin"), new("name"), new("value added", IsNumber: true), new("bought", IsNumber: true), new("looked through", IsNumber: true),
            new("hidden exposure", IsNumber: true), new("hidden"));
        foreach (var row in list.Rows("items"))
        {
            table.Add(
                row.Text("of"),
                $"{row.Text("origin")} {row.Text("originIndustry")}".TrimEnd(),
                Figures.Cut(row.Text("originIndustryName") is { Length: > 0 } name ? name : row.Text("originName"), 36),
                Figures.Share(row.Number("valueAddedShare")),
                Figures.Share(row.Number("directShare")),
                Figures.Share(row.Number("lookThroughShare")),
                Figures.Share(row.Number("hiddenExposure")),
                Mark(row));
        }

        table.Write(output);
        output.WriteLine($"{list.Rows("items").Count()} of {list.Text("page.total")} origins.");
    }

    private static string Mark(JsonElement row) => row.At("hidden")?.ValueKind == JsonValueKind.True ? "HIDDEN" : "";
}
