using System.Runtime.CompilerServices;

namespace GeoMonitor.Monitoring.Runs;

/// <summary>A recomputation that was asked for: its present status, and every later one to who watches.</summary>
public sealed class RecomputationJob : IProgress<double>
{
    private readonly CancellationTokenSource _stop;
    private readonly Lock _changing = new();
    private TaskCompletionSource _next = NewSignal();

    internal RecomputationJob(RecomputationStatus status, CancellationToken stopping)
    {
        Status = status;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
    }

    /// <summary>How far it is now.</summary>
    public RecomputationStatus Status { get; private set; }

    /// <summary>Ends when the recomputation has ended, in whatever way; never fails.</summary>
    public Task Completion { get; internal set; } = Task.CompletedTask;

    internal CancellationToken Stopping => _stop.Token;

    /// <summary>Asks it to stop; does nothing when it has ended.</summary>
    public void Cancel() => _stop.Cancel();

    /// <summary>The status now and each that follows, until the last; steps between two looks are left out.</summary>
    public async IAsyncEnumerable<RecomputationStatus> Watch([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (true)
        {
            RecomputationStatus status;
            Task next;
            lock (_changing)
            {
                (status, next) = (Status, _next.Task);
            }

            yield return status;
            if (status.HasEnded)
                yield break;
            await next.WaitAsync(cancellation);
        }
    }

    /// <inheritdoc />
    public void Report(double value) => Change(s => s with { State = RecomputationState.Running, Progress = value });

    internal void Change(Func<RecomputationStatus, RecomputationStatus> change)
    {
        TaskCompletionSource passed;
        lock (_changing)
        {
            Status = change(Status);
            (passed, _next) = (_next, NewSignal());
        }

        passed.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
