using System.Collections.Immutable;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Ingest.Rows;

/// <summary>What one place (a file name, a comment line, the caller) says about the series of a file.</summary>
/// <param name="Where">The place, to stand in a sentence.</param>
/// <param name="Source">Who made the figures; null when the place does not say.</param>
/// <param name="Revision">The HS revision; null when the place does not say.</param>
/// <param name="Release">The release; null when the place does not say.</param>
internal sealed record SeriesStatement(string Where, string? Source, HsRevision? Revision, string? Release)
{
    /// <summary>Makes one series of all that is said.</summary>
    /// <param name="statements">What is said, the caller's word included.</param>
    /// <param name="unstatedSource">The source where nobody says; null to refuse the file then.</param>
    /// <param name="fileName">The file, for sentences.</param>
    /// <exception cref="LoadRefusedException">Two places contradict each other, or nobody says the revision.</exception>
    public static SeriesKey Agree(
        ImmutableArray<SeriesStatement> statements, string? unstatedSource, string fileName)
    {
        var source = One(statements, s => s.Source, "mixed-sources", "sources", fileName) ?? unstatedSource;
        var revision = One(statements, s => s.Revision?.ToString(), "mixed-revisions", "HS revisions", fileName);
        var release = One(statements, s => s.Release, "mixed-releases", "releases", fileName);
        if (revision is null)
        {
            throw new LoadRefusedException(
                "revision-unknown",
                $"'{fileName}' does not say of which HS revision its product codes are: name it like "
                + "BACI_HS17_Y2022_V202601.csv, or give the revision with the load (such as HS17).");
        }

        if (source is null)
        {
            throw new LoadRefusedException(
                "source-unknown",
                $"'{fileName}' does not say who made its figures: give the source with the load, or in a line "
                + "`# source: ...` above the header.");
        }

        return new SeriesKey(source, HsRevision.Parse(revision), release ?? SeriesKey.UnstatedRelease);
    }

    private static string? One(
        ImmutableArray<SeriesStatement> statements,
        Func<SeriesStatement, string?> part,
        string code,
        string what,
        string fileName)
    {
        SeriesStatement? first = null;
        foreach (var statement in statements)
        {
            if (part(statement) is not { } said)
                continue;
            first ??= statement;
            if (!string.Equals(part(first), said, StringComparison.OrdinalIgnoreCase))
            {
                throw new LoadRefusedException(
                    code,
                    $"'{fileName}' mixes {what}: {first.Where} says {part(first)}, {statement.Where} says {said}; "
                    + "load each of them by itself, because figures of two series are never compared.");
            }
        }

        return first is null ? null : part(first);
    }
}
