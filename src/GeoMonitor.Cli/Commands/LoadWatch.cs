using GeoMonitor.Cli.Client;
using GeoMonitor.Cli.Output;

namespace GeoMonitor.Cli.Commands;

/// <summary>Shows a load from both sides: what has been sent, then what the monitor has read.</summary>
internal sealed class LoadWatch(MonitorClient client, Terminal terminal, string fileName) : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private readonly ProgressLine _line = new(terminal);
    private volatile bool _sent;

    /// <summary>Shows the part of the file that has left.</summary>
    public void Sent(double part)
    {
        _sent = part >= 1;
        _line.Show($"Sending {fileName}", part);
    }

    /// <summary>Waits for the answer and shows meanwhile how far the monitor is.</summary>
    public async Task<MonitorAnswer> FollowAsync(Task<MonitorAnswer> answer, CancellationToken cancellation)
    {
        while (terminal.ShowsProgress && await Task.WhenAny(answer, Task.Delay(Look, cancellation)) != answer)
        {
            if (_sent)
                await ShowAsync(cancellation);
        }

        return await answer;
    }

    public void Dispose() => _line.Dispose();

    private async Task ShowAsync(CancellationToken cancellation)
    {
        foreach (var load in (await client.GetAsync("loads", cancellation)).Rows("items"))
        {
            var rows = load.Number("rowsRead") is > 0 and var read ? $", {Figures.Count(read)} rows" : "";
            _line.Show(load.Text("state") switch
            {
                "waiting" => $"{fileName} waits for its turn",
                "loading" => $"Loading {fileName}{rows}",
                _ => $"Sending {fileName}",
            }, load.Text("state") == "waiting" ? null : load.Number("progress"));
        }
    }
}
