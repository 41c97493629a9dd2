using System.Buffers;
using System.Security.Cryptography;
using GeoMonitor.Api.Hosting;
using GeoMonitor.Monitoring.Problems;

namespace GeoMonitor.Api.Uploads;

/// <summary>The folder in the data directory where a file lies between its arrival and its load.</summary>
internal sealed class UploadFolder(MonitorSettings settings)
{
    private const int BlockSize = 1 << 17;
    private readonly string _path = Path.Combine(Path.GetFullPath(settings.DataDirectory), "uploads");

    /// <summary>Takes away what a killed process left.</summary>
    public void Clear()
    {
        if (Directory.Exists(_path))
            Directory.Delete(_path, recursive: true);
    }

    /// <summary>Refuses a file by the size that its sender states.</summary>
    /// <exception cref="MonitorProblemException">It is larger than this monitor takes.</exception>
    public void CheckSize(long? bytes)
    {
        if (bytes > settings.UploadLimitBytes)
            throw TooLarge();
    }

    /// <summary>Writes a body to a file, block by block, and hashes it on the way.</summary>
    /// <param name="body">The bytes of the file.</param>
    /// <param name="onBytes">Told the number of bytes so far.</param>
    /// <param name="cancellation">Stops; nothing is left behind.</param>
    /// <exception cref="MonitorProblemException">More comes than this monitor takes.</exception>
    public async Task<UploadedFile> ReceiveAsync(Stream body, Action<long> onBytes, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_path);
        var path = Path.Combine(_path, $"{Guid.NewGuid():N}.part");
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0, useAsync: true);
            var received = 0L;
            for (int read; (read = await body.ReadAsync(block, cancellation)) > 0;)
            {
                received += read;
                CheckSize(received);
                hash.AppendData(block, 0, read);
                await file.WriteAsync(block.AsMemory(0, read), cancellation);
                onBytes(received);
            }

            return new UploadedFile(path, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            File.Delete(path);
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private MonitorProblemException TooLarge() => new(
        ProblemKind.TooLarge,
        "too-large",
        $"The file is larger than {settings.UploadLimit} ({settings.UploadLimitBytes:#,0} bytes), the limit of this monitor. Compress "
        + $"it, load its years one by one, or raise {MonitorSettings.Section}__UploadLimit.");
}

/// <summary>A file that has arrived; disposing deletes it.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Sha256">SHA-256 of its bytes, in lower-case hexadecimal.</param>
internal sealed record UploadedFile(string Path, string Sha256) : IDisposable
{
    public void Dispose() => File.Delete(Path);
}
