using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using GeoMonitor.Bench.Measuring;
using GeoMonitor.Core.Economies;
using GeoMonitor.Ingest;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Monitoring.InputOutput;
using GeoMonitor.Monitoring.Loading;
using GeoMonitor.Storage.DuckDb;
using GeoMonitor.Storage.DuckDb.InputOutput;
using GeoMonitor.Storage.DuckDb.Trade;
using MathNet.Numerics.LinearAlgebra;

namespace GeoMonitor.Bench.Graphs;

/// <summary>Loads, solves and asks a made-up input-output table of the size of WIOD, with MathNet solving the same system beside it.</summary>
internal static class InputOutputVerb
{
    private const int Industries = 35;

    public static Command Make()
    {
        var economies = new Option<int>("--economies") { Description = "Number of economies, of 35 industries each.", DefaultValueFactory = static _ => 41 };
        var command = new Command("io", "Measures loading, solving and asking an inter-country input-output table.") { economies };
        command.SetAction(arguments => Console.WriteLine(Measure(arguments.GetRequiredValue(economies))));
        return command;
    }

    private static MarkdownTable Measure(int economies)
    {
        // compile everything once before it counts
        Measure(4, new MarkdownTable("", "", "", ""));
        var table = new MarkdownTable("measure", "ours", "allocated", "MathNet");
        Measure(economies, table);
        return table;
    }

    private static void Measure(int economies, MarkdownTable table)
    {
        var folder = Directory.CreateTempSubdirectory("geomonitor-bench-io-");
        try
        {
            using var database = ArchiveDatabase.Open(new ArchiveOptions(folder.FullName), TimeProvider.System);
            Measure(database, economies, table);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(ArchiveDatabase database, int economies, MarkdownTable table)
    {
        var codes = EconomyTable.Default.All.Where(e => e.Kind == EconomyKind.Country).Take(economies).Select(e => e.Code.Value).ToArray();
        var zip = Zip(codes);
        var sectors = codes.Length * Industries;
        var loader = new DatasetLoader(new DuckDbTradeArchive(database), EconomyTable.Default);
        Add(table, $"load {sectors:N0} x {sectors:N0}, wide, {zip.Length / 1e6:0.0} MB zipped: read, checked, stored", Take(
            () => loader.Load(FileSource.FromBytes("made_up_2020.zip", zip), new LoadOptions(), [])).Cost, null);
        var archive = new DuckDbInputOutputArchive(database);
        var entry = archive.ActiveTables().Single();
        var (read, readCost) = Take(() => archive.ReadTable(entry.Dataset.Id, entry.Year));
        Add(table, "read it back from the archive", readCost, null);
        var (solved, solvedCost) = Take(() => SolvedTable.Of(read));
        var (other, otherCost) = Take(() => Matrix<double>.Build.Dense(sectors, sectors, (i, j) => (i == j ? 1 : 0) - solved.System.Coefficients[i, j]).LU());
        Add(table, "solve I - A (one LU)", solvedCost, otherCost);
        var demand = Enumerable.Range(1, sectors).Select(k => (double)k).ToArray();
        var (ours, oneCost) = Take(() => solved.System.Output(demand));
        var (theirs, otherOne) = Take(() => other.Solve(Vector<double>.Build.Dense(demand)));
        if (Enumerable.Range(0, sectors).Any(k => Math.Abs(ours[k] - theirs[k]) > 1e-6 * Math.Abs(theirs[k])))
            throw new InvalidOperationException("The results to compare are not the same.");
        Add(table, "one final demand, solved", oneCost, otherOne);
        var shelf = new TableShelf(archive);
        var desk = new LookThroughDesk(shelf, EconomyTable.Default);
        shelf.Solve(entry);
        Add(table, "look-through of one economy, all industries", Take(() => desk.Answer(codes[0], null, null)).Cost, null);
        Add(table, "look-through of EU27, all industries", Take(() => desk.Answer("EU27", null, null)).Cost, null);
        var loss = new InoperabilityRequest { Economy = codes[0], Losses = [new FirstLoss { Economy = codes[1], Loss = .5 }] };
        var inoperability = new InoperabilityDesk(shelf, EconomyTable.Default);
        Add(table, "inoperability", Take(() => inoperability.Answer(loss)).Cost, null);
        table.Add("kept in memory of a solved table (three squares)", "", $"{3.0 * sectors * sectors * 8 / 1e6:0.0} MB", "");
    }

    // every industry takes a little of every other, and sells as much again to households
    private static byte[] Zip(string[] codes)
    {
        var random = new Random(11);
        string[] labels = [.. codes.SelectMany(c => Enumerable.Range(1, Industries).Select(i => $"{c}_i{i}"))];
        var z = new StringBuilder("row," + string.Join(',', labels)).Append('\n');
        var demand = new StringBuilder("row," + string.Join(',', codes.Select(c => c + "_households"))).Append('\n');
        foreach (var label in labels)
        {
            z.Append(label);
            for (var j = 0; j < labels.Length; j++)
                z.Append(',').Append(random.Next(100) < 30 ? 0 : random.Next(1, 1000));
            z.Append('\n');
            demand.Append(label);
            foreach (var _ in codes)
                demand.Append(',').Append((random.Next(1, 1000) * labels.Length / codes.Length).ToString(CultureInfo.InvariantCulture));
            demand.Append('\n');
        }

        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in new[] { ("z.csv", z), ("demand.csv", demand) })
            {
                using var member = zip.CreateEntry(name).Open();
                member.Write(Encoding.UTF8.GetBytes(text.ToString()));
            }
        }

        return bytes.ToArray();
    }

    private static (T Result, Cost Cost) Take<T>(Func<T> work)
    {
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var result = work();
        return (result, new(watch.Elapsed.TotalMilliseconds, (GC.GetTotalAllocatedBytes(precise: true) - before) / 1e6));
    }

    private static void Add(MarkdownTable table, string measure, Cost ours, Cost? other) => table.Add(
        measure, $"{ours.Milliseconds:0.0} ms", $"{ours.Megabytes:0.0} MB", other is { } o ? $"{o.Milliseconds:0.0} ms" : "");

    private readonly record struct Cost(double Milliseconds, double Megabytes);
}
