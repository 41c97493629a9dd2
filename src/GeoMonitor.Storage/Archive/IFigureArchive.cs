using System.Collections.Immutable;
using GeoMonitor.Core.Figures;

namespace GeoMonitor.Storage.Archive;

/// <summary>
/// The figures beside trade that were loaded. They are datasets like the others: <see cref="ITradeArchive"/> loads
/// them, lists them and changes their status.
/// </summary>
/// <remarks>Safe for concurrent use.</remarks>
public interface IFigureArchive
{
    /// <summary>The figures of a dataset, whatever its status; null when it holds flows.</summary>
    /// <exception cref="KeyNotFoundException">There is no such dataset.</exception>
    FigureSet? Figures(DatasetId id);

    /// <summary>
    /// The active datasets of figures and what they hold, in the order in which they were loaded, all as of one moment. Input-output
    /// tables are no part of a run: <see cref="IInputOutputArchive"/> has them.
    /// </summary>
    ImmutableArray<FigureDataset> ActiveFigures();
}

/// <summary>A dataset of figures beside trade.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Figures">What it holds.</param>
public sealed record FigureDataset(DatasetRecord Dataset, FigureSet Figures);
