namespace GeoMonitor.Cli.Output;

/// <summary>One line that is written over while work goes on; nothing where nobody looks.</summary>
internal sealed class ProgressLine(Terminal terminal) : IDisposable
{
    private const int BarWidth = 30;
    private int _written;
    private string _last = "";

    /// <summary>Shows how far the work is.</summary>
    /// <param name="what">What is being done.</param>
    /// <param name="part">The part that is done, 0..1; null when it is not known.</param>
    public void Show(string what, double? part)
    {
        if (!terminal.ShowsProgress)
            return;
        var full = (int)((part ?? 0) * BarWidth);
        var line = part is null
            ? what
            : $"{what} [{new string('#', full)}{new string('.', BarWidth - full)}] {part:P0}";
        if (line == _last)
            return;
        terminal.Error.Write("\r" + line.PadRight(_written));
        terminal.Error.Flush();
        (_written, _last) = (line.Length, line);
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (_written > 0)
            terminal.Error.Write("\r" + new string(' ', _written) + "\r");
    }
}
