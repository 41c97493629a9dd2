using GeoMonitor.Storage.Runs;

namespace GeoMonitor.Storage;

/// <summary>
/// The graph store: keeps the runs and what they found. Embedded in the file of the archive by default; in Neo4j where
/// several programs and analysts share it. Every adapter gives the same answers to the last digit.
/// </summary>
/// <remarks>Safe for concurrent use: many readers, one writer at a time.</remarks>
public interface ISupplyGraphStore : IRunStore
{
    /// <summary>Takes away all runs but the newest; the current one always stays.</summary>
    /// <param name="keep">How many stay, from 1 up.</param>
    /// <param name="cancellation">Ends the wait for another writer.</param>
    /// <returns>How many were taken away.</returns>
    int Prune(int keep, CancellationToken cancellation = default);
}
