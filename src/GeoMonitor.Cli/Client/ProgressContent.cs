using System.Net;

namespace GeoMonitor.Cli.Client;

/// <summary>A file on its way to the monitor, which tells how much of it has left.</summary>
internal sealed class ProgressContent : HttpContent
{
    private const int BlockSize = 1 << 17;
    private readonly FileInfo _file;
    private readonly Action<double> _onPart;

    public ProgressContent(FileInfo file, Action<double> onPart)
    {
        _file = file;
        _onPart = onPart;
        Headers.ContentType = new("application/octet-stream");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(_file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
        var (block, sent) = (new byte[BlockSize], 0L);
        for (int read; (read = await file.ReadAsync(block, cancellationToken)) > 0;)
        {
            await stream.WriteAsync(block.AsMemory(0, read), cancellationToken);
            sent += read;
            _onPart((double)sent / _file.Length);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _file.Length;
        return true;
    }
}
