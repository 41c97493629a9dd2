using System.CommandLine;
using System.Globalization;
using GeoMonitor.Bench.Measuring;

namespace GeoMonitor.Bench.Readers;

/// <summary>Measures every reader against parsing the same columns of the same file without any check.</summary>
internal static class ReadersVerb
{
    private const int Growth = 4;

    public static Command Make()
    {
        var size = new Option<int>("--megabytes") { Description = "The size of the files.", DefaultValueFactory = static _ => 100 };
        var memory = new Option<int>("--memory-megabytes")
        {
            Description = "The size at which memory is measured, once and with four times as much; 0 to leave it out.",
            DefaultValueFactory = static _ => 100,
        };
        var only = new Option<string?>("--only") { Description = "One file, or all whose names begin so." };
        var samples = new Option<string>("--samples") { Description = "The folder of published files.", DefaultValueFactory = static _ => RealCase.Samples };
        var command = new Command("readers", "Measures every reader against parsing alone.") { size, memory, only, samples };
        command.SetAction(arguments =>
        {
            using var workspace = new Workspace();
            RealCase.Samples = arguments.GetRequiredValue(samples);
            var table = new MarkdownTable(
                "reader", "file", "MB/s", "rows/s", "base MB/s", "speed, clock", "speed, processor seconds", "peak 1x", "peak 4x");
            foreach (var file in ReaderCases.All.Where(c => c.Name.StartsWith(arguments.GetValue(only) ?? "", StringComparison.Ordinal)))
                AddTo(table, Measure(file, arguments.GetRequiredValue(size), arguments.GetRequiredValue(memory)));
            Console.WriteLine(table);
        });
        return command;
    }

    private static void AddTo(MarkdownTable table, string[]? row)
    {
        if (row is not null)
            table.Add(row);
    }

    // null when this machine does not have the file
    private static string[]? Measure(ReaderCase file, int megabytes, int memory)
    {
        var path = Workspace.At(file.FileName);
        if (!file.TryPut(path, megabytes * 1_000_000L))
        {
            Console.Error.WriteLine($"{file.Name}: '{file.FileName}' is not here, so it is left out.");
            return null;
        }

        var size = new FileInfo(path).Length / 1e6;
        var speed = StepProcess.Run("reader", file.Name, path);
        File.Delete(path);
        return
        [
            file.Name,
            Text($"{size:0.00} MB, {speed["rows"]:N0} rows{(file.IsSmall ? $", {speed["times"]:N0} times" : "")}"),
            Text($"{size / speed["reader"]:0}"),
            Text($"{speed["rows"] / speed["reader"]:N0}"),
            Text($"{size / speed["base"]:0}"),
            Text($"{speed["base"] / speed["reader"]:0.00}"),
            Text($"{speed["base cpu"] / speed["reader cpu"]:0.00}"),
            file.IsSmall ? "-" : Peak(file, memory),
            file.IsSmall ? "-" : Peak(file, memory * Growth),
        ];
    }

    private static string Peak(ReaderCase file, int megabytes)
    {
        if (megabytes == 0)
            return "-";
        var path = Workspace.At(file.FileName);
        file.TryPut(path, megabytes * 1_000_000L);
        var alone = StepProcess.Run("reader-alone", file.Name, path);
        File.Delete(path);
        return Text($"{alone.Peak:0} MB ({alone["rows"]:N0} rows)");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
