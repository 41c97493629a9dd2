using DuckDB.NET.Data;
using GeoMonitor.Core.Economies;
using GeoMonitor.Storage.DuckDb.Trade;

namespace GeoMonitor.Storage.DuckDb;

/// <summary>
/// The numbers that economies have inside the file, apart from the indexes they have inside the process: the table of
/// a later version may be in another order, the file must not care.
/// </summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class EconomyNumbering
{
    private const ushort NoIndex = ushort.MaxValue;
    private readonly ushort[] _toStored;
    private readonly ushort[] _toIndex;
    private readonly string[] _codes;

    private EconomyNumbering(EconomyTable economies, string[] codes, string path)
    {
        Economies = economies;
        _codes = codes;
        Path = path;
        _toStored = new ushort[economies.Count];
        _toIndex = new ushort[codes.Length];
        for (var stored = 0; stored < codes.Length; stored++)
        {
            var known = economies.TryGetIndex(EconomyCode.Parse(codes[stored]), out var index);
            _toIndex[stored] = known ? index : NoIndex;
            if (known)
                _toStored[index] = (ushort)stored;
        }
    }

    /// <summary>The file the numbers belong to.</summary>
    public string Path { get; }

    /// <summary>The table whose indexes are translated.</summary>
    public EconomyTable Economies { get; }

    /// <summary>The number in the file by index in the process.</summary>
    public ReadOnlySpan<ushort> Stored => _toStored;

    /// <summary>Reads the numbers and gives new economies theirs.</summary>
    public static EconomyNumbering Open(DuckDBConnection connection, EconomyTable economies, string path)
    {
        var stored = connection.Query(
            "SELECT idx, code FROM economy ORDER BY idx", static row => (Number: row.GetFieldValue<ushort>(0), Code: row.GetString(1)));
        if (!stored.IsEmpty && stored[^1].Number != stored.Length - 1)
            throw new StoreUnavailableException("damaged", $"{path} is damaged: numbers of economies are missing.");
        var codes = stored.Select(s => s.Code).ToList();
        var known = codes.ToHashSet(StringComparer.Ordinal);
        using var transaction = connection.BeginTransaction();
        foreach (var code in economies.All.Select(e => e.Code.Value).Where(known.Add))
        {
            connection.Execute("INSERT INTO economy VALUES ($1, $2)", (ushort)codes.Count, code);
            codes.Add(code);
        }

        if (codes.Count > StoredCell.MostEconomies)
            throw new StoreUnavailableException("full", $"{path} can number {StoredCell.MostEconomies} economies and no more.");
        transaction.Commit();
        return new EconomyNumbering(economies, [.. codes], path);
    }

    /// <summary>The index in the process of a number in the file.</summary>
    /// <exception cref="StoreUnavailableException">This version of the product does not know the economy.</exception>
    public ushort IndexOf(ushort stored)
    {
        if (stored < _toIndex.Length && _toIndex[stored] != NoIndex)
            return _toIndex[stored];
        throw new StoreUnavailableException(
            "unknown-economy",
            stored < _codes.Length
                ? $"{Path} holds flows of the economy '{_codes[stored]}', which this version does not know. Update it."
                : $"{Path} is damaged: it names economy number {stored}, and there are {_codes.Length}.");
    }
}
