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
        using var file = DataFile.Open(source, limits, cancellation);
        ImmutableArray<RecognisedMember> members =
            [.. file.Members.Select(FileHead.Of).Select(head => new RecognisedMember(head, SignatureOf(head)))];
        return new RecognisedFile(source, KindOf(source, members), members);
    }

    private static FileSignature? SignatureOf(FileHead head) =>
        Signatures.All.Where(s => s.Matches(head)).MaxBy(s => s.Weight);

    private static FileSignature KindOf(FileSource source, ImmutableArray<RecognisedMember> members)
    {
        var flows = members.Select(m => m.Signature).OfType<FileSignature>()
            .Where(s => FlowFormats.ReaderOf(s) is not null)
            .Distinct()
            .ToArray();
        if (flows.Length > 1)
        {
            throw new LoadRefusedException(
                "mixed-formats",
                $"'{source.Name}' holds tables of several formats ({string.Join(", ", flows.Select(f => f.Kind))}): "
                + "load each of them by itself.");
        }

        return flows.FirstOrDefault()
            ?? members.Select(m => m.Signature).OfType<FileSignature>().MaxBy(s => s.Weight)
            ?? throw UnknownFile.Refusal(source, members[0].Head);
    }
}
