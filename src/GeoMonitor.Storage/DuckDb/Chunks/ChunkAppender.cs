using DuckDB.NET.Data;
using DuckDB.NET.Native;
using DuckDBNativeAppender = DuckDB.NET.Native.DuckDBAppender;

namespace GeoMonitor.Storage.DuckDb.Chunks;

/// <summary>
/// Appends to a table in the engine's own shape: whole columns of up to <see cref="Capacity"/> rows, written straight
/// into its vectors. Several times as fast as row by row.
/// </summary>
/// <remarks>
/// Works inside the transaction of its connection. Nothing reaches the table for sure before <see cref="Complete"/>.
/// Spans given out are valid until the next <see cref="Append"/>. Not thread-safe.
/// </remarks>
internal sealed unsafe class ChunkAppender : IDisposable
{
    private const int BitsPerWord = 64;
    private readonly string _table;
    private readonly DuckDBNativeAppender _appender;
    private readonly DuckDBLogicalType[] _types;
    private readonly DuckDBDataChunk _chunk;
    private bool _completed;

    public ChunkAppender(DuckDBConnection connection, string table)
    {
        _table = table;
        var state = NativeMethods.Appender.DuckDBAppenderCreate(connection.NativeConnection, null!, table, out _appender);
        Check(state);
        var columns = (int)NativeMethods.Appender.DuckDBAppenderColumnCount(_appender);
        _types = new DuckDBLogicalType[columns];
        for (var c = 0; c < columns; c++)
            _types[c] = NativeMethods.Appender.DuckDBAppenderColumnType(_appender, (ulong)c);
        var handles = Array.ConvertAll(_types, static type => type.DangerousGetHandle());
        _chunk = NativeMethods.DataChunks.DuckDBCreateDataChunk(handles, (ulong)columns);
    }

    /// <summary>Rows of a chunk at most.</summary>
    public static int Capacity { get; } = (int)NativeMethods.Helpers.DuckDBVectorSize();

    /// <summary>The values of a column, to be filled from the start; null marks are added apart.</summary>
    public Span<T> Column<T>(int column)
        where T : unmanaged
    {
        ColumnType.Check<T>(NativeMethods.LogicalType.DuckDBGetTypeId(_types[column]), _table, column);
        return new Span<T>(NativeMethods.Vectors.DuckDBVectorGetData(Vector(column)), Capacity);
    }

    /// <summary>Fills a column of numbers in which NaN means unknown: it becomes NULL.</summary>
    public void FillNumbers(int column, ReadOnlySpan<double> values)
    {
        values.CopyTo(Column<double>(column));
        ulong* mask = null;
        for (var start = 0; start < values.Length; start += BitsPerWord)
        {
            var unknown = 0UL;
            var block = values[start..Math.Min(start + BitsPerWord, values.Length)];
            for (var i = 0; i < block.Length; i++)
                unknown |= (double.IsNaN(block[i]) ? 1UL : 0UL) << i;
            if (unknown == 0)
                continue;

            // a vector without a mask is known throughout; a new mask starts that way
            mask = mask is null ? Mask(column) : mask;
            mask[start / BitsPerWord] &= ~unknown;
        }
    }

    /// <summary>Makes one entry of a column NULL.</summary>
    public void SetNull(int column, int row) => Mask(column)[row / BitsPerWord] &= ~(1UL << (row % BitsPerWord));

    /// <summary>Hands the first rows of the filled columns to the table and empties the columns.</summary>
    public void Append(int rows)
    {
        NativeMethods.DataChunks.DuckDBDataChunkSetSize(_chunk, (ulong)rows);
        Check(NativeMethods.Appender.DuckDBAppendDataChunk(_appender, _chunk));
        NativeMethods.DataChunks.DuckDBDataChunkReset(_chunk);
    }

    /// <summary>Writes what is still buffered; an error of any row comes out here at the latest.</summary>
    public void Complete()
    {
        Check(NativeMethods.Appender.DuckDBAppenderClose(_appender));
        _completed = true;
    }

    public void Dispose()
    {
        // closing an appender writes its buffer: what is being abandoned must not be written
        if (!_completed && !_appender.IsClosed)
            NativeMethods.Appender.DuckDBAppenderClear(_appender);
        _chunk.Dispose();
        foreach (var type in _types)
            type.Dispose();
        _appender.Dispose();
    }

    private IntPtr Vector(int column) => NativeMethods.DataChunks.DuckDBDataChunkGetVector(_chunk, column);

    private ulong* Mask(int column)
    {
        var vector = Vector(column);
        NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vector);
        return NativeMethods.Vectors.DuckDBVectorGetValidity(vector);
    }

    private void Check(DuckDBState state)
    {
        if (state == DuckDBState.Success)
            return;
        using var error = NativeMethods.Appender.DuckDBAppenderErrorData(_appender);
        throw new InvalidOperationException(
            $"Rows could not be written to '{_table}': {NativeMethods.ErrorData.DuckDBErrorDataMessage(error)}");
    }
}
