using System.IO.Compression;
using System.Text;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Core.Tests.Indicators;

/// <summary>A CSV of the shared material with a header, small enough to hold as rows of text.</summary>
internal static class SampleTable
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string relative)
    {
        using Stream file = File.OpenRead(SharedMaterial.PathOf(relative));
        using var plain = relative.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        return Read(plain);
    }

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(Stream csv)
    {
        using var reader = new StreamReader(csv);
        var header = Split(reader.ReadLine()!);
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (reader.ReadLine() is { } line)
        {
            var fields = Split(line);
            rows.Add(header.Index().ToDictionary(h => h.Item, h => fields[h.Index], StringComparer.Ordinal));
        }

        return rows;
    }

    public static double Number(this IReadOnlyDictionary<string, string> row, string column) => double.Parse(row[column]);

    public static double? NumberOrNull(this IReadOnlyDictionary<string, string> row, string column) =>
        row[column].Length == 0 ? null : double.Parse(row[column]);

    private static List<string> Split(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
