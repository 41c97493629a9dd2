namespace GeoMonitor.Ingest.Files;

/// <summary>
/// The outermost stream of a load: counts the bytes that were read for the progress bar, and is where a cancelled load stops.
/// </summary>
internal sealed class CountingStream(Stream inner, CancellationToken cancellation) : ForwardStream
{
    public long BytesRead { get; private set; }

    public override bool CanSeek => inner.CanSeek;

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
        BytesRead += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
