namespace GeoMonitor.Ingest.Files;

/// <summary>
/// Lends a stream to a reader that closes what it reads: the file itself is closed by whoever opened it.
/// </summary>
internal sealed class LentStream(Stream owner) : ForwardStream
{
    /// <inheritdoc />
    public override int Read(Span<byte> buffer) => owner.Read(buffer);
}
