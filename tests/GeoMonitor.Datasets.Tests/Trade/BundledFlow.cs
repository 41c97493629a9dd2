using System.Collections.Concurrent;
using System.Globalization;

namespace GeoMonitor.Datasets.Tests.Trade;

/// <summary>One flow of the bundle, read plainly.</summary>
internal sealed record BundledFlow(int Year, string Product, string Exporter, string Importer, long Usd, double? QuantityT)
{
    private static readonly ConcurrentDictionary<string, Lazy<List<BundledFlow>>> Files = new(StringComparer.Ordinal);

    /// <summary>The flows of a file, read once.</summary>
    public static List<BundledFlow> Read(string path) =>
        Files.GetOrAdd(path, p => new Lazy<List<BundledFlow>>(() => Parse(p))).Value;

    private static List<BundledFlow> Parse(string path) =>
        [.. CommittedBundle.Text(path).Split('\n').Where(l => l.Length > 0 && char.IsAsciiDigit(l[0])).Select(ParseLine)];

    private static BundledFlow ParseLine(string line)
    {
        var f = line.Split(',');
        return new BundledFlow(
            int.Parse(f[0], CultureInfo.InvariantCulture),
            string.Intern(f[1]),
            string.Intern(f[2]),
            string.Intern(f[3]),
            (long)(decimal.Parse(f[4], CultureInfo.InvariantCulture) * 1000),
            f[5].Length == 0 ? null : double.Parse(f[5], CultureInfo.InvariantCulture));
    }
}
