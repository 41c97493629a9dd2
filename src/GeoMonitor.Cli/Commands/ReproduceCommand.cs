using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using GeoMonitor.Cli.Client;
using GeoMonitor.Cli.Output;

namespace GeoMonitor.Cli.Commands;

/// <summary><c>geomonitor reproduce</c></summary>
internal static class ReproduceCommand
{
    private const string Address = "reproductions";

    public static Command Make(ConnectionOptions connection)
    {
        var all = new Option<bool>("--all") { Description = "Every result, not only those that differ" };
        var latest = new Option<bool>("--latest") { Description = "The results of the last time instead of computing them again; needs no key" };
        var csv = new Option<bool>("--csv") { Description = "Every result and column as CSV" };
        var command = new Command(
            "reproduce", "Computes published results again and compares; ends with 1 when one differs whose inputs were all published.") { all, latest, csv };
        command.SetAction(async (line, cancellation) =>
        {
            using var client = connection.Open(line);
            var output = connection.Terminal.Output;
            var rows = line.GetValue(latest)
                ? (await client.GetAsync($"{Address}?pageSize=1000", cancellation)).Rows("items").ToList()
                : (await client.PostAsync(Address, body: null, cancellation)).Rows("items").ToList();
            if (line.GetValue(csv))
                await output.WriteAsync(await client.GetTextAsync($"{Address}?pageSize=1000", "text/csv", cancellation));
            else
                Write(rows, line.GetValue(all), output);
            return rows.Exists(r => IsTrue(r, "required") && !IsTrue(r, "passed")) ? ExitCodes.Refused : ExitCodes.Ok;
        });
        return command;
    }

    private static void Write(List<JsonElement> rows, bool all, TextWriter output)
    {
        var table = new TextTable(
            new("result"), new("expected", IsNumber: true), new("got", IsNumber: true), new("passed"), new("required"), new("note"));
        foreach (var row in rows.Where(r => all || !IsTrue(r, "passed")))
        {
            table.Add(
                row.Text("id"),
                Number(row.Number("expected")),
                Number(row.Number("got")),
                row.At("passed") is null ? "not computed" : IsTrue(row, "passed") ? "yes" : "no",
                IsTrue(row, "required") ? "yes" : "no",
                Figures.Cut(row.Text("note"), 80));
        }

        table.Write(output);
        var passed = rows.Count(r => IsTrue(r, "passed"));
        var open = rows.Count(r => r.At("passed") is null);
        var wrong = rows.Count(r => IsTrue(r, "required") && !IsTrue(r, "passed"));
        output.WriteLine(
            $"{rows.Count} results: {passed} agree, {rows.Count - passed - open} differ, {open} are not computed. Of those whose inputs were all published, "
            + (wrong == 0 ? "none differs." : $"{wrong} do not come out."));
    }

    private static bool IsTrue(JsonElement row, string field) => row.At(field)?.ValueKind == JsonValueKind.True;

    private static string Number(double? value) => value?.ToString("G6", CultureInfo.InvariantCulture) ?? Figures.Missing;
}
