using System.CommandLine;
using System.Text.Json;
using GeoMonitor.Cli.Client;
using GeoMonitor.Cli.Output;

namespace GeoMonitor.Cli.Commands;

/// <summary><c>geomonitor convert ID REVISION</c></summary>
internal static class ConvertCommand
{
    public static Command Make(ConnectionOptions connection)
    {
        var id = new Argument<string>("ID") { Description = "Dataset, as `geomonitor datasets` lists it" };
        var revision = new Argument<string>("REVISION") { Description = "Revision of the Harmonized System to convert it to, such as HS17" };
        var unmatched = new Option<double?>("--max-unmatched-share")
        {
            Description = "Share of value, 0 to 1, above which codes that the concordance lacks refuse the conversion [default: 0.05]",
        };
        var assumed = new Option<double?>("--max-assumed-share")
        {
            Description = "Share of the value of a product and year, 0 to 1, above which assumed weights make the year partial [default: 0.05]",
        };
        var weights = new Option<string?>("--weights")
        {
            Description = "Weights of codes that are split: stated (by the concordance) or observed (in a year that the source has in both revisions) [default: stated]",
        };
        var command = new Command("convert", "Makes of a dataset a new one in another revision, by the concordances that were loaded.")
            { id, revision, unmatched, assumed, weights };
        command.SetAction(async (line, cancellation) =>
        {
            using var client = connection.Open(line);
            var body = JsonSerializer.SerializeToElement(new
            {
                revision = line.GetValue(revision),
                maxUnmatchedShare = line.GetValue(unmatched),
                maxAssumedShare = line.GetValue(assumed),
                weights = line.GetValue(weights),
            });
            Write(
                await client.PostAsync($"datasets/{Uri.EscapeDataString(line.GetValue(id)!)}/conversions", body, cancellation),
                connection.Terminal.Output);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static void Write(JsonElement converted, TextWriter output)
    {
        output.WriteLine(converted.Text("message"));
        output.WriteLine($"  dataset    {converted.Text("id")} ({converted.Text("status")})");
        output.WriteLine($"  series     {converted.Text("series")}");
        output.WriteLine($"  flows      {Figures.Count(converted.Number("rowsKept"))}");
        foreach (var check in converted.Rows("checks").Where(c => c.At("passed")?.ValueKind == JsonValueKind.False))
            output.WriteLine($"  check      {check.Text("name")}: {check.Text("detail")}");
        foreach (var note in converted.Rows("notes"))
            output.WriteLine($"  note       {note.GetString()}");
    }
}
