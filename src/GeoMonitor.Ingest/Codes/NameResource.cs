using System.Reflection;

namespace GeoMonitor.Ingest.Codes;

/// <summary>Reads the tables of names that are compiled into the assembly.</summary>
internal static class NameResource
{
    /// <summary>The lines of a table behind its header, split at their commas: the tables are ours and quote nothing.</summary>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"codes/{name}.csv")
            ?? throw new InvalidOperationException($"The assembly lacks the table of names '{name}'.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
            yield return line.Split(',');
    }
}
