using System.CommandLine;
using System.Diagnostics;
using GeoMonitor.Bench.Measuring;
using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Bench.Steps;

/// <summary>Measures the draws behind the intervals of scores and ranks, on one thread and on all.</summary>
internal static class UncertaintyVerb
{
    public static Command Make()
    {
        var items = new Option<int>("--items")
        {
            Description = "Items of the ranking; the bundled figures have 87.",
            DefaultValueFactory = static _ => 87,
        };
        var suppliers = new Option<int>("--suppliers")
        {
            Description = "Suppliers of each item.",
            DefaultValueFactory = static _ => 60,
        };
        var command = new Command("uncertainty", "Measures draws of supplier shares, scores and ranks.") { items, suppliers };
        command.SetAction(arguments =>
        {
            var table = new MarkdownTable("uncertainty", "figure", "base", "ratio", "bound");
            Measure(table, arguments.GetRequiredValue(items), arguments.GetRequiredValue(suppliers));
            Console.WriteLine(table);
        });
        return command;
    }

    private static void Measure(MarkdownTable table, int items, int suppliers)
    {
        var parameters = MethodParameters.Default;
        UncertainItem[] ranking = [.. Enumerable.Range(0, items).Select(i => Item(i, suppliers, parameters))];
        ScoreUncertainty.Of(ranking, parameters);
        var (one, _, first) = Time(ranking, parameters, threads: 1);
        var (many, cpu, second) = Time(ranking, parameters, threads: -1);
        var draws = (double)items * parameters.Uncertainty.Draws;
        table.Add(
            $"{parameters.Uncertainty.Draws:N0} draws of {items} items, {suppliers} suppliers each, one thread",
            $"{one:0.00} s", $"{draws / one:N0} draws/s", "", "");
        table.Add(
            $"the same on {Environment.ProcessorCount} processors", $"{many:0.00} s", $"{draws / many:N0} draws/s", $"{one / many:0.0}", "< 2 s");
        table.Add(
            "its processor seconds", $"{cpu:0.00} s", $"{draws / cpu:N0} draws per processor second", "", "");
        table.Add("results on one thread and on all", first.SequenceEqual(second) ? "equal" : "DIFFER", "", "", "equal");
    }

    private static (double Seconds, double Cpu, ItemUncertainty[] Results) Time(UncertainItem[] ranking, MethodParameters parameters, int threads)
    {
        var (best, least) = (double.MaxValue, double.MaxValue);
        ItemUncertainty[] results = [];
        for (var round = 0; round < 3; round++)
        {
            var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            results = ScoreUncertainty.Of(ranking, parameters, threads);
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        return (best, least, results);
    }

    // shares fall off as those of trade do: the first supplier has a third, the tail almost nothing
    private static UncertainItem Item(int number, int suppliers, MethodParameters parameters)
    {
        double[] amounts = [.. Enumerable.Range(0, suppliers).Select(s => 1e9 * Math.Pow(0.55 + (0.3 * number / 87), s))];
        double[] risks = [.. Enumerable.Range(0, suppliers).Select(s => 0.2 + (0.6 * ((s * 7 % 10) / 10.0)))];
        var inputs = new CoreRiskInputs(0.45, 0.8, 0.6, 0.4, null, 0.5, null, 0.4 + (0.4 * (number % 10) / 10), 0.05, null);
        return new UncertainItem(
            $"item-{number}",
            amounts,
            risks,
            [.. Enumerable.Range(0, suppliers).Select(s => s % 4 != 3)],
            parameters.Uncertainty.Kappa.B,
            CoreRiskScore.Of(inputs, parameters)!,
            number % 4,
            OthersPass: true);
    }
}
