using System.Collections.Immutable;
using System.Globalization;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Bundle;

/// <summary>One row of a table of the bundle. An empty field is not known, and never a zero.</summary>
internal sealed class BundleRow(string path, int line, Dictionary<string, int> columns, string[] fields)
{
    /// <summary>The text of a column; empty when not known.</summary>
    public string this[string column] => columns.TryGetValue(column, out var index)
        ? fields[index]
        : throw new LoadRefusedException(
            "bundle-broken",
            $"{path} has no column '{column}'; it has {string.Join(", ", columns.Keys)}. Build the bundle again.");

    /// <summary>The text of a column that must hold one.</summary>
    public string Required(string column) =>
        this[column] is { Length: > 0 } text ? text : throw Error(column, "a value");

    /// <summary>The text of a column; null when not known.</summary>
    public string? Optional(string column) => this[column] is { Length: > 0 } text ? text : null;

    /// <summary>The members of a list separated by <c>|</c>.</summary>
    public ImmutableArray<string> List(string column) =>
        [.. this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>A number; null when not known.</summary>
    public double? Number(string column)
    {
        if (this[column] is not { Length: > 0 } text)
            return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value)
            ? value
            : throw Error(column, "a number");
    }

    /// <summary>A percentage as a share; null when not known.</summary>
    public Share? Percentage(string column) => Number(column) is not { } percent
        ? null
        : percent is >= 0 and <= 100 ? new Share(percent / 100) : throw Error(column, "a percentage from 0 to 100");

    /// <summary>A fraction as a share; null when not known.</summary>
    public Share? Fraction(string column) => Number(column) is not { } fraction
        ? null
        : fraction is >= 0 and <= 1 ? new Share(fraction) : throw Error(column, "a share from 0 to 1");

    /// <summary>A whole number.</summary>
    public int Count(string column) =>
        int.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Error(column, "a whole number");

    /// <summary>A year.</summary>
    public Year Year(string column) =>
        Core.Year.TryParse(this[column], out var year) ? year : throw Error(column, "a year");

    /// <summary>A year; null when not known.</summary>
    public Year? OptionalYear(string column) => this[column].Length == 0 ? null : Year(column);

    /// <summary>A product code.</summary>
    public Hs6 Product(string column) =>
        Hs6.TryParse(this[column], out var code) ? code : throw Error(column, "an HS code of six digits");

    /// <summary>A list of product codes.</summary>
    public ImmutableArray<Hs6> Products(string column) =>
        [.. List(column).Select(c => Hs6.TryParse(c, out var code) ? code : throw Error(column, "HS codes of six digits"))];

    /// <summary>A list of revisions.</summary>
    public ImmutableArray<HsRevision> Revisions(string column) =>
        [.. List(column).Select(r => HsRevision.TryParse(r, out var revision) ? revision : throw Error(column, "HS revisions"))];

    /// <summary>A revision; null when not known.</summary>
    public HsRevision? Revision(string column) => Revisions(column) switch
    {
        [] => null,
        [var only] => only,
        _ => throw Error(column, "one HS revision"),
    };

    /// <summary>The identifier of an item.</summary>
    public ItemId Id(string column) =>
        ItemId.TryParse(this[column], out var id) ? id : throw Error(column, "the identifier of an item");

    /// <summary>An economy of the economy table.</summary>
    public EconomyCode Economy(string column) =>
        EconomyCode.TryParse(this[column], out var code) && EconomyTable.Default.Find(code) is not null
            ? code
            : throw Error(column, "the code of an economy");

    /// <summary>An economy; null when not known.</summary>
    public EconomyCode? OptionalEconomy(string column) => this[column].Length == 0 ? null : Economy(column);

    /// <summary>An economy, or the unspecified one where the table says <c>ROW</c>, the rest of the world.</summary>
    public EconomyCode EconomyOrRest(string column) =>
        string.Equals(this[column], "ROW", StringComparison.Ordinal) ? EconomyCode.Unspecified : Economy(column);

    /// <summary>A yes or no.</summary>
    public bool YesNo(string column) => this[column] switch
    {
        "yes" => true,
        "no" => false,
        _ => throw Error(column, "yes or no"),
    };

    /// <summary>A complaint about a field.</summary>
    public LoadRefusedException Error(string column, string expected) => new(
        "bundle-broken",
        $"{path}, line {line}: column '{column}' holds '{this[column]}' where {expected} is expected. Build the bundle again.");
}
