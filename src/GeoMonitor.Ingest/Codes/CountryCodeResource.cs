using System.Reflection;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;

namespace GeoMonitor.Ingest.Codes;

/// <summary>Reads the code tables that are compiled into the assembly.</summary>
internal static class CountryCodeResource
{
    /// <summary>The word that marks a group of economies in the table files.</summary>
    private const string Group = "group";

    public static IEnumerable<CountryCodeEntry> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"codes/{name}.csv")
            ?? throw new InvalidOperationException($"The assembly lacks the code table '{name}'.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
            yield return ReadLine(line);
    }

    // the tables are ours: their fields hold no commas or quotes
    private static CountryCodeEntry ReadLine(string line)
    {
        var f = line.Split(',');
        var (meaning, index) = ReadEconomy(f[1]);
        return new CountryCodeEntry(
            f[0], meaning, index, ReadYear(f[2]), ReadYear(f[3]), f[4].Length == 0 ? null : f[4]);
    }

    private static (CodeMeaning Meaning, ushort Index) ReadEconomy(string text)
    {
        if (string.Equals(text, Group, StringComparison.Ordinal))
            return (CodeMeaning.Group, EconomyTable.UnspecifiedIndex);
        var index = EconomyTable.Default.IndexOf(EconomyCode.Parse(text));
        return (index == EconomyTable.UnspecifiedIndex ? CodeMeaning.Unspecified : CodeMeaning.Economy, index);
    }

    private static Year? ReadYear(string text) => text.Length == 0 ? null : Year.Parse(text);
}
