using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Screening;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Storage.Runs;

/// <summary>Keeps runs. Each is immutable; the newest that was stored whole is current.</summary>
/// <remarks>Safe for concurrent use: many readers, one writer at a time.</remarks>
public interface IRunStore
{
    /// <summary>Begins to store a run; waits while another write is under way.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    IRunWriter Begin(CancellationToken cancellation = default);

    /// <summary>Every run, newest first.</summary>
    ImmutableArray<RunRecord> Runs();

    /// <summary>The run that answers are made from; null before the first one.</summary>
    RunRecord? Current();

    /// <summary>The indicators of a series in a year of a run.</summary>
    /// <exception cref="KeyNotFoundException">The run does not hold that.</exception>
    YearScreening ReadYear(string run, SeriesKey series, Year year, CancellationToken cancellation = default);
}

/// <summary>A run on its way into the store: all of it becomes visible at once, or nothing.</summary>
public interface IRunWriter : IDisposable
{
    /// <summary>Adds the indicators of a series in a year.</summary>
    void Append(YearScreening screening, CancellationToken cancellation = default);

    /// <summary>Stores the run and makes it current, in one step. Disposing without it leaves nothing behind.</summary>
    RunRecord Commit(RunDraft draft);
}
