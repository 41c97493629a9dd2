using System.Collections.Immutable;
using System.Reflection;

namespace GeoMonitor.Core.Economies;

/// <summary>Reads the table of economies that is compiled into the assembly.</summary>
internal static class EconomyResource
{
    public static ImmutableArray<Economy> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("economies.csv")
            ?? throw new InvalidOperationException("The assembly lacks its table of economies.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var economies = ImmutableArray.CreateBuilder<Economy>();
        while (reader.ReadLine() is { Length: > 0 } line)
            economies.Add(ReadLine(line));
        return economies.ToImmutable();
    }

    // the table is ours: its fields hold no commas or quotes, which a test of the table checks
    private static Economy ReadLine(string line)
    {
        var f = line.Split(',');
        return new Economy(
            EconomyCode.Parse(f[0]),
            Enum.Parse<EconomyKind>(f[2], ignoreCase: true),
            f[3],
            f[4],
            f[5].Length == 0 ? null : f[5],
            ReadYear(f[6]),
            ReadYear(f[7]));
    }

    private static Year? ReadYear(string text) => text.Length == 0 ? null : Year.Parse(text);
}
