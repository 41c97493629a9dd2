using System.Collections.Immutable;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Storage.Archive;

/// <summary>What is said of a dataset when its load is committed.</summary>
/// <param name="Report">The report of the load; its SHA-256 tells whether the file is known already.</param>
/// <param name="Coverage">What the dataset holds. Every product of every appended year must be covered by an entry.</param>
/// <param name="Supersedes">Active datasets that it takes the place of, in the same transaction.</param>
public sealed record DatasetDraft(
    LoadReport Report, ImmutableArray<CoverageEntry> Coverage, ImmutableArray<DatasetId> Supersedes);

/// <summary>The outcome of a commit.</summary>
/// <param name="Dataset">The dataset as it now stands in the archive.</param>
/// <param name="AlreadyLoaded">
/// Whether the same file was loaded before: nothing was added and <paramref name="Dataset"/> is the earlier one.
/// </param>
public sealed record LoadOutcome(DatasetRecord Dataset, bool AlreadyLoaded);
