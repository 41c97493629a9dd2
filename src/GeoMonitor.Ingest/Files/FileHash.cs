using System.Buffers;
using System.Security.Cryptography;

namespace GeoMonitor.Ingest.Files;

/// <summary>
/// The SHA-256 of a file, found on another thread while the file is read, because it takes as long as parsing a simple table; of
/// a few kilobytes that are in memory at once, because waking a thread takes longer.
/// </summary>
/// <remarks>The file is read by itself for it; that both saw the same bytes is known when it has not changed at the end.</remarks>
internal sealed class FileHash : IDisposable
{
    private const int BlockBytes = 1 << 16;
    private const int FewBytes = 1 << 14;

    private readonly CancellationTokenSource _cancellation;
    private readonly Task<string> _hash;

    private FileHash(FileSource source, CancellationToken cancellation)
    {
        _cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var either = _cancellation.Token;
        _hash = new Task<string>(() => Of(source, either));
        if (source.IsInMemory && source.Length <= FewBytes)
            _hash.RunSynchronously(TaskScheduler.Default);
        else
            _hash.Start(TaskScheduler.Default);
    }

    /// <summary>Begins with a file.</summary>
    public static FileHash Begin(FileSource source, CancellationToken cancellation) => new(source, cancellation);

    /// <summary>Waits for the hash, in lower-case hexadecimal. Readers are synchronous, so their thread waits.</summary>
    /// <exception cref="OperationCanceledException">The load was cancelled.</exception>
    public string Wait() => _hash.GetAwaiter().GetResult();

    /// <summary>Gives up where the file is not read to its end, and waits until it is let go of.</summary>
    public void Dispose()
    {
        _cancellation.Cancel();
        // whatever became of it was said by Wait, or nobody asks for it
        Task.WaitAny(_hash);
        _cancellation.Dispose();
    }

    private static string Of(FileSource source, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var stream = source.Open();
        var block = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            for (int read; (read = stream.Read(block)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                hash.AppendData(block, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
