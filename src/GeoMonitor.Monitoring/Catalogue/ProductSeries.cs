using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Catalogue;

/// <summary>
/// The one series that a product is answered from, with what it holds of each year. Two series are never joined: the
/// digits, the release or the method of estimation may differ between them.
/// </summary>
/// <param name="Item">The product.</param>
/// <param name="Code">Its code in the series.</param>
/// <param name="Series">The series.</param>
/// <param name="Years">Every year with figures, ascending.</param>
/// <param name="Others">Series that hold the same product and are not used.</param>
public sealed record ProductSeries(
    Item Item, Hs6 Code, SeriesKey Series, ImmutableSortedDictionary<Year, CoverageEntry> Years, ImmutableArray<SeriesKey> Others)
{
    /// <summary>
    /// The years in which the figures may jump because reporters changed to a new revision of the nomenclature in which
    /// the code is another; ascending. A jump in one of them is no shock by itself.
    /// </summary>
    public ImmutableArray<Year> BreakYears { get; init; } = [];

    /// <summary>All codes whose flows count, ascending: one for a product, one or more for a material.</summary>
    public ImmutableArray<Hs6> Codes { get; init; } = [Code];

    /// <summary>Products of a material that only another series holds, and that are therefore not counted.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    /// <summary>Materials that trade figures cannot tell from this one, itself included; none for an item of its own.</summary>
    public ImmutableArray<string> Mixed { get; init; } = [];

    /// <summary>The years with all flows, ascending.</summary>
    public IEnumerable<Year> CompleteYears => Years.Where(y => y.Value.Complete).Select(y => y.Key);

    /// <summary>The years with part of the flows, ascending.</summary>
    public IEnumerable<Year> PartialYears => Years.Where(y => !y.Value.Complete).Select(y => y.Key);

    /// <summary>The latest complete year, else the latest at all; null when there is none.</summary>
    public Year? LatestYear => CompleteYears.Select(y => (Year?)y).Max() ?? Years.Keys.Select(y => (Year?)y).Max();

    /// <summary>What the series holds of a year.</summary>
    public YearState StateOf(Year year) =>
        !Years.TryGetValue(year, out var coverage) ? YearState.Absent
        : coverage.Complete ? YearState.Complete
        : YearState.Partial;
}
