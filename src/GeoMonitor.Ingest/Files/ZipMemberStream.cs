using System.IO.Compression;
using System.IO.Hashing;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Files;

/// <summary>A member of a zip file, held against the size and the checksum that the archive states for it.</summary>
internal sealed class ZipMemberStream(InflatedStream inflated, FileSource source, ZipArchiveEntry entry)
    : ForwardStream
{
    // the runtime reads members without looking at their checksum, and a flipped digit is a wrong figure
    private readonly Crc32 _checksum = new();
    private long _total;

    public override int Read(Span<byte> buffer)
    {
        var read = inflated.Read(buffer);
        _checksum.Append(buffer[..read]);
        _total += read;
        if (read == 0 && !buffer.IsEmpty && (_total != entry.Length || _checksum.GetCurrentHashAsUInt32() != entry.Crc32))
        {
            throw new LoadRefusedException(
                "damaged-archive",
                $"'{entry.FullName}' in '{source.Name}' is damaged: its size or checksum is not what the archive says; "
                + "fetch the archive again.");
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inflated.Dispose();
        base.Dispose(disposing);
    }
}
