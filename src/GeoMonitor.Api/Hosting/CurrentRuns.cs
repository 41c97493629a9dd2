using System.Threading.Channels;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Monitoring.State;

namespace GeoMonitor.Api.Hosting;

/// <summary>The runs that become current, for work in the background; of several that waited only the last one.</summary>
internal sealed class CurrentRuns : IDisposable
{
    private readonly MonitorState _state;
    private readonly Channel<RunView> _runs = Channel.CreateBounded<RunView>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Begins with the run that is current now, if there is one.</summary>
    public CurrentRuns(MonitorState state)
    {
        _state = state;
        state.Changed += OnChanged;
        OnChanged(this, EventArgs.Empty);
    }

    /// <summary>One run after the other, until stopped; the same one may come again.</summary>
    public IAsyncEnumerable<RunView> ReadAllAsync(CancellationToken cancellation) => _runs.Reader.ReadAllAsync(cancellation);

    /// <inheritdoc />
    public void Dispose() => _state.Changed -= OnChanged;

    private void OnChanged(object? sender, EventArgs e)
    {
        if (_state.Current is { } run)
            _runs.Writer.TryWrite(run);
    }
}
