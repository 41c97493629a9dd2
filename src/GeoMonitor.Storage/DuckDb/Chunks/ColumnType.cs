using DuckDB.NET.Native;

namespace GeoMonitor.Storage.DuckDb.Chunks;

/// <summary>Holds the types of code and table together: the engine's vectors are raw memory.</summary>
internal static class ColumnType
{
    /// <summary>Refuses a column that holds another type than the code takes from it.</summary>
    /// <exception cref="InvalidOperationException">The column holds another type.</exception>
    public static void Check<T>(DuckDBType actual, string what, int column)
        where T : unmanaged
    {
        if (actual != Of<T>())
            throw new InvalidOperationException($"Column {column} of '{what}' is {actual}, not {typeof(T).Name}.");
    }

    private static DuckDBType Of<T>()
        where T : unmanaged =>
        typeof(T) == typeof(byte) ? DuckDBType.UnsignedTinyInt
        : typeof(T) == typeof(ushort) ? DuckDBType.UnsignedSmallInt
        : typeof(T) == typeof(uint) ? DuckDBType.UnsignedInteger
        : typeof(T) == typeof(long) ? DuckDBType.BigInt
        : typeof(T) == typeof(double) ? DuckDBType.Double
        : typeof(T) == typeof(bool) ? DuckDBType.Boolean
        : throw new NotSupportedException($"No column type for {typeof(T).Name}.");
}
