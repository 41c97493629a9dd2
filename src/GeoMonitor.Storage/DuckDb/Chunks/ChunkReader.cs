using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace GeoMonitor.Storage.DuckDb.Chunks;

/// <summary>
/// Reads the rows of a query in the engine's own shape, chunk by chunk, while the engine is still finding the rest:
/// memory does not grow with the result.
/// </summary>
/// <remarks>Spans given out are valid until the next <see cref="Next"/>. Not thread-safe.</remarks>
internal sealed unsafe class ChunkReader : IDisposable
{
    private readonly string _sql;
    private readonly DuckDBPreparedStatement _statement;
    private readonly DuckDBType[] _types;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _registration;
    private DuckDBResult _result;
    private DuckDBDataChunk? _chunk;

    /// <summary>Starts a query whose parameters are numbers.</summary>
    public ChunkReader(
        DuckDBConnection connection, string sql, CancellationToken cancellation, params ReadOnlySpan<long> values)
    {
        _sql = sql;
        _cancellation = cancellation;
        var native = connection.NativeConnection;
        if (NativeMethods.PreparedStatements.DuckDBPrepare(native, sql, out _statement) != DuckDBState.Success)
            throw Failed(NativeMethods.PreparedStatements.DuckDBPrepareError(_statement));
        for (var i = 0; i < values.Length; i++)
            NativeMethods.PreparedStatements.DuckDBBindInt64(_statement, i + 1, values[i]);

        // the token stops also a query that has not found its first row yet
        _registration = cancellation.Register(native.Interrupt);
        if (NativeMethods.PreparedStatements.DuckDBExecutePreparedStreaming(_statement, out _result) != DuckDBState.Success)
            throw Failed(NativeMethods.Query.DuckDBResultError(ref _result));
        _types = new DuckDBType[NativeMethods.Query.DuckDBColumnCount(ref _result)];
        for (var c = 0; c < _types.Length; c++)
            _types[c] = NativeMethods.Query.DuckDBColumnType(ref _result, c);
    }

    /// <summary>Rows of the chunk.</summary>
    public int Rows { get; private set; }

    /// <summary>Goes to the next chunk; false when there is none.</summary>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public bool Next()
    {
        _cancellation.ThrowIfCancellationRequested();
        _chunk?.Dispose();
        _chunk = NativeMethods.Query.DuckDBFetchChunk(_result);
        Rows = _chunk.IsInvalid ? 0 : (int)NativeMethods.DataChunks.DuckDBDataChunkGetSize(_chunk);
        if (Rows > 0)
            return true;
        var error = NativeMethods.Query.DuckDBResultError(ref _result);
        return string.IsNullOrEmpty(error) ? false : throw Failed(error);
    }

    /// <summary>The values of a column; where an entry is NULL they mean nothing.</summary>
    public ReadOnlySpan<T> Column<T>(int column)
        where T : unmanaged
    {
        ColumnType.Check<T>(_types[column], _sql, column);
        return new ReadOnlySpan<T>(NativeMethods.Vectors.DuckDBVectorGetData(Vector(column)), Rows);
    }

    /// <summary>One bit a row, set where the entry is known; empty when all of them are.</summary>
    public ReadOnlySpan<ulong> Known(int column)
    {
        var mask = NativeMethods.Vectors.DuckDBVectorGetValidity(Vector(column));
        return mask is null ? [] : new ReadOnlySpan<ulong>(mask, (Rows + 63) / 64);
    }

    /// <summary>Copies a column of numbers, NULL as NaN.</summary>
    public void CopyNumbers(int column, Span<double> target)
    {
        Column<double>(column).CopyTo(target);
        var known = Known(column);
        for (var word = 0; word < known.Length; word++)
        {
            if (known[word] == ulong.MaxValue)
                continue;
            for (var row = word * 64; row < Math.Min(Rows, (word + 1) * 64); row++)
            {
                if ((known[word] >> (row % 64) & 1) == 0)
                    target[row] = double.NaN;
            }
        }
    }

    public void Dispose()
    {
        _registration.Dispose();
        _chunk?.Dispose();
        _result.Close();
        _statement.Dispose();
    }

    private IntPtr Vector(int column) => NativeMethods.DataChunks.DuckDBDataChunkGetVector(_chunk!, column);

    private InvalidOperationException Failed(string error)
    {
        Dispose();
        _cancellation.ThrowIfCancellationRequested();
        return new InvalidOperationException($"The query failed: {error} ({_sql})");
    }
}
