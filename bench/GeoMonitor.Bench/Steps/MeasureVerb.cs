using System.CommandLine;
using GeoMonitor.Bench.Measuring;
using GeoMonitor.Bench.Worlds;

namespace GeoMonitor.Bench.Steps;

/// <summary>Measures loading, storing and scoring, every figure beside a base taken in the same run.</summary>
internal static class MeasureVerb
{
    private const int Year = 2024;
    private static readonly int[] Spans = [1, 3, 10];

    public static Command Make()
    {
        var rows = GenerateVerb.RowsOption();
        var growth = new Option<int>("--growth-rows")
        {
            Description = "Flows a year when the cost of 1, 3 and 10 years is compared.",
            DefaultValueFactory = static _ => 1_200_000,
        };
        var rounds = new Option<int>("--rounds")
        {
            Description = "How often each load is repeated in turn with its base; the fastest of each counts.",
            DefaultValueFactory = static _ => 3,
        };
        var command = new Command("measure", "Measures loading and scoring.") { rows, growth, rounds };
        command.SetAction(arguments =>
        {
            using var workspace = new Workspace();
            var table = new MarkdownTable("measure", "figure", "base", "ratio", "bound");
            var file = Loads(table, arguments.GetRequiredValue(rows), arguments.GetRequiredValue(rounds));
            Screening(table);
            File.Delete(file);
            if (arguments.GetRequiredValue(growth) > 0)
                Growth(table, arguments.GetRequiredValue(growth));
            Console.WriteLine(table);
        });
        return command;
    }

    private static string Loads(MarkdownTable table, int rows, int rounds)
    {
        var file = Workspace.At(WorldGenerator.NameOf(Year));
        WorldGenerator.Write(file, Year, new WorldShape(rows));
        List<StepResult> sep = [], archive = [], scores = [];
        for (var round = 0; round < rounds; round++)
        {
            sep.Add(StepProcess.Run("sep", "-", file));
            archive.Add(StepProcess.Run("archive", Workspace.Fresh("archive"), file));
            scores.Add(StepProcess.Run("scores", Workspace.Fresh("scores"), file));
        }

        var (read, load, score) = (Best(sep), Best(archive), Best(scores));
        table.Add($"(a) CSV read with Sep alone ({new FileInfo(file).Length / 1e6:0} MB)", $"{read:0.00} s", "", "1", "");
        table.Add("(b) CSV to archive", $"{load:0.00} s", $"{read:0.00} s (a)", $"{load / read:0.00}", "<= 2");
        table.Add("(b) CSV to stored scores", $"{score:0.00} s", $"{read:0.00} s (a)", $"{score / read:0.00}", "<= 2");
        var (readCpu, loadCpu, scoreCpu) = (sep.Min(s => s.Cpu), archive.Min(s => s.Cpu), scores.Min(s => s.Cpu));
        table.Add("(a) processor seconds", $"{readCpu:0.00} s", "", "1", "");
        table.Add("(b) CSV to archive, processor seconds", $"{loadCpu:0.00} s", $"{readCpu:0.00} s (a)", $"{loadCpu / readCpu:0.00}", "");
        table.Add(
            "(b) CSV to stored scores, processor seconds", $"{scoreCpu:0.00} s", $"{readCpu:0.00} s (a)",
            $"{scoreCpu / readCpu:0.00}", "");
        table.Add("(g) its peak memory", $"{scores.Max(s => s.Peak):0} MB", "", "", "< 1000 MB");
        return file;
    }

    private static void Screening(MarkdownTable table)
    {
        var result = StepProcess.Run("screening", Workspace.At("archive"), $"{Year}");
        table.Add("(c) archive to snapshot", $"{result["snapshotSeconds"]:0.00} s", "", "", "");
        var (screen, sql) = (result["screenSeconds"], result["sqlSeconds"]);
        table.Add(
            $"(d) score everything ({result["cells"]:N0} cells), best of 5", $"{screen * 1000:0} ms", $"{sql * 1000:0} ms SQL",
            $"{sql / screen:0.0}", ">= 10");
        var (screenCpu, sqlCpu) = (result["screenSeconds cpu"], result["sqlSeconds cpu"]);
        table.Add(
            "(d) the same in processor seconds, average", $"{screenCpu * 1000:0} ms", $"{sqlCpu * 1000:0} ms SQL",
            $"{sqlCpu / screenCpu:0.0}", "");
        table.Add(
            $"(e) one product re-scored, read from the archive ({result["productFlows"]:0} flows)",
            $"{result["productSeconds"] * 1e6:0} µs", "", "", "");
        table.Add("(e) one product re-scored, in memory", $"{result["productScreenSeconds"] * 1e6:0} µs", "", "", "");
        foreach (var (name, own) in result.Numbers.Where(n => result.Numbers.ContainsKey($"sql {n.Key}")))
        {
            var other = result[$"sql {name}"];
            var same = Math.Abs(own - other) <= 1e-9 * Math.Abs(own) ? "equal" : $"DIFFERS by {own - other:g3}";
            table.Add($"(d) sum of {name}", $"{own:0.######}", $"{other:0.######} SQL", same, "equal");
        }
    }

    private static void Growth(MarkdownTable table, int rows)
    {
        StepResult? one = null;
        foreach (var span in Spans)
        {
            var folder = Workspace.Fresh("years");
            var files = Enumerable.Range(Year - span + 1, span)
                .Select(year => Path.Combine(folder, WorldGenerator.NameOf(year)))
                .ToArray();
            foreach (var (file, year) in files.Zip(Enumerable.Range(Year - span + 1, span)))
                WorldGenerator.Write(file, year, new WorldShape(rows));
            var result = StepProcess.Run(["scores", Workspace.Fresh("growth"), .. files]);
            one ??= result;
            table.Add(
                $"(f) {span} years of {rows:N0} rows to stored scores", $"{result["seconds"]:0.00} s",
                $"{one["seconds"]:0.00} s (1 year)", $"{result["seconds"] / one["seconds"]:0.0}", "");
            table.Add(
                "(f) its processor seconds", $"{result.Cpu:0.00} s", $"{one.Cpu:0.00} s (1 year)", $"{result.Cpu / one.Cpu:0.0}", "");
            table.Add(
                "(f) its peak memory", $"{result.Peak:0} MB", $"{one.Peak:0} MB (1 year)", $"{result.Peak / one.Peak:0.0}", "");
        }
    }

    private static double Best(List<StepResult> results) => results.Min(r => r["seconds"]);
}
