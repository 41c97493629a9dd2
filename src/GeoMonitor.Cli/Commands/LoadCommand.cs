using System.CommandLine;
using System.Net;
using System.Text.Json;
using GeoMonitor.Cli.Client;
using GeoMonitor.Cli.Output;

namespace GeoMonitor.Cli.Commands;

/// <summary><c>geomonitor load FILE...</c></summary>
internal static class LoadCommand
{
    public static Command Make(ConnectionOptions connection)
    {
        var files = new Argument<FileInfo[]>("FILE")
        {
            Description = "Files as their office publishes them, or in the layout of `geomonitor template flows`; gzip and zip are taken",
            Arity = ArgumentArity.OneOrMore,
        };
        var terms = new LoadTerms();
        var recompute = new Option<bool>("--recompute") { Description = "Recompute when all files are loaded, and wait for it" };
        var command = new Command("load", "Loads files of trade flows; each is loaded whole or not at all.") { files, recompute };
        terms.AddTo(command);
        command.SetAction(async (line, cancellation) =>
        {
            using var client = connection.Open(line);
            var refused = 0;
            foreach (var file in line.GetValue(files)!)
                refused += await LoadAsync(client, connection.Terminal, file, terms.QueryFor(line, file), cancellation) ? 0 : 1;
            if (!line.GetValue(recompute))
                return refused == 0 ? ExitCodes.Ok : ExitCodes.Refused;
            if (refused == 0)
                return await RecomputeCommand.RunAsync(client, connection.Terminal, wait: true, cancellation);
            await connection.Terminal.Error.WriteLineAsync("Not recomputed, because not every file was loaded.");
            return ExitCodes.Refused;
        });
        return command;
    }

    private static async Task<bool> LoadAsync(
        MonitorClient client, Terminal terminal, FileInfo file, string query, CancellationToken cancellation)
    {
        if (!file.Exists)
        {
            await terminal.Error.WriteLineAsync($"There is no file {file}.");
            return false;
        }

        var answer = await SendAsync(client, terminal, file, query, cancellation);
        if (answer.Status == HttpStatusCode.UnprocessableEntity)
        {
            await WriteRefusalAsync(terminal.Error, answer.Json());
            return false;
        }

        if (!answer.IsSuccess)
            throw answer.Failure();
        WriteSummary(terminal.Output, answer.Json());
        return true;
    }

    // the monitor loads one file at a time and says when to come again
    private static async Task<MonitorAnswer> SendAsync(
        MonitorClient client, Terminal terminal, FileInfo file, string query, CancellationToken cancellation)
    {
        while (true)
        {
            MonitorAnswer answer;
            using (var progress = new LoadWatch(client, terminal, file.Name))
            using (var content = new ProgressContent(file, progress.Sent))
                answer = await progress.FollowAsync(client.UploadAsync(query, content, cancellation), cancellation);
            if (answer.Status != HttpStatusCode.Conflict || answer.RetryAfter is not { } pause)
                return answer;
            await terminal.Error.WriteLineAsync(answer.Sentence());
            await Task.Delay(pause, cancellation);
        }
    }

    private static void WriteSummary(TextWriter output, JsonElement report)
    {
        output.WriteLine($"{report.Text("fileName")}: {report.Text("message")}");
        output.WriteLine($"  dataset    {report.Text("id")} ({report.Text("status")})");
        output.WriteLine($"  figures    {report.Text("source")} {report.Text("revision")} {report.Text("release")}, licence {Figures.Text(report.Text("licence"))}");
        var years = report.Rows("years").Select(y => y.Text("year")).ToList();
        if (years.Count > 0)
            output.WriteLine($"  years      {years[0]}{(years.Count > 1 ? $" to {years[^1]} ({years.Count})" : "")}");
        foreach (var rejected in report.Rows("rejected"))
            output.WriteLine($"  rejected   {Figures.Count(rejected.Number("rows"))} rows: {rejected.Text("reason")}, {Figures.Count(rejected.Number("valueKusd"))} thousand USD");
        foreach (var code in report.Rows("unmapped"))
            output.WriteLine($"  unmapped   code {code.Text("code")}: {Figures.Count(code.Number("rows"))} rows, {Figures.Share(code.Number("shareOfValue"))} of the value");
        foreach (var check in report.Rows("checks").Where(c => c.At("passed")?.ValueKind == JsonValueKind.False))
            output.WriteLine($"  check      {check.Text("name")}: {check.Text("detail")}");
        foreach (var note in report.Rows("notes"))
            output.WriteLine($"  note       {note.GetString()}");
    }

    private static async Task WriteRefusalAsync(TextWriter error, JsonElement problem)
    {
        await error.WriteLineAsync($"{problem.Text("detail")} [{problem.Text("rule")}]");
        foreach (var row in problem.Rows("rejectedSample").Take(5))
            await error.WriteLineAsync($"  line {row.Text("line")}, {Figures.Text(row.Text("field"))}: {row.Text("reason")}: {row.Text("text")}");
    }
}
