using System.Collections.Immutable;
using System.IO.Compression;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Files;

/// <summary>The texts in a zip file. Nothing is ever written to disk, and every member is checked when it is read.</summary>
internal sealed class ZipMembers : IDisposable
{
    private readonly ZipArchive _archive;

    private ZipMembers(ZipArchive archive, ImmutableArray<DataMember> members)
    {
        _archive = archive;
        Members = members;
    }

    /// <summary>The members in the order of their names, so that a file is read the same way whoever packed it.</summary>
    public ImmutableArray<DataMember> Members { get; }

    /// <summary>Lists what is in an archive.</summary>
    /// <exception cref="LoadRefusedException">The archive is damaged, encrypted, nested, too large or unsafe.</exception>
    public static ZipMembers Open(FileSource source, Stream packed, FileLimits limits)
    {
        ZipArchive archive;
        try
        {
            archive = new ZipArchive(packed, ZipArchiveMode.Read, leaveOpen: true);
            var files = archive.Entries.Where(e => !IsFolder(e) && !IsLitter(e)).ToArray();
            CheckEntries(source, files, limits);
            var budget = new InflationBudget(source.Name, source.Length, limits);
            return new ZipMembers(
                archive,
                [
                    .. files.OrderBy(e => e.FullName, StringComparer.Ordinal)
                        .Select(e => new DataMember(e.FullName, () => OpenMember(source, e, budget))),
                ]);
        }
        catch (InvalidDataException damage)
        {
            throw Damaged(source, null, damage);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _archive.Dispose();

    private static void CheckEntries(FileSource source, ZipArchiveEntry[] files, FileLimits limits)
    {
        if (files.Length == 0)
            throw new LoadRefusedException("empty-file", $"'{source.Name}' is a zip archive without files in it.");
        if (files.Length > limits.MaxMembers)
        {
            throw new LoadRefusedException(
                "too-many-members",
                $"'{source.Name}' holds {files.Length:N0} files, more than the limit of {limits.MaxMembers:N0}: "
                + "pack the tables of one release and nothing else.");
        }

        foreach (var file in files)
            CheckEntry(source, file);
    }

    private static void CheckEntry(FileSource source, ZipArchiveEntry file)
    {
        if (LeavesTheArchive(file.FullName))
        {
            throw new LoadRefusedException(
                "unsafe-member-name",
                $"'{source.Name}' holds a file named '{file.FullName}', which points outside the archive: "
                + "no statistical office packs so, fetch the archive again from its source.");
        }

        if (file.IsEncrypted)
        {
            throw new LoadRefusedException(
                "encrypted-archive",
                $"'{file.FullName}' in '{source.Name}' is encrypted: unpack it and load it without a password.");
        }

        if (Packing.Endings.Any(e => file.FullName.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
            throw Nested(source, file);
    }

    private static LoadRefusedException Nested(FileSource source, ZipArchiveEntry file) => new(
        "nested-archive",
        $"'{source.Name}' holds another packed file, '{file.FullName}': unpack the outer archive and load what is in it.");

    private static ZipMemberStream OpenMember(FileSource source, ZipArchiveEntry file, InflationBudget budget)
    {
        try
        {
            return new ZipMemberStream(new InflatedStream(file.Open(), $"{source.Name}/{file.FullName}", budget, null), source, file);
        }
        catch (Exception damage) when (damage is InvalidDataException or NotSupportedException)
        {
            throw Damaged(source, file.FullName, damage);
        }
    }

    private static LoadRefusedException Damaged(FileSource source, string? member, Exception damage) => new(
        "damaged-archive",
        member is null
            ? $"'{source.Name}' begins like a zip archive but has no readable list of files: it is cut or damaged, "
                + "fetch it again."
            : $"'{member}' in '{source.Name}' cannot be unpacked: it is damaged or packed in a way other than deflate; "
                + "fetch the archive again or pack it anew.",
        damage);

    private static bool IsFolder(ZipArchiveEntry entry) => entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\');

    // what desktop systems put into archives beside the files
    private static bool IsLitter(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || entry.Name is ".DS_Store" or "Thumbs.db" or "desktop.ini";

    private static bool LeavesTheArchive(string name) =>
        name.StartsWith('/') || name.StartsWith('\\') || name.Contains(':', StringComparison.Ordinal)
        || name.Split('/', '\\').Contains("..", StringComparer.Ordinal);
}
