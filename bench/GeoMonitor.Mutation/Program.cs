using System.Diagnostics;
using GeoMonitor.Mutations;

// usage: GeoMonitor.Mutation ROOT [PART] - PART is a folder of the indicators, such as Criticality
var root = Path.GetFullPath(args.Length > 0 ? args[0] : ".");
var part = args.Length > 1 ? args[1] : string.Empty;
var tests = Path.Combine(root, "artifacts/bin/GeoMonitor.Core.Tests/debug");
var (assembly, all) = MutatedProgram.Build(root, tests);
var mutations = all.Where(m => m.File.StartsWith(part, StringComparison.Ordinal)).ToList();
var host = new TestHost(tests, assembly);
host.Measure(part);
Console.WriteLine($"{mutations.Count} mutations, {host.Cases.Count} cases");
var limit = TimeSpan.FromSeconds(30);
var watch = Stopwatch.StartNew();
var survivors = new List<Mutation>();
foreach (var group in mutations.GroupBy(m => m.File))
{
    // only the tests of the same folder: they are the ones meant for it, and they must do alone
    var folder = "." + Path.GetDirectoryName(group.Key)!.Replace('/', '.');
    var cases = host.Cases.Where(t => t.Method.DeclaringType!.Namespace!.EndsWith("Indicators" + folder.TrimEnd('.'), StringComparison.Ordinal)).ToList();
    var alive = group.Where(m => host.Kill(m, cases, limit) is null).ToList();
    survivors.AddRange(alive);
    Console.WriteLine($"{group.Key}\t{group.Count()}\t{group.Count() - alive.Count}\t{watch.Elapsed.TotalSeconds:0} s");
    foreach (var m in alive)
        Console.WriteLine($"    {m.Line}: {m.Kind}: {m.Before.ReplaceLineEndings(" ")} -> {m.After.ReplaceLineEndings(" ")}");
}

Console.WriteLine($"killed {mutations.Count - survivors.Count} of {mutations.Count}: {100.0 * (mutations.Count - survivors.Count) / Math.Max(1, mutations.Count):0.0} %");
Environment.Exit(0);
