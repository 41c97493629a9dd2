using System.IO.Compression;
using GeoMonitor.Graph.InputOutput;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Graph.Tests.InputOutput;

/// <summary>The world input-output table of 2011, 17 regions of 35 industries, against results computed elsewhere.</summary>
public sealed class WorldTableTests
{
    private static readonly Lazy<World> Table = new(World.Read);

    [Fact]
    public void Dutch_industries_are_made_of_what_the_golden_table_says()
    {
        var world = Table.Value;
        var valueAdded = LookThrough.ValueAddedPerOutput(world.System.Coefficients);
        foreach (var rows in Lines("golden_nl_industry_lookthrough_2011.csv").GroupBy(r => r[0]))
        {
            var sector = world.Sectors[rows.Key];
            var added = LookThrough.ValueAdded(world.System, world.Regions, valueAdded, sector);
            var inputs = LookThrough.Inputs(world.System, world.Regions, sector);
            var gross = LookThrough.Gross(world.System, world.Regions, sector);
            foreach (var row in rows)
            {
                var origin = world.RegionNames.IndexOf(row[1]);
                Hold(added[origin], row[2], row);
                Hold(inputs[origin].Direct, row[4], row);
                Hold(inputs[origin].Through, row[5], row);
                Hold(gross[origin].Through, row[7], row);
                Hold(gross[origin].Direct, row[8], row);
            }
        }
    }

    [Fact]
    public void Final_demand_holds_value_added_of_the_origins_that_the_golden_table_says()
    {
        var world = Table.Value;
        var valueAdded = LookThrough.ValueAddedPerOutput(world.System.Coefficients);
        foreach (var rows in Lines("golden_va_in_final_demand_2011.csv").GroupBy(r => r[0]))
        {
            var output = world.System.Output(world.FinalDemand[rows.Key]);
            foreach (var row in rows)
            {
                var origin = world.RegionNames.IndexOf(row[1]);
                var added = output.Where((_, i) => world.Regions[i] == origin)
                    .Zip(valueAdded.Where((_, i) => world.Regions[i] == origin)).Sum(p => p.First * p.Second);
                added.Should().BeApproximately(double.Parse(row[4]), 1, string.Join(',', row));
            }
        }
    }

    private static void Hold(double? found, string expected, string[] row)
    {
        // an industry without inputs has no shares of them
        if (expected == "NA")
            found.Should().BeNull(string.Join(',', row));
        else
            found.Should().BeApproximately(double.Parse(expected), 2e-6, string.Join(',', row));
    }

    private static IEnumerable<string[]> Lines(string file)
    {
        var path = SharedMaterial.PathOf("samples/io/" + file);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress)
            : File.OpenRead(path);
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            yield return line.Split(',');
    }

    private sealed record World(
        LeontiefSystem System, Dictionary<string, int> Sectors, int[] Regions, List<string> RegionNames, Dictionary<string, double[]> FinalDemand)
    {
        public static World Read()
        {
            var rows = Lines("wiod2011_agg17_output.csv.gz").ToList();
            var sectors = rows.Index().ToDictionary(r => $"{r.Item[0]}_{r.Item[1]}", r => r.Index);
            var names = rows.Select(r => r[0]).Distinct().ToList();
            double[] output = [.. rows.Select(r => double.Parse(r[2]))];
            var deliveries = new double[output.Length, output.Length];
            foreach (var row in Lines("wiod2011_agg17_Z.csv.gz"))
                deliveries[sectors[$"{row[0]}_{row[1]}"], sectors[$"{row[2]}_{row[3]}"]] = double.Parse(row[4]);
            var demand = names.ToDictionary(n => n, _ => new double[output.Length]);
            foreach (var row in Lines("wiod2011_agg17_FD.csv.gz"))
                demand[row[2]][sectors[$"{row[0]}_{row[1]}"]] += double.Parse(row[4]);
            return new(
                LeontiefSystem.Of(TechnicalCoefficients.Of(deliveries, output)),
                sectors,
                [.. rows.Select(r => names.IndexOf(r[0]))],
                names,
                demand);
        }
    }
}
