using GeoMonitor.Core.Loading;

namespace GeoMonitor.Storage.Archive;

/// <summary>Whether new runs use a dataset. Its flows stay readable in every state, so that old runs can be repeated.</summary>
public enum DatasetStatus
{
    /// <summary>New runs use it.</summary>
    Active,

    /// <summary>A newer release took its place.</summary>
    Superseded,

    /// <summary>It turned out wrong and was taken out of use.</summary>
    Withdrawn,
}

/// <summary>A loaded file set. The figures are immutable; only the status moves on, and its history is kept.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Report">What became of the file: format, name, series, licence, hash, counts and checks.</param>
/// <param name="LoadedAt">When it was committed, UTC, to the microsecond.</param>
/// <param name="Status">Whether new runs use it.</param>
/// <param name="SupersededBy">The dataset that took its place; null unless the status is superseded.</param>
/// <param name="StatusNote">Why the status changed, as the steward wrote it; null when nothing was written.</param>
public sealed record DatasetRecord(
    DatasetId Id,
    LoadReport Report,
    DateTimeOffset LoadedAt,
    DatasetStatus Status,
    DatasetId? SupersededBy,
    string? StatusNote);

/// <summary>One change of a dataset's status.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="At">When, UTC, to the microsecond.</param>
/// <param name="Status">The status from then on.</param>
/// <param name="SupersededBy">The dataset that took its place; null unless the status is superseded.</param>
/// <param name="Note">Why; null when nothing was written.</param>
public sealed record DatasetStatusChange(
    DatasetId Dataset, DateTimeOffset At, DatasetStatus Status, DatasetId? SupersededBy, string? Note);
