using System.Security.Cryptography;

namespace GeoMonitor.Ingest.Files;

/// <summary>
/// The outermost stream of a load: counts the bytes that were read for the progress bar, hashes them when they come
/// in order, and is where a cancelled load stops.
/// </summary>
internal sealed class CountingStream(Stream inner, IncrementalHash? hash, CancellationToken cancellation) : ForwardStream
{
    public long BytesRead { get; private set; }

    public override bool CanSeek => hash is null && inner.CanSeek;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override int Read(Span<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        var read = inner.Read(buffer);
        hash?.AppendData(buffer[..read]);
        BytesRead += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        hash is null
            ? inner.Seek(offset, origin)
            : throw new NotSupportedException("A stream that is hashed while it is read has no way back.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
