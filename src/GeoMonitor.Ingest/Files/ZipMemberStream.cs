using System.IO.Compression;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Files;

/// <summary>A member of a zip file, held against the size and the checksum that the archive states for it.</summary>
internal sealed class ZipMemberStream(InflatedStream inflated, FileSource source, ZipArchiveEntry entry)
    : ForwardStream
{
    private Crc32 _checksum;
    private long _total;

    public override int Read(Span<byte> buffer)
    {
        var read = inflated.Read(buffer);
        _checksum.Append(buffer[..read]);
        _total += read;
        if (read == 0 && !buffer.IsEmpty && (_total != entry.Length || _checksum.Value != entry.Crc32))
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
