using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Storage.Archive;

/// <summary>
/// One load on its way into the archive: all of it or nothing. Disposing without a commit undoes everything; so does a
/// crash at any moment.
/// </summary>
/// <remarks>Not thread-safe. While it is open no other load, run or change of status can be written.</remarks>
public interface ITradeLoad : IDisposable
{
    /// <summary>Adds the flows of one year.</summary>
    /// <exception cref="ArgumentException">The year was added before, or belongs to another series.</exception>
    void Append(TradeSnapshot snapshot, CancellationToken cancellation = default);

    /// <summary>Adds figures beside trade; a dataset holds either flows or one set of figures.</summary>
    /// <exception cref="ArgumentException">There are flows or figures in the load already.</exception>
    void Append(FigureSet figures);

    /// <summary>
    /// Makes the load visible, unless the same file was loaded before: then nothing is added and the earlier dataset
    /// comes back.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The report names another series than the flows or another origin than the figures, or flows are of a product and year without coverage.
    /// </exception>
    /// <exception cref="KeyNotFoundException">A dataset to supersede does not exist.</exception>
    /// <exception cref="InvalidOperationException">
    /// A dataset to supersede is not active, or the load was committed before.
    /// </exception>
    LoadOutcome Commit(DatasetDraft draft);
}
