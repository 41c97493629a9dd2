using System.CommandLine;
using System.Globalization;

namespace GeoMonitor.Cli.Commands;

/// <summary><c>geomonitor template flows|stocks|io [--output FILE]</c></summary>
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

    private const string InputOutput = """
        # An inter-country input-output table in the layout geomonitor-io. Fill in the four lines below and put one delivery in each row under the header.
        # source:
        # release:
        # licence:
        # unit: million USD
        # from_economy and to_economy are ISO 3166 alpha-3 codes, or a label such as ROW for a group of economies; industries have any code.
        # Fill either to_industry (a delivery to an industry) or final_demand (a category such as households, government, investment, stocks).
        # A delivery that has no row is one of nothing. Every industry that buys must sell something to somebody. Values have a point before the decimals.
        # Output as published (year,economy,industry,output) and names (industry,industry_name) may lie beside this file in one zip file.
        year,from_economy,from_industry,to_economy,to_industry,final_demand,value

        """;

    private const string Stocks = """
        # Stocks in the layout geomonitor-stocks. Put one stock in each row under the header.
        # economy is an ISO 3166 alpha-3 code or EU27, item is a product of six digits (keep leading zeros) or a material at a stage
        # (gallium.processing), year is the one at whose end the stock was counted, stock_t is tonnes of the goods as they are
        # traded with a point before the decimals, kind is strategic or commercial, source says who published it.
        # Leave stock_t empty where it is not known. Zero means that the store is empty.
        economy,item,year,stock_t,kind,source,note

        """;

    public static Command Make(Terminal terminal) => new("template", "Writes an empty file to fill in.")
    {
        Template(terminal, "flows", "A table of trade flows in the layout `geomonitor-flows`.", Flows, "geomonitor load {0} --recompute"),
        Template(terminal, "stocks", "A table of stocks in the layout `geomonitor-stocks`.", Stocks, "geomonitor load {0} --recompute"),
        Template(terminal, "io", "An inter-country input-output table in the layout `geomonitor-io`.", InputOutput, "geomonitor load {0}"),
    };

    private static Command Template(Terminal terminal, string name, string description, string text, string next)
    {
        var output = new Option<FileInfo?>("--output") { Description = "File to write [default: standard output]" };
        var command = new Command(name, description) { output };
        command.SetAction(async (line, cancellation) =>
        {
            if (line.GetValue(output) is not { } file)
            {
                await terminal.Output.WriteAsync(text);
                return ExitCodes.Ok;
            }

            if (file.Exists)
                throw new CommandFailure(ExitCodes.Usage, $"{file} exists already; it is not written over.");
            await File.WriteAllTextAsync(file.FullName, text, cancellation);
            await terminal.Error.WriteLineAsync($"Wrote {file}. Fill it in, then: {string.Format(CultureInfo.InvariantCulture, next, file)}");
            return ExitCodes.Ok;
        });
        return command;
    }
}
