using System.Collections.Immutable;
using GeoMonitor.Ingest.Files;

namespace GeoMonitor.Ingest.Recognition;

/// <summary>A file of which is known what it is.</summary>
/// <param name="Source">The file.</param>
/// <param name="Signature">Its kind; of an archive, the kind of the tables for which one loads it.</param>
/// <param name="Members">The texts in it, in the order in which <see cref="DataFile"/> lists them.</param>
internal sealed record RecognisedFile(
    FileSource Source, FileSignature Signature, ImmutableArray<RecognisedMember> Members);

/// <summary>A text of which is known what it is.</summary>
/// <param name="Head">Its beginning.</param>
/// <param name="Signature">Its kind; null when nothing in this product knows it.</param>
internal sealed record RecognisedMember(FileHead Head, FileSignature? Signature);
