using System.Collections.Immutable;
using GeoMonitor.Ingest.Recognition;

namespace GeoMonitor.Ingest;

/// <summary>The formats of figures beside trade that can be loaded.</summary>
internal static class FigureFormats
{
    public static ImmutableArray<IFigureFormat> All { get; } = [];

    /// <summary>The tables among their files, to say what a near miss lacks.</summary>
    public static IEnumerable<FileSignature> Tables => All.SelectMany(f => f.Signatures).Where(s => s.Columns.Length > 0);

    /// <summary>The reader of a kind of file; null when there is none.</summary>
    public static IFigureFormat? ReaderOf(FileSignature signature) => All.FirstOrDefault(f => f.Signatures.Contains(signature));
}
