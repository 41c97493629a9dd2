namespace GeoMonitor.Ingest.Files;

/// <summary>
/// Lends a stream to a reader that closes what it reads: the file itself stays open, because its hash is finished after
/// the last row.
/// </summary>
internal sealed class LentStream(Stream owner) : ForwardStream
{
    /// <inheritdoc />
    public override int Read(Span<byte> buffer) => owner.Read(buffer);
}
