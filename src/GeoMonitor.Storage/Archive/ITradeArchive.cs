using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Storage.Archive;

/// <summary>Every loaded flow of every dataset, with where it came from.</summary>
/// <remarks>
/// Safe for concurrent use: any number of readers beside one writer, each reader seeing the archive as it was when its
/// call began. Calls block; give long ones a cancellation token.
/// </remarks>
public interface ITradeArchive
{
    /// <summary>
    /// Begins a load. Nothing of it is visible, nor survives a crash, before <see cref="ITradeLoad.Commit"/>.
    /// </summary>
    /// <param name="cancellation">Ends the wait for another writer to finish.</param>
    ITradeLoad BeginLoad(CancellationToken cancellation = default);

    /// <summary>How often the archive has changed: grows with every load and every change of a status.</summary>
    long Revision();

    /// <summary>All datasets, in the order in which they were loaded, whatever their status.</summary>
    ImmutableArray<DatasetRecord> Datasets();

    /// <summary>A dataset; null when there is none with that id.</summary>
    DatasetRecord? Dataset(DatasetId id);

    /// <summary>The dataset made from a file, withdrawn ones left out; null when the file is new.</summary>
    /// <param name="sha256">SHA-256 of the file's bytes, in lower-case hexadecimal.</param>
    DatasetRecord? FindBySha256(string sha256);

    /// <summary>Every status a dataset has had, oldest first.</summary>
    /// <exception cref="KeyNotFoundException">There is no such dataset.</exception>
    ImmutableArray<DatasetStatusChange> StatusHistory(DatasetId id);

    /// <summary>The rejected rows of a dataset, in the order of its file, as many as were kept.</summary>
    /// <exception cref="KeyNotFoundException">There is no such dataset.</exception>
    ImmutableArray<RejectedRow> Rejected(DatasetId id);

    /// <summary>How many rejected rows of a dataset were kept.</summary>
    /// <exception cref="KeyNotFoundException">There is no such dataset.</exception>
    long RejectedKept(DatasetId id);

    /// <summary>What a dataset claims to hold, by year, then product.</summary>
    /// <exception cref="KeyNotFoundException">There is no such dataset.</exception>
    ImmutableArray<CoverageEntry> Coverage(DatasetId id);

    /// <summary>The years of which a dataset has flows, ascending.</summary>
    /// <exception cref="KeyNotFoundException">There is no such dataset.</exception>
    ImmutableArray<Year> Years(DatasetId id);

    /// <summary>The products of which a dataset has flows, ascending.</summary>
    /// <exception cref="KeyNotFoundException">There is no such dataset.</exception>
    ImmutableArray<Hs6> Products(DatasetId id);

    /// <summary>All flows of a year.</summary>
    /// <param name="datasets">
    /// Datasets of one series. Where two of them hold the same trade it is counted once: the first in the list prevails
    /// for every product it covers completely, and for every (product, importer) cell in which it has flows.
    /// </param>
    /// <param name="year">The year; a year without flows gives an empty snapshot.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="ArgumentException">No dataset is given, or they are of different series or of none.</exception>
    /// <exception cref="KeyNotFoundException">There is no such dataset.</exception>
    TradeSnapshot ReadYear(IReadOnlyList<DatasetId> datasets, Year year, CancellationToken cancellation = default);

    /// <summary>All flows of one product in a year, by the rules of <see cref="ReadYear"/>.</summary>
    /// <param name="datasets">Datasets of one series, the first prevails.</param>
    /// <param name="year">The year.</param>
    /// <param name="product">The product.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="ArgumentException">No dataset is given, or they are of different series or of none.</exception>
    /// <exception cref="KeyNotFoundException">There is no such dataset.</exception>
    TradeSnapshot ReadProduct(
        IReadOnlyList<DatasetId> datasets, Year year, Hs6 product, CancellationToken cancellation = default);

    /// <summary>Puts a newer dataset in the place of an active one.</summary>
    /// <exception cref="KeyNotFoundException">There is no such dataset.</exception>
    /// <exception cref="InvalidOperationException">The old one is not active, or the new one is withdrawn or the same.</exception>
    DatasetRecord Supersede(DatasetId id, DatasetId by, string? note = null);

    /// <summary>Takes a dataset out of use. Datasets it superseded stay so until they are reinstated.</summary>
    /// <exception cref="KeyNotFoundException">There is no such dataset.</exception>
    /// <exception cref="InvalidOperationException">It is withdrawn already.</exception>
    DatasetRecord Withdraw(DatasetId id, string? note = null);

    /// <summary>Makes a superseded or withdrawn dataset active again.</summary>
    /// <exception cref="KeyNotFoundException">There is no such dataset.</exception>
    /// <exception cref="InvalidOperationException">It is active, or the same file was loaded again since.</exception>
    DatasetRecord Reinstate(DatasetId id, string? note = null);
}
