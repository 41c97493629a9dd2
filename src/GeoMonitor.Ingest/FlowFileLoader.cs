using System.Collections.Immutable;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest;

/// <summary>Loads a file of trade flows, whatever its format.</summary>
public static class FlowFileLoader
{
    /// <summary>
    /// Reads a file into a sink, block by block, with memory that does not grow with the file.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <param name="options">What the caller knows about it and puts up with.</param>
    /// <param name="sink">
    /// Takes the flows in the order of the file. It must be able to undo: whether the file as a whole is good is known
    /// only at its end.
    /// </param>
    /// <param name="progress">Told after every block; null for none.</param>
    /// <param name="cancellation">Stops the load between two reads of the file.</param>
    /// <returns>What became of every row.</returns>
    /// <exception cref="LoadRefusedException">The file is not loaded; what the sink took so far is to be dropped.</exception>
    /// <exception cref="OperationCanceledException">The load was cancelled; the same holds.</exception>
    public static LoadReport Load(
        FileSource source,
        LoadOptions options,
        IFlowSink sink,
        IProgress<LoadProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        using var held = HeldFile.Of(source);
        var recognised = FileRecogniser.Recognise(held.Source, options.Limits, cancellation);
        return Load(recognised, options, sink, progress, cancellation);
    }

    internal static LoadReport Load(
        RecognisedFile recognised,
        LoadOptions options,
        IFlowSink sink,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellation)
    {
        var source = recognised.Source;
        var format = FormatFor(recognised, options);
        FormatOptions.RefuseUnfitting(source.Name, format.Name, format.OwnOptions, options);
        using var data = DataFile.Open(source, options.Limits, cancellation);
        var file = new FlowFile(recognised, data, options.Limits);
        var intake = new FlowIntake(
            sink, rows => progress?.Report(new LoadProgress(data.BytesRead, source.Length, rows, file.Current)));
        intake.Rejections.Member = () => file.IsArchive ? file.Current : null;
        var facts = format.Read(file, options, intake);
        intake.Finish();
        ImmutableArray<LoadCheck> checks = [.. IntakeChecks.Of(intake, options), .. facts.Checks];
        IntakeChecks.RefuseWhereBlocked(source.Name, checks, [.. intake.Rejections.ToSample().Take(LoadReport.SampleSize)]);
        return new LoadReport(
            format.Name,
            source.Name,
            facts.Series,
            facts.Licence,
            data.FinishSha256(),
            intake.RowsRead,
            intake.RowsKept,
            intake.Rejections.ToRejected(),
            intake.Unmapped.ToUnmapped(intake.KeptUsd),
            intake.ToYears(),
            checks,
            [.. facts.Notes, .. MembersLeft(recognised), .. intake.Repairs.ToNotes()],
            intake.Rejections.ToSample())
        {
            Extracts = facts.Extracts,
        };
    }

    private static IEnumerable<string> MembersLeft(RecognisedFile file) => file.MembersLeft("flows");

    private static IFlowFormat FormatFor(RecognisedFile file, LoadOptions options)
    {
        var format = FlowFormats.ReaderOf(file.Signature) ?? throw new LoadRefusedException(
            "no-reader", $"'{file.Source.Name}' is {file.Signature.What}: {file.Signature.Advice}.");
        file.RefuseOtherFormat(format.Name, options);
        return format;
    }
}
