using System.CommandLine;
using System.Text.Json;
using GeoMonitor.Cli.Client;
using GeoMonitor.Cli.Output;

namespace GeoMonitor.Cli.Commands;

/// <summary><c>geomonitor diff [RUN] [--against RUN]</c></summary>
internal static class DiffCommand
{
    private const int MostRows = 1000;

    public static Command Make(ConnectionOptions connection)
    {
        var run = new Argument<string?>("RUN") { Description = "The run [default: the current one]", Arity = ArgumentArity.ZeroOrOne };
        var against = new Option<string?>("--against") { Description = "The run to compare with [default: the one before it]" };
        var economy = new Option<string?>("--economy") { Description = "Whose dependences [default: NLD]" };
        var year = new Option<int?>("--year") { Description = "The year [default: the latest complete one]" };
        var csv = new Option<bool>("--csv") { Description = "Every row and column as CSV" };
        var command = new Command("diff", "Shows which levels and scores moved between two runs, and which input moved them.")
            { run, against, economy, year, csv };
        command.SetAction(async (line, cancellation) =>
        {
            using var client = connection.Open(line);
            var output = connection.Terminal.Output;
            var id = line.GetValue(run) ?? await CurrentAsync(client, cancellation);
            var query = Query.Of(
                ("against", line.GetValue(against)), ("economy", line.GetValue(economy)), ("year", line.GetValue(year)), ("pageSize", MostRows));
            var address = $"runs/{Uri.EscapeDataString(id)}/diff?{query}";
            if (line.GetValue(csv))
                await output.WriteAsync(await client.GetTextAsync(address, "text/csv", cancellation));
            else
                Write(await client.GetAsync(address, cancellation), output);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static async Task<string> CurrentAsync(MonitorClient client, CancellationToken cancellation)
    {
        var runs = (await client.GetAsync("runs?pageSize=1", cancellation)).Rows("items").ToList();
        return runs.Count > 0 ? runs[0].Text("id") : throw new CommandFailure(ExitCodes.Refused, "No run has been made yet.");
    }

    private static void Write(JsonElement answer, TextWriter output)
    {
        foreach (var kind in (string[])["datasets", "figures", "parameters"])
        {
            foreach (var row in answer.Rows("inputs." + kind))
                output.WriteLine(Sentence(kind, row));
        }

        foreach (var note in answer.Rows("notes"))
            output.WriteLine($"Note: {note.GetString()}");
        var table = new TextTable(
            new("item"), new("name"), new("change"), new("level"), new("score", IsNumber: true), new("HHI", IsNumber: true), new("cause"));
        var rows = answer.Rows("items").ToList();
        foreach (var row in rows)
        {
            table.Add(
                row.Text("item"),
                Figures.Cut(row.Text("itemName"), 32),
                row.Text("change"),
                Moved(row, "level", Figures.Text),
                Moved(row, "gross", value => Rounded(value, 1)),
                Moved(row, "importHhi", value => Rounded(value, 3)),
                string.Join("; ", row.Rows("causes").Select(c => c.GetString())));
        }

        if (rows.Count > 0)
            table.Write(output);
        output.WriteLine(
            $"{answer.Text("page.total")} of {answer.Text("compared")} dependences of {answer.Text("economy")} in {answer.Text("year")} differ. "
            + $"Run {answer.Text("run")} against {answer.Text("against")}.");
    }

    private static string Sentence(string kind, JsonElement row) => kind switch
    {
        "datasets" => $"Dataset {row.Text("change")}: {row.Text("dataset")}{(row.Text("by") is { Length: > 0 } by ? $" by {by}" : "")} ({row.Text("series")})",
        "figures" => $"Figures {row.Text("change")}: {row.Text("file")} ({row.Text("kind")})",
        _ => $"Parameter {row.Text("parameter")}: {Figures.Text(row.Text("before"))} to {Figures.Text(row.Text("after"))}",
    };

    private static string Moved(JsonElement row, string field, Func<string, string> show)
    {
        var (before, after) = (show(row.Text($"before.{field}")), show(row.Text($"after.{field}")));
        return before == after ? after : $"{before} > {after}";
    }

    private static string Rounded(string value, int decimals) => Figures.Rounded(
        double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null, decimals);
}
