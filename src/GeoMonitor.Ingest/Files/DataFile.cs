using System.Collections.Immutable;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Files;

/// <summary>
/// A file opened for reading: plain, gzip or zip, told by its first bytes and not by its name.
/// </summary>
internal sealed class DataFile : IDisposable
{
    private readonly CountingStream _outer;
    private readonly IDisposable? _archive;
    private readonly FileHash? _hash;

    private DataFile(
        FileSource source, ImmutableArray<DataMember> members, CountingStream outer, IDisposable? archive, FileHash? hash)
    {
        Source = source;
        Members = members;
        _outer = outer;
        _archive = archive;
        _hash = hash;
    }

    /// <summary>The file as it was given.</summary>
    public FileSource Source { get; }

    /// <summary>The texts in it: one, or those of the archive in the order of their names.</summary>
    public ImmutableArray<DataMember> Members { get; }

    /// <summary>Whether the members are those of an archive.</summary>
    public bool IsArchive => _archive is not null;

    /// <summary>Bytes of the file as it was given that have been read so far.</summary>
    public long BytesRead => _outer.BytesRead;

    /// <summary>Opens a file to read it.</summary>
    /// <exception cref="LoadRefusedException">The file is empty, damaged, packed in another way or unsafe.</exception>
    public static DataFile Open(FileSource source, FileLimits limits, CancellationToken cancellation) =>
        Open(source, limits, isHashed: true, cancellation);

    /// <summary>Opens a file to see what it is; it has no hash.</summary>
    /// <exception cref="LoadRefusedException">The file is empty, damaged, packed in another way or unsafe.</exception>
    public static DataFile Look(FileSource source, FileLimits limits, CancellationToken cancellation) =>
        Open(source, limits, isHashed: false, cancellation);

    /// <summary>The SHA-256 of all bytes of the file, in lower-case hexadecimal, when the file has been read.</summary>
    /// <exception cref="LoadRefusedException">The file changed meanwhile.</exception>
    /// <exception cref="InvalidOperationException">The file was opened to look at it only.</exception>
    public string FinishSha256()
    {
        var hash = _hash ?? throw new InvalidOperationException("A file that is only looked at has no hash.");
        var sha256 = hash.Wait();
        Source.RefuseWhenChanged();
        return sha256;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _archive?.Dispose();
        _hash?.Dispose();
        _outer.Dispose();
    }

    private static DataFile Open(FileSource source, FileLimits limits, bool isHashed, CancellationToken cancellation)
    {
        if (source.Length == 0)
        {
            throw new LoadRefusedException(
                "empty-file", $"'{source.Name}' is empty (0 bytes): fetch or export it again.");
        }

        var stream = source.Open();
        try
        {
            // a look at the packing is no progress
            var packing = Packing.Of(stream);
            var outer = new CountingStream(stream, cancellation);
            var archive = packing == PackingKind.Zip ? ZipMembers.Open(source, outer, limits) : null;
            var members = archive?.Members ?? [MemberOf(source, outer, packing, limits)];
            return new DataFile(source, members, outer, archive, isHashed ? FileHash.Begin(source, cancellation) : null);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static DataMember MemberOf(FileSource source, CountingStream outer, PackingKind packing, FileLimits limits) =>
        packing == PackingKind.Gzip
            ? GzipText.MemberOf(source, outer, limits)
            : new DataMember(source.Name, () => new LentStream(outer));
}
