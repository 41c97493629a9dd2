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
