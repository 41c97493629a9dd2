using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest;

/// <summary>Loads a recognised file of figures beside trade.</summary>
internal static class FigureFileLoader
{
    public static LoadedFile Load(
        RecognisedFile recognised,
        IFigureFormat format,
        LoadOptions options,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellation)
    {
        recognised.RefuseOtherFormat(format.Name, options);
        var source = recognised.Source;
        FormatOptions.RefuseUnfitting(source.Name, format.Name, format.Options, options);
        using var data = DataFile.Open(source, options.Limits, cancellation);
        var file = new FlowFile(recognised, data, options.Limits);
        var intake = new FigureIntake { Rejections = { Member = () => file.IsArchive ? file.Current : null } };
        var facts = format.Read(file, options, intake);
        progress?.Report(new LoadProgress(data.BytesRead, source.Length, intake.RowsRead, file.Current));
        if (facts.Figures.Count == 0 && intake.Rejections.Rows == 0)
        {
            throw new LoadRefusedException(
                "header-only", $"'{source.Name}' has a header but no figures: fetch or export it again.");
        }

        var checks = intake.Checks(options);
        IntakeChecks.RefuseWhereBlocked(source.Name, checks, [.. intake.Rejections.ToSample().Take(LoadReport.SampleSize)]);
        var report = new LoadReport(
            format.Name,
            source.Name,
            Series: null,
            options.Licence ?? facts.Licence,
            data.FinishSha256(),
            intake.RowsRead,
            intake.RowsKept,
            intake.Rejections.ToRejected(),
            [.. intake.ToUnmapped(), .. facts.Unmapped],
            facts.Years ?? intake.ToYears(),
            [.. checks, .. facts.Checks],
            [.. facts.Notes, .. recognised.MembersLeft("figures"), .. intake.ToNotes()],
            intake.Rejections.ToSample())
        {
            Figures = facts.Figures.Origin,
        };
        return new LoadedFile(report, facts.Figures);
    }
}
