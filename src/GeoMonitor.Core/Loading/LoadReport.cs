using System.Collections.Immutable;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Core.Loading;

/// <summary>What became of a file: every row is either kept or counted under a reason.</summary>
/// <param name="Format">The format the file was read as, such as <c>baci</c>.</param>
/// <param name="FileName">The name of the file as it was given.</param>
/// <param name="Series">The series its flows belong to; null for files that hold no flows.</param>
/// <param name="Licence">The licence of the figures; null when the file does not tell.</param>
/// <param name="Sha256">SHA-256 of the file's bytes, in lower-case hexadecimal.</param>
/// <param name="RowsRead">Data rows in the file, header and blank lines not counted.</param>
/// <param name="RowsKept">Rows that became flows or figures.</param>
/// <param name="Rejected">Rows that did not, by reason.</param>
/// <param name="Unmapped">
/// Country codes without an economy; rows of flows and of production are kept under the unspecified partner.
/// </param>
/// <param name="Years">Control totals by year.</param>
/// <param name="Checks">What the load checked of itself.</param>
/// <param name="Notes">Repairs and other things to know, in plain sentences.</param>
/// <param name="RejectedSample">
/// The first rejected rows, with line and field, for the analyst to look at: as many as <see cref="MostRejectedKept"/>
/// when a file has just been read, <see cref="SampleSize"/> of them in a stored report.
/// </param>
public sealed record LoadReport(
    string Format,
    string FileName,
    SeriesKey? Series,
    string? Licence,
    string Sha256,
    long RowsRead,
    long RowsKept,
    ImmutableArray<RejectedRows> Rejected,
    ImmutableArray<UnmappedCode> Unmapped,
    ImmutableArray<YearTotal> Years,
    ImmutableArray<LoadCheck> Checks,
    ImmutableArray<string> Notes,
    ImmutableArray<RejectedRow> RejectedSample)
{
    /// <summary>The years of which the file holds a part by its nature; empty where it is meant to hold the world.</summary>
    public ImmutableArray<YearExtract> Extracts { get; init; } = [];

    /// <summary>Where the figures beside trade of the file are from; null for a file of flows.</summary>
    public FigureOrigin? Figures { get; init; }

    /// <summary>Rejected rows that are kept of a file; the others are only counted.</summary>
    public const int MostRejectedKept = 10_000;

    /// <summary>Rejected rows that a stored report shows; the archive has the others.</summary>
    public const int SampleSize = 20;

    /// <summary>Rejected rows, kept or only counted.</summary>
    public long RowsRejected => Rejected.Sum(r => r.Rows);
}

/// <summary>Rows that were not kept, for one reason.</summary>
/// <param name="Reason">A stable identifier such as <c>self-flow</c>.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="ValueKusd">Their value in thousand US dollars; null when none of them had a readable value.</param>
public sealed record RejectedRows(string Reason, long Rows, double? ValueKusd);

/// <summary>One rejected row.</summary>
/// <param name="Line">Its line in the file (or member of the archive), from 1.</param>
/// <param name="Field">The column at fault; null when the whole row is.</param>
/// <param name="Reason">The identifier of the reason.</param>
/// <param name="Text">The row as it stood, cut after 200 characters.</param>
/// <param name="File">The member of the archive that the line is in; null when the file is no archive.</param>
public sealed record RejectedRow(long Line, string? Field, string Reason, string Text, string? File = null);

/// <summary>A country code of the source that no economy stands for.</summary>
/// <param name="Code">The code as the source writes it.</param>
/// <param name="Rows">Rows that name it as exporter or importer.</param>
/// <param name="ValueKusd">Their value in thousand US dollars; null when the file holds no values.</param>
/// <param name="ShareOfValue">That value as a share of the value of all kept rows; null when that is zero or not known.</param>
public sealed record UnmappedCode(string Code, long Rows, double? ValueKusd, double? ShareOfValue);

/// <summary>Control totals of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Rows">Flows kept; a flow may be the sum of several rows of the file. Of figures, rows kept.</param>
/// <param name="ValueKusd">Their value in thousand US dollars; null when the file holds no values.</param>
/// <param name="RowsWithoutQuantity">Rows whose quantity (of figures: whose figure) is not known.</param>
/// <param name="Products">Distinct product codes; of figures beside trade, distinct subjects such as materials.</param>
public sealed record YearTotal(Year Year, long Rows, double? ValueKusd, long RowsWithoutQuantity, int Products);

/// <summary>A check the load made of itself.</summary>
/// <param name="Name">A stable identifier such as <c>duplicate-keys</c>.</param>
/// <param name="Passed">Whether the file passed.</param>
/// <param name="Blocking">Whether a failure refuses the load.</param>
/// <param name="Detail">What was found, in a sentence with the numbers.</param>
public sealed record LoadCheck(string Name, bool Passed, bool Blocking, string Detail);
