using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.InputOutput;

namespace GeoMonitor.Storage.Archive;

/// <summary>
/// The inter-country input-output tables that were loaded. They are datasets like the others; because one of them is as large as all
/// other figures together, they are read one year at a time and only when a question needs them.
/// </summary>
/// <remarks>Safe for concurrent use.</remarks>
public interface IInputOutputArchive
{
    /// <summary>The active tables, in the order in which they were loaded and by year within a dataset.</summary>
    ImmutableArray<TableEntry> ActiveTables();

    /// <summary>The table of a year, whatever the status of its dataset.</summary>
    /// <param name="id">The dataset.</param>
    /// <param name="year">The year.</param>
    /// <param name="cancellation">Stops the reading between blocks.</param>
    /// <exception cref="KeyNotFoundException">There is no such dataset, or it holds no table of that year.</exception>
    InputOutputTable ReadTable(DatasetId id, Year year, CancellationToken cancellation = default);
}

/// <summary>A table that can be asked.</summary>
/// <param name="Dataset">Its dataset.</param>
/// <param name="Unit">The unit of its values; null when nobody says.</param>
/// <param name="Year">Its year.</param>
/// <param name="Economies">Its economies and groups.</param>
/// <param name="Industries">Its industries.</param>
public sealed record TableEntry(
    DatasetRecord Dataset, TableUnit? Unit, Year Year, ImmutableArray<TableEconomy> Economies, ImmutableArray<TableIndustry> Industries);
