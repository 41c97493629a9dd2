using System.Globalization;
using nietras.SeparatedValues;

namespace GeoMonitor.Bench.Steps;

/// <summary>The base of the load: what anyone would write with Sep to read the six columns as numbers, one thread.</summary>
internal static class SepBaseline
{
    /// <summary>Reads the file and sums it, so that no column is read in vain.</summary>
    public static (long Rows, double Kusd, double Tonnes, long Codes) Read(string path)
    {
        using var reader = Sep.New(',').Reader().FromFile(path);
        var header = reader.Header;
        var (t, i, j) = (header.IndexOf("t"), header.IndexOf("i"), header.IndexOf("j"));
        var (k, v, q) = (header.IndexOf("k"), header.IndexOf("v"), header.IndexOf("q"));
        var (rows, kusd, tonnes, codes) = (0L, 0.0, 0.0, 0L);
        foreach (var row in reader)
        {
            rows++;
            codes += row[t].Parse<int>() + row[i].Parse<int>() + row[j].Parse<int>() + row[k].Parse<int>();
            kusd += row[v].Parse<double>();
            if (double.TryParse(row[q].Span, CultureInfo.InvariantCulture, out var quantity))
                tonnes += quantity;
        }

        return (rows, kusd, tonnes, codes);
    }
}
