using System.Diagnostics;
using GeoMonitor.Mutations;

// usage: GeoMonitor.Mutation ROOT [--list] [FOLDER...] - a folder of the indicators, such as Criticality; all without one
var root = Path.GetFullPath(args.Length > 0 ? args[0] : ".");
var tests = Path.Combine(root, "artifacts/bin/GeoMonitor.Core.Tests/debug");
var (assembly, all) = MutatedProgram.Build(root, tests);
if (args.Contains("--list"))
{
    foreach (var m in all)
        Console.WriteLine($"{m.File}\t{m.Line}\t{m.Column}\t{m.Change}");
    return;
}

var judged = Judgements.Read(Path.Combine(root, "bench/GeoMonitor.Mutation/judged.tsv"));
foreach (var outdated in judged.Outdated(all))
    Console.WriteLine($"judged, but no mutation any more: {outdated}");
string[] folders = args.Length > 1 ? args[1..] : [.. all.Select(m => m.Folder).Distinct()];
var host = new TestHost(tests, assembly);
host.Measure(folders);
var watch = Stopwatch.StartNew();
Console.WriteLine("| file | mutations | found | judged to change nothing | neither |");
Console.WriteLine("|---|---|---|---|---|");
foreach (var folder in folders)
{
    // only the tests of the same folder: they are the ones meant for it, and they must do alone
    var cases = host.Cases.Where(t => TestHost.IsOf(t, folder)).ToList();
    var limit = TimeSpan.FromSeconds(5) + (3 * cases.Aggregate(TimeSpan.Zero, (sum, t) => sum + t.Cost));
    var (total, found) = (0, 0);
    foreach (var group in all.Where(m => string.Equals(m.Folder, folder, StringComparison.Ordinal)).GroupBy(m => m.File))
    {
        // those of the same class go first, as they find the change soonest
        var own = Path.GetFileNameWithoutExtension(group.Key) + "Tests";
        var ordered = cases.OrderByDescending(t => string.Equals(t.Method.DeclaringType!.Name, own, StringComparison.Ordinal)).ThenBy(t => t.Cost).ToList();
        var open = group.Where(m => judged.ReasonOf(m) is null).ToList();
        var alive = open.Where(m => host.Kill(m, ordered, limit) is null).ToList();
        Console.WriteLine($"| {group.Key} | {group.Count()} | {open.Count - alive.Count} | {group.Count() - open.Count} | {alive.Count} |");
        foreach (var m in alive)
            Console.WriteLine($"{m.File}\t{m.Line}\t{m.Column}\t{m.Change}");
        total += group.Count();
        found += open.Count - alive.Count;
    }

    Console.WriteLine($"| **{folder}** | {total} | {found} ({100.0 * found / Math.Max(1, total):0.0} %) | | {watch.Elapsed.TotalSeconds:0} s |");
}

Environment.Exit(0);
