using System.Collections.Immutable;
using GeoMonitor.Core.Loading;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Api.Features.Datasets;

/// <summary>A loaded dataset, in short.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Format">The format it was read as.</param>
/// <param name="FileName">The name of its file.</param>
/// <param name="Source">Who made the figures; null when nobody says.</param>
/// <param name="Revision">The revision of the nomenclature.</param>
/// <param name="Release">The release or edition; null when nobody says.</param>
/// <param name="Licence">The licence; null when the file does not tell.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
/// <param name="LoadedAt">When it was loaded.</param>
/// <param name="Status"><c>active</c>, <c>superseded</c> or <c>withdrawn</c>.</param>
/// <param name="SupersededBy">The dataset that took its place; null when none did.</param>
/// <param name="FirstYear">First year with figures.</param>
/// <param name="LastYear">Last year with figures.</param>
/// <param name="RowsRead">Data rows in the file.</param>
/// <param name="RowsKept">Rows kept.</param>
/// <param name="RowsRejected">Rows rejected.</param>
internal sealed record DatasetAnswer(
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
    int? FirstYear,
    int? LastYear,
    long RowsRead,
    long RowsKept,
    long RowsRejected)
{
    public static DatasetAnswer Of(DatasetRecord dataset)
    {
        var report = dataset.Report;
        return new DatasetAnswer(
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
            report.Years.Select(y => (int?)y.Year.Value).Min(),
            report.Years.Select(y => (int?)y.Year.Value).Max(),
            report.RowsRead,
            report.RowsKept,
            report.Rejected.Sum(r => r.Rows));
    }
}

/// <summary>A loaded dataset with its load report.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Format">The format it was read as.</param>
/// <param name="FileName">The name of its file.</param>
/// <param name="Source">Who made the figures; null when nobody says.</param>
/// <param name="Revision">The revision of the nomenclature.</param>
/// <param name="Release">The release or edition; null when nobody says.</param>
/// <param name="Licence">The licence; null when the file does not tell.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
/// <param name="LoadedAt">When it was loaded.</param>
/// <param name="Status"><c>active</c>, <c>superseded</c> or <c>withdrawn</c>.</param>
/// <param name="SupersededBy">The dataset that took its place; null when none did.</param>
/// <param name="RowsRead">Data rows in the file.</param>
/// <param name="RowsKept">Rows kept.</param>
/// <param name="Rejected">Rows rejected, by reason, with their value.</param>
/// <param name="RejectedSample">The first rejected rows, with line and field.</param>
/// <param name="Unmapped">Country codes without an economy, with their share of the value.</param>
/// <param name="Years">Control totals by year.</param>
/// <param name="Checks">What the load checked of itself.</param>
/// <param name="Notes">Repairs and other things to know.</param>
internal sealed record DatasetReportAnswer(
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
    long RowsRead,
    long RowsKept,
    ImmutableArray<RejectedRows> Rejected,
    ImmutableArray<RejectedRow> RejectedSample,
    ImmutableArray<UnmappedCode> Unmapped,
    ImmutableArray<YearTotalAnswer> Years,
    ImmutableArray<LoadCheck> Checks,
    ImmutableArray<string> Notes)
{
    public static DatasetReportAnswer Of(DatasetRecord dataset)
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
            report.RowsRead,
            report.RowsKept,
            report.Rejected,
            report.RejectedSample,
            report.Unmapped,
            [.. report.Years.Select(y => new YearTotalAnswer(y.Year.Value, y.Rows, y.ValueKusd, y.RowsWithoutQuantity, y.Products))],
            report.Checks,
            report.Notes);
    }
}

/// <summary>Control totals of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Rows">Rows kept.</param>
/// <param name="ValueKusd">Their value in thousand US dollars; null when the file holds no values.</param>
/// <param name="RowsWithoutQuantity">Rows whose quantity, or of figures beside trade whose figure, is not known.</param>
/// <param name="Products">Distinct product codes, or subjects such as materials.</param>
internal sealed record YearTotalAnswer(int Year, long Rows, double? ValueKusd, long RowsWithoutQuantity, int Products);
