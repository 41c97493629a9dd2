using System.Collections.Immutable;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Files;

namespace GeoMonitor.Ingest.Recognition;

/// <summary>A file of which is known what it is.</summary>
/// <param name="Source">The file.</param>
/// <param name="Signature">Its kind; of an archive, the kind of the tables for which one loads it.</param>
/// <param name="Members">The texts in it, in the order in which <see cref="DataFile"/> lists them.</param>
internal sealed record RecognisedFile(
    FileSource Source, FileSignature Signature, ImmutableArray<RecognisedMember> Members)
{
    private const int MembersNamed = 8;

    /// <summary>Names the texts that are not read, for the notes of the report.</summary>
    /// <param name="what">What the others are read as: flows or figures.</param>
    public IEnumerable<string> MembersLeft(string what)
    {
        var left = Members.Where(m => !Signature.IsReadWith(m.Signature) && !Signature.IsWholeArchive).ToArray();
        if (left.Length == 0)
            yield break;
        var names = left.Take(MembersNamed).Select(m => m.Signature is { } known ? $"{m.Head.Name} ({known.What})" : m.Head.Name);
        var more = left.Length > MembersNamed ? $" and {left.Length - MembersNamed:N0} more" : "";
        yield return $"'{Source.Name}' also holds {string.Join(", ", names)}{more}, not read as {what}.";
    }

    /// <summary>Refuses the file when the caller says it is of another format than its own.</summary>
    /// <exception cref="LoadRefusedException">He does.</exception>
    public void RefuseOtherFormat(string format, LoadOptions options)
    {
        if (options.Format is { } wanted && !string.Equals(wanted, format, StringComparison.OrdinalIgnoreCase))
        {
            throw new LoadRefusedException(
                "other-format",
                $"'{Source.Name}' is {Signature.What} and not of format `{wanted}`: {Signature.Advice}, or give no format.");
        }
    }
}

/// <summary>A text of which is known what it is.</summary>
/// <param name="Head">Its beginning.</param>
/// <param name="Signature">Its kind; null when nothing in this product knows it.</param>
internal sealed record RecognisedMember(FileHead Head, FileSignature? Signature);
