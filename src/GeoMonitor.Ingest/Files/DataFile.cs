using System.Collections.Immutable;
using System.Security.Cryptography;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Files;

/// <summary>
/// A file opened for reading: plain, gzip or zip, told by its first bytes and not by its name. Hashes what it reads.
/// </summary>
internal sealed class DataFile : IDisposable
{
    private readonly CountingStream _outer;
    private readonly IDisposable? _archive;
    private readonly IncrementalHash? _hash;
    private readonly string? _sha256;

    private DataFile(
        FileSource source,
        ImmutableArray<DataMember> members,
        CountingStream outer,
        IDisposable? archive,
        IncrementalHash? hash,
        string? sha256)
    {
        Source = source;
        Members = members;
        _outer = outer;
        _archive = archive;
        _hash = hash;
        _sha256 = sha256;
    }

    /// <summary>The file as it was given.</summary>
    public FileSource Source { get; }

    /// <summary>The texts in it: one, or those of the archive in the order of their names.</summary>
    public ImmutableArray<DataMember> Members { get; }

    /// <summary>Whether the members are those of an archive.</summary>
    public bool IsArchive => _archive is not null;

    /// <summary>Bytes of the file as it was given that have been read so far.</summary>
    public long BytesRead => _outer.BytesRead;

    /// <summary>Opens a file.</summary>
    /// <exception cref="LoadRefusedException">The file is empty, damaged, packed in another way or unsafe.</exception>
    public static DataFile Open(FileSource source, FileLimits limits, CancellationToken cancellation)
    {
        if (source.Length == 0)
        {
            throw new LoadRefusedException(
                "empty-file", $"'{source.Name}' is empty (0 bytes): fetch or export it again.");
        }

        return Packing.Of(source) switch
        {
            PackingKind.Zip => OpenZip(source, limits, cancellation),
            PackingKind.Gzip => OpenSingle(source, limits, packed: true, cancellation),
            _ => OpenSingle(source, limits, packed: false, cancellation),
        };
    }

    /// <summary>Reads what is left of the file and gives the SHA-256 of all its bytes, in lower-case hexadecimal.</summary>
    /// <exception cref="LoadRefusedException">The file changed meanwhile.</exception>
    public string FinishSha256()
    {
        if (_sha256 is null)
            Drain(_outer);
        Source.RefuseWhenChanged();
        return _sha256 ?? Convert.ToHexStringLower(_hash!.GetCurrentHash());
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _archive?.Dispose();
        _hash?.Dispose();
        _outer.Dispose();
    }

    private static DataFile OpenSingle(
        FileSource source, FileLimits limits, bool packed, CancellationToken cancellation)
    {
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var outer = new CountingStream(source.Open(), hash, cancellation);
        var member = packed
            ? GzipText.MemberOf(source, outer, limits)
            : new DataMember(source.Name, () => new LentStream(outer));
        return new DataFile(source, [member], outer, null, hash, null);
    }

    // a zip file is read from its end and in jumps, so its hash takes a pass of its own
    private static DataFile OpenZip(FileSource source, FileLimits limits, CancellationToken cancellation)
    {
        string sha256;
        using (var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256))
        using (var pass = new CountingStream(source.Open(), hash, cancellation))
        {
            Drain(pass);
            sha256 = Convert.ToHexStringLower(hash.GetCurrentHash());
        }

        var outer = new CountingStream(source.Open(), null, cancellation);
        var archive = ZipMembers.Open(source, outer, limits);
        return new DataFile(source, archive.Members, outer, archive, null, sha256);
    }

    private static void Drain(Stream stream)
    {
        var buffer = new byte[81_920];
        while (stream.Read(buffer) > 0)
        {
            // the stream hashes what passes
        }
    }
}
