using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Ingest.Recognition;

namespace GeoMonitor.Ingest;

/// <summary>Loads a file, whatever it holds: flows of trade or figures beside it.</summary>
public static class FileLoader
{
    /// <summary>Finds out what a file is and reads it.</summary>
    /// <param name="source">The file.</param>
    /// <param name="options">What the caller knows about it and puts up with.</param>
    /// <param name="sink">
    /// Takes the flows, if it holds flows; otherwise it is left alone. See <see cref="FlowFileLoader"/> on undoing.
    /// </param>
    /// <param name="progress">Told after every block; null for none.</param>
    /// <param name="cancellation">Stops the load between two reads of the file.</param>
    /// <returns>The report, and the figures where the file holds figures.</returns>
    /// <exception cref="LoadRefusedException">The file is not loaded; what the sink took so far is to be dropped.</exception>
    /// <exception cref="OperationCanceledException">The load was cancelled; the same holds.</exception>
    public static LoadedFile Load(
        FileSource source,
        LoadOptions options,
        IFlowSink sink,
        IProgress<LoadProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        using var held = HeldFile.Of(source);
        var recognised = FileRecogniser.Recognise(held.Source, options.Limits, cancellation);
        return FigureFormats.ReaderOf(recognised.Signature) is { } format
            ? FigureFileLoader.Load(recognised, format, options, progress, cancellation)
            : new LoadedFile(FlowFileLoader.Load(recognised, options, sink, progress, cancellation), null);
    }
}

/// <summary>A file that was loaded.</summary>
/// <param name="Report">What became of every row.</param>
/// <param name="Figures">Its figures beside trade; null for a file of flows, which went to the sink.</param>
public sealed record LoadedFile(LoadReport Report, FigureSet? Figures);
