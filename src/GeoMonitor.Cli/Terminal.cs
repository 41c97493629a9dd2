namespace GeoMonitor.Cli;

/// <summary>Where a command speaks: answers on one stream, everything about the work on the other.</summary>
/// <param name="Output">Answers, for files and pipes.</param>
/// <param name="Error">Progress and what went wrong.</param>
/// <param name="ShowsProgress">Whether somebody looks at <paramref name="Error"/>, so that a line may be written over.</param>
/// <param name="Variable">Reads an environment variable.</param>
/// <param name="Folder">The folder that the command was started in.</param>
internal sealed record Terminal(
    TextWriter Output, TextWriter Error, bool ShowsProgress, Func<string, string?> Variable, string Folder)
{
    public static Terminal OfProcess() => new(
        Console.Out,
        Console.Error,
        !Console.IsErrorRedirected,
        Environment.GetEnvironmentVariable,
        Environment.CurrentDirectory);
}
