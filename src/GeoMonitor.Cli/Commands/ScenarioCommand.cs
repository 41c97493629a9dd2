using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using GeoMonitor.Cli.Client;
using GeoMonitor.Cli.Output;

namespace GeoMonitor.Cli.Commands;

/// <summary><c>geomonitor scenario --preset NAME</c> or <c>--supplier CODE --item ITEM</c></summary>
internal static class ScenarioCommand
{
    private const string Address = "scenarios";

    public static Command Make(ConnectionOptions connection)
    {
        var preset = new Option<string?>("--preset") { Description = "A scenario made of a real measure, such as gallium" };
        var list = new Option<bool>("--list") { Description = "Shows the presets with their source and date" };
        var supplier = new Option<string[]>("--supplier") { Description = "Who stops: a code such as CHN; may be repeated", AllowMultipleArgumentsPerToken = true };
        var item = new Option<string[]>("--item") { Description = "What stops, such as gallium.processing; may be repeated", AllowMultipleArgumentsPerToken = true };
        var tag = new Option<string?>("--tag") { Description = "All items with this tag stop, such as crm" };
        var to = new Option<string?>("--to") { Description = "Who gets less [default: everybody]" };
        var reduction = new Option<double?>("--reduction") { Description = "The part that stops, 0 to 1 [default: 1]" };
        var months = new Option<double?>("--months") { Description = "How many months [default: 12]" };
        var economy = new Option<string?>("--economy") { Description = "Who is asked about [default: NLD]" };
        var year = new Option<int?>("--year") { Description = "Year of trade [default: the latest complete one]" };
        var stock = new Option<double?>("--stock-days") { Description = "Stock that users hold, in days of use [default: 0]" };
        var rampUp = new Option<double?>("--ramp-up") { Description = "Months until others deliver more [default: 0]" };
        var exclude = new Option<string[]>("--exclude") { Description = "Suppliers that do not help out; may be repeated", AllowMultipleArgumentsPerToken = true };
        var draws = new Option<int?>("--draws") { Description = "Draws behind the intervals [default: 1000]" };
        var seed = new Option<long?>("--seed") { Description = "Where the draws start" };
        var json = new Option<bool>("--json") { Description = "Everything as JSON" };
        var command = new Command("scenario", "What if a supplier stops: shortfalls, what they do further down, with intervals.")
            { preset, list, supplier, item, tag, to, reduction, months, economy, year, stock, rampUp, exclude, draws, seed, json };
        command.SetAction(async (line, cancellation) =>
        {
            using var client = connection.Open(line);
            var output = connection.Terminal.Output;
            if (line.GetValue(list))
            {
                WritePresets(await client.GetAsync(Address + "?pageSize=1000", cancellation), output);
                return ExitCodes.Ok;
            }

            var body = new JsonObject
            {
                ["economy"] = line.GetValue(economy),
                ["year"] = line.GetValue(year),
                ["preset"] = line.GetValue(preset),
                ["stockDays"] = line.GetValue(stock),
                ["rampUpMonths"] = line.GetValue(rampUp),
                ["excludedSuppliers"] = Array(line.GetValue(exclude)),
                ["draws"] = line.GetValue(draws),
                ["seed"] = line.GetValue(seed),
            };
            if (line.GetValue(supplier) is { Length: > 0 } suppliers)
            {
                body["disruptions"] = new JsonArray([.. suppliers.Select(s => new JsonObject
                {
                    ["supplier"] = s,
                    ["items"] = Array(line.GetValue(item)),
                    ["tag"] = line.GetValue(tag),
                    ["to"] = line.GetValue(to),
                    ["reduction"] = line.GetValue(reduction),
                    ["months"] = line.GetValue(months),
                })]);
            }

            var answer = await client.PostAsync(Address, JsonSerializer.SerializeToElement(body), cancellation);
            if (line.GetValue(json))
                await output.WriteLineAsync(JsonText.Of(answer));
            else
                Write(answer, output);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static JsonArray? Array(string[]? texts) =>
        texts is { Length: > 0 } ? new JsonArray([.. texts.Select(t => JsonValue.Create(t))]) : null;

    private static void Write(JsonElement answer, TextWriter output)
    {
        output.WriteLine(answer.Text("text.en"));
        output.WriteLine();
        var shortfalls = new TextTable(
            new("item"), new("name"), new("does not arrive", IsNumber: true), new("shortfall", IsNumber: true), new("interval", IsNumber: true), new("cover days", IsNumber: true), new("shares of"));
        foreach (var row in answer.Rows("shortfalls"))
        {
            shortfalls.Add(
                row.Text("item"),
                Figures.Cut(row.Text("itemName"), 36),
                Figures.Share(row.Number("loss")),
                Figures.Share(row.Number("shortfall.value")),
                $"{Figures.Share(row.Number("shortfall.low"))} - {Figures.Share(row.Number("shortfall.high"))}",
                Figures.Rounded(row.Number("coverDays"), 0),
                $"{row.Text("basis")} {row.Text("basisYear")}".TrimEnd());
        }

        shortfalls.Write(output);
        output.WriteLine();
        var affected = new TextTable(
            new("further down"), new("kind"), new("at first", IsNumber: true), new("later", IsNumber: true), new("interval", IsNumber: true), new("path"));
        foreach (var row in answer.Rows("affected"))
        {
            affected.Add(
                Figures.Cut(row.Text("name"), 40),
                row.Text("kind"),
                Figures.Share(row.Number("outputLoss.shortRun")),
                Figures.Share(row.Number("outputLoss.mediumRun")),
                $"{Figures.Share(row.Number("outputLoss.low"))} - {Figures.Share(row.Number("outputLoss.high"))}",
                string.Join(" > ", row.Rows("path").Select(p => p.GetString())));
        }

        affected.Write(output);
        foreach (var row in answer.Rows("resolved").Where(r => r.Text("note").Length > 0))
            output.WriteLine($"{row.Text("asked")} stops {row.Text("item")}: {row.Text("note")}");
        output.WriteLine(
            $"Shares of what {answer.Text("economy")} uses over {Figures.Rounded(answer.Number("months"), 0)} months; trade of {answer.Text("year")}; "
            + $"{answer.Text("draws")} draws from seed {answer.Text("seed")}. Run {answer.Text("run")}.");
    }

    private static void WritePresets(JsonElement list, TextWriter output)
    {
        var table = new TextTable(new("preset"), new("asks"), new("measure"), new("from"), new("state"), new("source"));
        foreach (var row in list.Rows("items"))
        {
            table.Add(
                row.Text("id"),
                row.Text("name"),
                Figures.Cut(row.Text("measure"), 60),
                Figures.Text(row.Text("effective")),
                Figures.Cut(Figures.Text(row.Text("status")), 30),
                row.Text("sourceId"));
        }

        table.Write(output);
    }
}
