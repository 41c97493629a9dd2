using System.CommandLine;

namespace GeoMonitor.Cli.Commands;

/// <summary><c>geomonitor template flows [--output FILE]</c></summary>
internal static class TemplateCommand
{
    private const string Flows = """
        # Trade flows in the layout geomonitor-flows. Fill in the four lines below and put one flow in each row under the header.
        # source:
        # revision: HS17
        # release:
        # licence:
        # year is that of the trade, product has six digits of the revision above (keep leading zeros), exporter and importer are
        # ISO 3166 alpha-3 codes, value_kusd is thousand US dollars with a point before the decimals, quantity_t is tonnes.
        # Leave quantity_t empty where it is not known. A flow whose value is not known has no row. Zero means zero.
        year,product,exporter,importer,value_kusd,quantity_t

        """;

    public static Command Make(Terminal terminal)
    {
        var output = new Option<FileInfo?>("--output") { Description = "File to write [default: standard output]" };
        var flows = new Command("flows", "A table of trade flows in the layout `geomonitor-flows`.") { output };
        flows.SetAction(async (line, cancellation) =>
        {
            if (line.GetValue(output) is not { } file)
            {
                await terminal.Output.WriteAsync(Flows);
                return ExitCodes.Ok;
            }

            if (file.Exists)
                throw new CommandFailure(ExitCodes.Usage, $"{file} exists already; it is not written over.");
            await File.WriteAllTextAsync(file.FullName, Flows, cancellation);
            await terminal.Error.WriteLineAsync($"Wrote {file}. Fill it in, then: geomonitor load {file} --recompute");
            return ExitCodes.Ok;
        });
        return new Command("template", "Writes an empty file to fill in.") { flows };
    }
}
