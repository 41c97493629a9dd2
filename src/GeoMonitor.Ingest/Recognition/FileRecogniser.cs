using System.Collections.Immutable;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Files;

namespace GeoMonitor.Ingest.Recognition;

/// <summary>Decides from the content of a file, and where that is silent from its name, what the file is.</summary>
internal static class FileRecogniser
{
    /// <summary>Looks at a file.</summary>
    /// <exception cref="LoadRefusedException">The file cannot be opened or is of no kind that is known.</exception>
    public static RecognisedFile Recognise(FileSource source, FileLimits limits, CancellationToken cancellation)
    {
        using var file = DataFile.Look(source, limits, cancellation);
        ImmutableArray<RecognisedMember> members =
            [.. file.Members.Select(FileHead.Of).Select(head => new RecognisedMember(head, SignatureOf(head)))];
        return new RecognisedFile(source, KindOf(source, members), members);
    }

    // the first of those that weigh most
    private static FileSignature? SignatureOf(FileHead head)
    {
        FileSignature? best = null;
        foreach (var signature in Signatures.All)
        {
            if ((best is null || signature.Weight > best.Weight) && signature.Matches(head))
                best = signature;
        }

        return best;
    }

    private static FileSignature KindOf(FileSource source, ImmutableArray<RecognisedMember> members)
    {
        if (members is [{ Signature: { } only }])
            return only;
        return One(source, members, s => FlowFormats.ReaderOf(s) is not null)
            ?? One(source, members, s => FigureFormats.ReaderOf(s) is not null)
            ?? members.Select(m => m.Signature).OfType<FileSignature>().MaxBy(s => s.Weight)
            ?? throw UnknownFile.Refusal(source, members[0].Head);
    }

    // flows come first: their archives hold lists of codes beside them
    private static FileSignature? One(
        FileSource source, ImmutableArray<RecognisedMember> members, Func<FileSignature, bool> hasReader)
    {
        var found = members.Select(m => m.Signature).OfType<FileSignature>().Where(hasReader).DistinctBy(s => s.Family ?? s.Kind, StringComparer.Ordinal).ToArray();
        return found.Length <= 1
            ? found.FirstOrDefault()
            : throw new LoadRefusedException(
                "mixed-formats",
                $"'{source.Name}' holds tables of several formats ({string.Join(", ", found.Select(f => f.Kind))}): "
                + "load each of them by itself.");
    }
}
