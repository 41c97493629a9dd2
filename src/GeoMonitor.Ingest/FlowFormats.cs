using System.Collections.Immutable;
using GeoMonitor.Ingest.Baci;
using GeoMonitor.Ingest.Comext;
using GeoMonitor.Ingest.Comtrade;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Simple;

namespace GeoMonitor.Ingest;

/// <summary>The formats of trade flows that can be loaded.</summary>
internal static class FlowFormats
{
    public static ImmutableArray<IFlowFormat> All { get; } =
    [
        new BaciFormat(),
        new GeoMonitorFlowFormat(),
        .. ComtradeFormats.All,
        new ComextFormat(),
    ];

    /// <summary>The tables among their files, to say what a near miss lacks.</summary>
    public static IEnumerable<FileSignature> Tables => All.SelectMany(f => f.Signatures).Where(s => s.Columns.Length > 0);

    /// <summary>The reader of a kind of file; null when there is none.</summary>
    public static IFlowFormat? ReaderOf(FileSignature signature) => All.FirstOrDefault(f => f.Signatures.Contains(signature));
}
