using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace GeoMonitor.Ingest.Recognition;

/// <summary>How to tell one kind of file from all others, and what to say about it.</summary>
/// <param name="Kind">A stable identifier such as <c>baci</c>.</param>
/// <param name="What">What the file is, to stand after "is": <c>a UN Comtrade API answer</c>.</param>
/// <param name="Advice">What to do with it where no reader takes it, to stand after a colon.</param>
/// <param name="Columns">The columns its header must have; empty when it is told by something else.</param>
/// <param name="Matches">What else must hold.</param>
/// <param name="Weight">Which signature wins where several match: the one that asks for more.</param>
/// <param name="IsWholeArchive">Whether the archive is one document, so that its other parts are no files of their own.</param>
internal sealed record FileSignature(
    string Kind,
    string What,
    string Advice,
    ImmutableArray<string> Columns,
    Func<FileHead, bool> Matches,
    int Weight,
    bool IsWholeArchive = false)
{
    // a mark in the content says more than any set of columns
    private const int ContentWeight = 1000;

    /// <summary>What the tables that belong together in one archive have in common; null for a table by itself.</summary>
    public string? Family { get; init; }

    /// <summary>A table with these columns, in any order and with others beside them.</summary>
    public static FileSignature Table(string kind, string what, string advice, params ImmutableArray<string> columns) =>
        new(kind, what, advice, columns, head => HasAll(head, columns), columns.Length);

    /// <summary>A file told by its content.</summary>
    public static FileSignature Content(string kind, string what, string advice, Func<FileHead, bool> matches) =>
        new(kind, what, advice, [], matches, ContentWeight);

    /// <summary>A file that nothing but the ending of its name tells.</summary>
    public static FileSignature Ending(string kind, string what, string advice, params ImmutableArray<string> endings) =>
        new(kind, what, advice, [], head => endings.Any(e => head.Name.EndsWith(e, StringComparison.OrdinalIgnoreCase)), 0);

    /// <summary>Whether it is the same one: every kind of file has one signature.</summary>
    public bool Equals(FileSignature? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>Whether another table is read together with this one.</summary>
    public bool IsReadWith(FileSignature? other) => other == this || (Family is not null && string.Equals(Family, other?.Family, StringComparison.Ordinal));

    /// <summary>The columns that a header lacks.</summary>
    public ImmutableArray<string> MissingFrom(FileHead head) => [.. Columns.Where(c => !head.HasColumn(c))];

    // dozens of signatures ask every file
    private static bool HasAll(FileHead head, ImmutableArray<string> columns)
    {
        foreach (var column in columns)
        {
            if (!head.HasColumn(column))
                return false;
        }

        return true;
    }
}
