using System.IO.Compression;
using GeoMonitor.Core.Indicators.Knowledge;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Core.Tests.Indicators.Knowledge;

/// <summary>Real exports by economy and product from the shared samples, with the names of rows and columns.</summary>
internal sealed record ComplexitySample(string[] Economies, string[] Products, double[,] Exports)
{
    public AdvantageMatrix Matrix => AdvantageMatrix.FromExports(Exports);

    // the files are large: country, product and value are read without the comfort of a table
    public static ComplexitySample Read(string file, string productColumn, Func<string, bool>? keep = null)
    {
        using var stream = new GZipStream(File.OpenRead(SharedMaterial.PathOf("samples/complexity/" + file)), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        reader.ReadLine().Should().Be($"country,{productColumn},export_usd");
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            var row = line.Split(',');
            if (keep is null || keep(row[0]))
                rows.Add(row);
        }

        string[] economies = [.. rows.Select(r => r[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] products = [.. rows.Select(r => r[1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var sample = new ComplexitySample(economies, products, new double[economies.Length, products.Length]);
        foreach (var row in rows)
            sample.Exports[sample.Economy(row[0]), sample.Product(row[1])] += double.Parse(row[2]);
        return sample;
    }

    public int Economy(string code) => Array.BinarySearch(Economies, code, StringComparer.Ordinal);

    public int Product(string code) => Array.BinarySearch(Products, code, StringComparer.Ordinal);

    /// <summary>The matrix of the worked example of the methodology.</summary>
    public static AdvantageMatrix Example()
    {
        string[] rows = ["11111", "11100", "01010", "10000"];
        var advantage = new bool[4, 5];
        for (var c = 0; c < 4; c++)
        {
            for (var p = 0; p < 5; p++)
                advantage[c, p] = rows[c][p] == '1';
        }

        return new AdvantageMatrix(advantage);
    }
}
