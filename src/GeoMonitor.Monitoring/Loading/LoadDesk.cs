using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.State;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Loading;

/// <summary>Where files are brought: one load at a time. Who comes second is told what is running, and comes again.</summary>
/// <remarks>
/// A load that waited with its file would hold a connection and a disk full of data for as long as the first takes; the
/// second file loses nothing by coming later.
/// </remarks>
public sealed class LoadDesk(DatasetLoader loader, ITradeArchive archive, MonitorState state, TimeProvider time)
{
    private static readonly TimeSpan ComeAgain = TimeSpan.FromSeconds(5);
    private LoadTicket? _current;

    /// <summary>The load under way; null when there is none.</summary>
    public LoadStatus? Current => Volatile.Read(ref _current)?.Status;

    /// <summary>Takes the desk; disposing the ticket leaves it.</summary>
    /// <exception cref="MonitorProblemException">Another load is under way.</exception>
    public LoadTicket Take(string fileName)
    {
        var ticket = new LoadTicket(fileName, time.GetUtcNow(), loader, archive, state, Leave);
        if (Interlocked.CompareExchange(ref _current, ticket, null) is { } other)
        {
            throw new MonitorProblemException(
                ProblemKind.Conflict,
                "load-running",
                $"'{other.Status.FileName}' is being loaded since {other.Status.StartedAt:HH:mm:ss} UTC; one file is loaded at a time. Try again "
                + "in a few seconds. GET /api/v1/loads says how far it is.")
            {
                RetryAfter = ComeAgain,
            };
        }

        return ticket;
    }

    private void Leave(LoadTicket ticket) => Interlocked.CompareExchange(ref _current, null, ticket);
}
