using System.Collections.Immutable;
using System.Globalization;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.State;

namespace GeoMonitor.Monitoring.Runs;

/// <summary>
/// Where recomputations are asked for: one at a time, in the background. The new run takes the place of the old one in
/// one step when it is stored; until then, and when it fails, the old one answers.
/// </summary>
/// <remarks>What it did is remembered while the process lives; runs themselves are kept for good.</remarks>
public sealed class RecomputationDesk(
    Recomputation recomputation, MethodParameters parameters, MonitorState state, TimeProvider time)
{
    private const int Remembered = 100;
    private static readonly TimeSpan ComeAgain = TimeSpan.FromSeconds(5);
    private readonly Lock _deciding = new();
    private ImmutableArray<RecomputationJob> _jobs = [];

    /// <summary>Raised when a recomputation fails, before its status says so: who looks for the reason finds it in the log.</summary>
    public event EventHandler<RecomputationFailedEventArgs>? Failed;

    /// <summary>Everything asked for since the start, newest first.</summary>
    public ImmutableArray<RecomputationJob> Jobs => _jobs;

    /// <summary>Starts a recomputation.</summary>
    /// <param name="stopping">Stops it when the program ends.</param>
    /// <exception cref="MonitorProblemException">Another one is under way; it is named.</exception>
    public RecomputationJob Start(CancellationToken stopping)
    {
        lock (_deciding)
        {
            if (_jobs.FirstOrDefault(j => !j.Status.HasEnded) is { } running)
            {
                throw new MonitorProblemException(
                    ProblemKind.Conflict,
                    "recomputation-running",
                    $"The recomputation '{running.Status.Id}' is under way ({running.Status.Progress:P0}); one runs at a time. Wait for it, or stop it "
                    + $"with DELETE /api/v1/recomputations/{running.Status.Id}.")
                {
                    RetryAfter = ComeAgain,
                };
            }

            var now = time.GetUtcNow();
            var job = new RecomputationJob(
                new RecomputationStatus(FreeId(now), RecomputationState.Queued, 0, null, null, now, null), stopping);
            _jobs = [job, .. _jobs.Take(Remembered - 1)];
            job.Completion = Task.Run(() => Work(job), CancellationToken.None);
            return job;
        }
    }

    /// <summary>A recomputation by its identifier.</summary>
    /// <exception cref="MonitorProblemException">There is none.</exception>
    public RecomputationJob Find(string id) =>
        _jobs.FirstOrDefault(j => string.Equals(j.Status.Id, id, StringComparison.OrdinalIgnoreCase))
        ?? throw MonitorProblemException.Unknown(
            "recomputation",
            id,
            _jobs.Select(j => new Candidate(j.Status.Id, [])),
            "They are remembered until the program ends; GET /api/v1/runs lists what they made.");

    private void Work(RecomputationJob job)
    {
        try
        {
            var figures = state.Current?.Figures ?? ReferenceFigures.None;
            var run = recomputation.Make(figures, parameters, job, job.Stopping);
            state.Become(run);
            job.Change(s => s with { State = RecomputationState.Done, Progress = 1, Run = run.Id, EndedAt = time.GetUtcNow() });
        }
        catch (OperationCanceledException)
        {
            job.Change(s => s with { State = RecomputationState.Cancelled, EndedAt = time.GetUtcNow() });
        }
#pragma warning disable CA1031 // whatever went wrong belongs to who asked, and must not end the program
        catch (Exception e)
#pragma warning restore CA1031
        {
            try
            {
                Failed?.Invoke(this, new RecomputationFailedEventArgs(job.Status, e));
            }
            finally
            {
                // a listener that fails too must not leave a job that never ends, behind which no other could start
                job.Change(s => s with { State = RecomputationState.Failed, Error = e.Message, EndedAt = time.GetUtcNow() });
            }
        }
    }

    private string FreeId(DateTimeOffset now)
    {
        var wanted = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var id = wanted;
        for (var times = 2; _jobs.Any(j => j.Status.Id == id); times++)
            id = $"{wanted}-{times}";
        return id;
    }
}
