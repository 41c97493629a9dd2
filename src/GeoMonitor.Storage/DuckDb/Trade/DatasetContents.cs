using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade;
using GeoMonitor.Storage.Archive;
using GeoMonitor.Storage.DuckDb.Chunks;

namespace GeoMonitor.Storage.DuckDb.Trade;

/// <summary>
/// What a committed dataset holds: its number in the file, its series, and how many flows of which product in which
/// year. Never changes, so it is read once.
/// </summary>
internal sealed class DatasetContents
{
    private readonly SortedDictionary<Year, YearContents> _years = [];
    private readonly Dictionary<Year, uint> _parts = [];

    private DatasetContents(uint number, SeriesKey? series)
    {
        Number = number;
        Series = series;
    }

    public uint Number { get; }

    /// <summary>The series of the flows; null for a dataset without flows.</summary>
    public SeriesKey? Series { get; }

    public ImmutableArray<Year> Years => [.. _years.Keys];

    public ImmutableArray<Hs6> Products => [.. _years.Values.SelectMany(y => y.Products).Distinct().Order()];

    /// <summary>Reads the contents of a dataset.</summary>
    /// <exception cref="KeyNotFoundException">There is no such dataset.</exception>
    public static DatasetContents Read(DuckDBConnection connection, DatasetId id)
    {
        var (number, series) = DatasetTable.Key(connection, id);
        var contents = new DatasetContents(number, series);
        var rows = new SortedDictionary<(ushort Year, uint Product), int>();
        using var reader = new ChunkReader(
            connection, "SELECT year, product, flows FROM content WHERE dataset = $1::UINTEGER", default, number);
        while (reader.Next())
        {
            var years = reader.Column<ushort>(0);
            var products = reader.Column<uint>(1);
            var flows = reader.Column<long>(2);
            for (var r = 0; r < years.Length; r++)
                rows[(years[r], products[r])] = checked((int)flows[r]);
        }

        foreach (var year in rows.GroupBy(r => r.Key.Year))
        {
            contents._years[new Year(year.Key)] = new YearContents(
                [.. year.Select(r => Hs6.FromPacked(r.Key.Product))], [.. year.Select(r => r.Value)]);
        }

        foreach (var (year, part) in FlowPartTable.Of(connection, number))
            contents._parts[year] = part;
        return contents;
    }

    /// <summary>The number under which the flows of a year lie; zero, which nothing lies under, when there are none.</summary>
    public uint PartOf(Year year) => _parts.GetValueOrDefault(year);

    /// <summary>What there is of a year, or of one product in it.</summary>
    public YearContents Of(Year year, Hs6? product)
    {
        if (!_years.TryGetValue(year, out var all))
            return YearContents.Nothing;
        if (product is not { } wanted)
            return all;
        var p = all.Products.BinarySearch(wanted);
        return p < 0 ? YearContents.Nothing : new YearContents([wanted], [all.Flows[p]]);
    }
}

/// <summary>The products of a year and the number of flows of each.</summary>
internal sealed record YearContents(ImmutableArray<Hs6> Products, ImmutableArray<int> Flows)
{
    public static YearContents Nothing { get; } = new([], []);

    public int FlowCount => ImmutableCollectionsMarshal.AsArray(Flows)!.Sum();
}
