using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.State;

/// <summary>
/// The run that answers are made from. A new run takes its place in one step; questions under way keep the run they
/// began with.
/// </summary>
public sealed class MonitorState
{
    private volatile RunView? _current;
    private long _archiveRevision;

    /// <summary>Raised after the state has changed.</summary>
    public event EventHandler? Changed;

    /// <summary>The current run; null before the first one.</summary>
    public RunView? Current => _current;

    /// <summary>Names the state for entity tags: changes whenever an answer may.</summary>
    public string Version => $"{_current?.Id ?? "none"}.{Interlocked.Read(ref _archiveRevision)}";

    /// <summary>The current run.</summary>
    /// <exception cref="MonitorProblemException">There is none yet.</exception>
    public RunView Require() => _current ?? throw new MonitorProblemException(
        ProblemKind.Unavailable,
        "no-run",
        "No run has been made yet: load a dataset and start a recomputation, or wait for the first start to finish.");

    /// <summary>Makes a run the current one.</summary>
    public void Become(RunView run)
    {
        _current = run;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Makes a run the current one, unless another than the expected one has become so meanwhile.</summary>
    /// <param name="expected">The run that is to be replaced.</param>
    /// <param name="run">The run.</param>
    /// <returns>Whether it is the current one now.</returns>
    public bool TryReplace(RunView expected, RunView run)
    {
        if (!ReferenceEquals(Interlocked.CompareExchange(ref _current, run, expected), expected))
            return false;
        Changed?.Invoke(this, EventArgs.Empty);
        return true;
    }

    /// <summary>Says that a dataset came or changed its status.</summary>
    /// <param name="revision">The revision of the archive from now on.</param>
    public void ArchiveChanged(long revision)
    {
        Interlocked.Exchange(ref _archiveRevision, revision);
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
