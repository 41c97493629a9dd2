namespace GeoMonitor.Ingest.Files;

/// <summary>Two streams read one after the other.</summary>
internal sealed class ConcatenatedStream(Stream first, Stream second) : ForwardStream
{
    private bool _firstEnded;

    public override int Read(Span<byte> buffer)
    {
        if (!_firstEnded)
        {
            var read = first.Read(buffer);
            if (read > 0 || buffer.IsEmpty)
                return read;
            _firstEnded = true;
        }

        return second.Read(buffer);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            first.Dispose();
            second.Dispose();
        }

        base.Dispose(disposing);
    }
}
