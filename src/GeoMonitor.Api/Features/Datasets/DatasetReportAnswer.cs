using System.Collections.Immutable;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.InputOutput;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Api.Features.Datasets;

/// <summary>A loaded dataset with its load report.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Format">The format it was read as.</param>
/// <param name="FileName">The name of its file.</param>
/// <param name="Source">Who made the figures; null when it holds no flows.</param>
/// <param name="Revision">The revision of the nomenclature.</param>
/// <param name="Release">The release.</param>
/// <param name="Licence">The licence; null when the file does not tell.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
/// <param name="LoadedAt">When it was loaded.</param>
/// <param name="Status"><c>active</c>, <c>superseded</c> or <c>withdrawn</c>.</param>
/// <param name="SupersededBy">The dataset that took its place; null when none did.</param>
/// <param name="StatusNote">Why the status is what it is, as the steward wrote it; null when nothing was written.</param>
/// <param name="StatusHistory">Every status it has had, oldest first.</param>
/// <param name="RowsRead">Data rows in the file.</param>
/// <param name="RowsKept">Rows kept.</param>
/// <param name="Rejected">Rows rejected, by reason, with their value.</param>
/// <param name="RejectedSample">The first rejected rows, with line and field.</param>
/// <param name="RejectedRows">How many rows were rejected, and how many of them can be had whole.</param>
/// <param name="Unmapped">Country codes without an economy, with their share of the value.</param>
/// <param name="Years">Control totals by year.</param>
/// <param name="Checks">What the load checked of itself.</param>
/// <param name="Notes">Repairs and other things to know.</param>
internal record DatasetReportAnswer(
    string Id,
    string Format,
    string FileName,
    string? Source,
    string? Revision,
    string? Release,
    string? Licence,
    string Sha256,
    DateTimeOffset LoadedAt,
    string Status,
    string? SupersededBy,
    string? StatusNote,
    ImmutableArray<StatusChangeAnswer> StatusHistory,
    long RowsRead,
    long RowsKept,
    ImmutableArray<RejectedRows> Rejected,
    ImmutableArray<RejectedRow> RejectedSample,
    RejectedRowsAnswer RejectedRows,
    ImmutableArray<UnmappedCode> Unmapped,
    ImmutableArray<YearTotalAnswer> Years,
    ImmutableArray<LoadCheck> Checks,
    ImmutableArray<string> Notes)
{
    public static DatasetReportAnswer Of(DatasetRecord dataset, ITradeArchive archive)
    {
        var report = dataset.Report;
        return new DatasetReportAnswer(
            dataset.Id.Value,
            report.Format,
            report.FileName,
            report.Series?.Source ?? report.Figures?.Source,
            report.Series?.Revision.ToString(),
            report.Series?.Release ?? report.Figures?.Edition,
            report.Licence,
            report.Sha256,
            dataset.LoadedAt,
            dataset.Status.ToString().ToLowerInvariant(),
            dataset.SupersededBy?.Value,
            dataset.StatusNote,
            [.. archive.StatusHistory(dataset.Id).Select(StatusChangeAnswer.Of)],
            report.RowsRead,
            report.RowsKept,
            report.Rejected,
            report.RejectedSample,
            RejectedRowsAnswer.Of(dataset, archive.RejectedKept(dataset.Id)),
            report.Unmapped,
            [.. report.Years.Select(y => new YearTotalAnswer(y.Year.Value, y.Rows, y.ValueKusd, y.RowsWithoutQuantity, y.Products))],
            report.Checks,
            report.Notes);
    }
}

/// <summary>Control totals of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Rows">Rows kept.</param>
/// <param name="ValueKusd">Their value in thousand US dollars.</param>
/// <param name="RowsWithoutQuantity">Rows whose quantity is not known.</param>
/// <param name="Products">Distinct product codes.</param>
internal sealed record YearTotalAnswer(int Year, long Rows, double? ValueKusd, long RowsWithoutQuantity, int Products);

/// <summary>How many rows of a file were rejected, and where they are.</summary>
/// <param name="Total">Rejected rows.</param>
/// <param name="Kept">The faulty ones that can be had whole.</param>
/// <param name="BeyondLimit">Those that were only counted: left out by design, or faulty beyond the first 10,000.</param>
/// <param name="Address">Where the kept ones are; null when there are none.</param>
internal sealed record RejectedRowsAnswer(long Total, long Kept, long BeyondLimit, string? Address)
{
    public static RejectedRowsAnswer Of(DatasetRecord dataset, long kept)
    {
        var total = dataset.Report.RowsRejected;
        return new RejectedRowsAnswer(total, kept, total - kept, kept == 0 ? null : $"/api/v1/datasets/{dataset.Id}/rejected");
    }
}

/// <summary>One change of the status of a dataset.</summary>
/// <param name="At">When.</param>
/// <param name="Status">The status from then on: <c>active</c>, <c>superseded</c> or <c>withdrawn</c>.</param>
/// <param name="SupersededBy">The dataset that took its place; null unless superseded.</param>
/// <param name="Note">Why; null when nothing was written.</param>
internal sealed record StatusChangeAnswer(DateTimeOffset At, string Status, string? SupersededBy, string? Note)
{
    public static StatusChangeAnswer Of(DatasetStatusChange change) =>
        new(change.At, change.Status.ToString().ToLowerInvariant(), change.SupersededBy?.Value, change.Note);
}

/// <summary>The answer to an upload: the load report, and whether anything was added.</summary>
internal sealed record LoadedDatasetAnswer : DatasetReportAnswer
{
    private LoadedDatasetAnswer(DatasetReportAnswer report)
        : base(report)
    {
    }

    /// <summary>Whether the same file was loaded before, so that nothing was added.</summary>
    public required bool AlreadyLoaded { get; init; }

    /// <summary>What happened and what comes next, in a sentence.</summary>
    public required string Message { get; init; }

    public static LoadedDatasetAnswer Of(LoadOutcome outcome, DatasetReportAnswer report) => new(report)
    {
        AlreadyLoaded = outcome.AlreadyLoaded,
        Message = outcome.AlreadyLoaded
            ? $"This file was loaded before, at {report.LoadedAt:yyyy-MM-dd HH:mm} UTC as '{report.FileName}'; nothing was added."
            : $"{report.RowsKept:#,0} of {report.RowsRead:#,0} rows were loaded. "
                + (TableFormats.Has(report.Format)
                    ? "Look-through and inoperability use the table at once: GET /api/v1/input-output-tables."
                    : "Answers use them after POST /api/v1/recomputations."),
    };
}
