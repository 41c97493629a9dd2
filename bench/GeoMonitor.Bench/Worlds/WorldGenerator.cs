using System.Globalization;
using System.Text;
using GeoMonitor.Ingest.Codes;

namespace GeoMonitor.Bench.Worlds;

/// <summary>
/// Writes a made-up year of world trade in the layout of BACI: rows ordered by exporter, importer and product, unique
/// keys, log-normal values, most flows small. Real full years may not be shipped, but their sizes are published.
/// </summary>
internal static class WorldGenerator
{
    private const double MostLikely = 0.97;

    // the largest traders by their codes in BACI, so that members of the Union weigh about what they do in real years
    private static readonly int[] Largest = [156, 842, 276, 528, 392, 251, 380, 410, 699, 826, 56, 757, 724, 490, 484];

    /// <summary>The name of a year's file, as the source names its own.</summary>
    public static string NameOf(int year) => $"BACI_HS17_Y{year}_V202601.csv";

    /// <summary>Writes one year into a file.</summary>
    public static void Write(string path, int year, WorldShape shape)
    {
        var random = new Random(shape.Seed + year);
        var codes = Countries(shape.Countries, year);
        var size = Sizes(codes.Length, random, 1.15);
        Array.Sort(size, static (a, b) => b.CompareTo(a));
        Array.Sort(codes, size);
        var countries = Array.ConvertAll(codes, Text);
        var reach = Sizes(shape.Products, random, 0.6);
        var density = Density(size, reach, shape.Rows);
        var products = Enumerable.Range(0, shape.Products).Select(ProductCode).ToArray();
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        writer.Write("t,i,j,k,v,q\n");
        var yearText = Text(year);
        for (var i = 0; i < countries.Length; i++)
        {
            for (var j = 0; j < countries.Length; j++)
            {
                if (i == j)
                    continue;
                var pair = density * size[i] * size[j];
                for (var k = 0; k < products.Length; k++)
                {
                    if (random.NextDouble() < Math.Min(MostLikely, pair * reach[k]))
                        WriteFlow(writer, yearText, countries[i], countries[j], products[k], random, shape);
                }
            }
        }
    }

    private static void WriteFlow(
        StreamWriter writer, string year, string exporter, string importer, string product, Random random, WorldShape shape)
    {
        Span<char> number = stackalloc char[32];
        writer.Write(year);
        writer.Write(',');
        writer.Write(exporter);
        writer.Write(',');
        writer.Write(importer);
        writer.Write(',');
        writer.Write(product);
        writer.Write(',');
        var value = Math.Max(0.001, Math.Round(Math.Exp(3.1 + (3.1 * Gaussian(random))), 3));
        value.TryFormat(number, out var length, "0.###", CultureInfo.InvariantCulture);
        writer.Write(number[..length]);
        writer.Write(',');
        if (random.NextDouble() >= shape.BlankQuantities)
        {
            Math.Round(value / Math.Exp(1.5 + Gaussian(random)), 3)
                .TryFormat(number, out length, "0.###", CultureInfo.InvariantCulture);
            writer.Write(number[..length]);
        }

        writer.Write('\n');
    }

    // a key holds at most one flow, so the density that gives the wanted number of rows is found by halving
    private static double Density(double[] size, double[] reach, int rows)
    {
        // sorted, so that every twentieth product stands for those around it
        reach = [.. reach.Order()];
        var (low, high) = (0.0, 1e3);
        for (var step = 0; step < 40; step++)
        {
            var middle = (low + high) / 2;
            if (ExpectedRows(size, reach, middle) < rows)
                low = middle;
            else
                high = middle;
        }

        return high;
    }

    private static double ExpectedRows(double[] size, double[] reach, double density)
    {
        const int Step = 20;
        var (total, sampled) = (0.0, 0);
        for (var k = Step / 2; k < reach.Length; k += Step)
        {
            sampled++;
            for (var i = 0; i < size.Length; i++)
            {
                for (var j = 0; j < size.Length; j++)
                {
                    if (i != j)
                        total += Math.Min(MostLikely, density * size[i] * size[j] * reach[k]);
                }
            }
        }

        return total * reach.Length / sampled;
    }

    // every code of the table that stands for an economy in that year, the largest first
    private static int[] Countries(int count, int year) =>
    [
        .. Largest.Concat(CountryCodeTable.Baci.Entries.Select(e => int.Parse(e.Code, CultureInfo.InvariantCulture)))
            .Distinct()
            .Where(code => CountryCodeTable.Baci.Find(Text(code), year) is { Meaning: CodeMeaning.Economy, OutsideItsYears: false })
            .Take(count),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static double[] Sizes(int count, Random random, double spread) =>
        [.. Enumerable.Range(0, count).Select(_ => Math.Exp(spread * Gaussian(random)))];

    private static string ProductCode(int index) =>
        (10_000 + (index * 189)).ToString("D6", CultureInfo.InvariantCulture);

    private static double Gaussian(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
