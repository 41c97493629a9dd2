using System.Collections.Frozen;
using System.Collections.Immutable;
using GeoMonitor.Core.Economies;

namespace GeoMonitor.Core.Trade;

/// <summary>What an economy imported from an origin in a year and how much of it left again.</summary>
/// <param name="Origin">The country the goods come from; <c>WLD</c> for all together.</param>
/// <param name="Year">The year.</param>
/// <param name="ImportsMeur">Imports in million euro; null when not published.</param>
/// <param name="ForReExportMeur">The part that left again, at import prices, in million euro; null when not published.</param>
/// <param name="Share">The part as a share of the imports; null when not published.</param>
public sealed record ReExportedImports(
    EconomyCode Origin, Year Year, double? ImportsMeur, double? ForReExportMeur, Share? Share);

/// <summary>
/// The part of an economy's imports that leaves again, by origin: the R_i of methodology 5.2. Over all goods, not
/// by product.
/// </summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
public sealed class ReExportShares
{
    private readonly FrozenDictionary<(EconomyCode, Year), ReExportedImports> _rows;

    /// <summary>Makes a table.</summary>
    /// <param name="economy">The economy that imports.</param>
    /// <param name="rows">Its imports by origin and year.</param>
    /// <exception cref="ArgumentException">An origin has two rows of one year.</exception>
    public ReExportShares(EconomyCode economy, IEnumerable<ReExportedImports> rows)
    {
        Economy = economy;
        All = [.. rows.OrderBy(r => r.Origin).ThenBy(r => r.Year)];
        _rows = All.Select(r => KeyValuePair.Create((r.Origin, r.Year), r)).ToFrozenDictionary();
        if (_rows.Count != All.Length)
            throw new ArgumentException("An origin has two rows of one year.", nameof(rows));
    }

    /// <summary>The economy that imports.</summary>
    public EconomyCode Economy { get; }

    /// <summary>Every row, by origin and year.</summary>
    public ImmutableArray<ReExportedImports> All { get; }

    /// <summary>The row of an origin and year; null when the table has none.</summary>
    public ReExportedImports? Find(EconomyCode origin, Year year) => _rows.GetValueOrDefault((origin, year));

    /// <summary>
    /// The share of imports from an origin that left again in exactly that year; null when not published. There is
    /// no fall-back to another origin or year: who needs one asks for <c>WLD</c> and says so.
    /// </summary>
    public Share? ShareOf(EconomyCode origin, Year year) => Find(origin, year)?.Share;
}
