using System.IO.Compression;

namespace GeoMonitor.Ingest.Files;

/// <summary>The text in a gzip file.</summary>
internal static class GzipText
{
    /// <summary>The only member of a gzip file.</summary>
    /// <param name="source">The file, for its name and its end.</param>
    /// <param name="packed">Its bytes from the first.</param>
    /// <param name="limits">How far it may inflate.</param>
    public static DataMember MemberOf(FileSource source, Stream packed, FileLimits limits)
    {
        var budget = new InflationBudget(source.Name, source.Length, limits);
        return new DataMember(
            NameInside(source.Name),
            () => new InflatedStream(
                new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true),
                source.Name,
                budget,
                inflated => GzipEnd.Check(source, inflated)));
    }

    private static string NameInside(string name)
    {
        foreach (var ending in (ReadOnlySpan<string>)[".gz", ".gzip"])
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return name[..^ending.Length];
        }

        return name;
    }
}
