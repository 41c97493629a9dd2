namespace GeoMonitor.Cli;

/// <summary>A command that cannot go on; the message is for the user as it stands.</summary>
internal sealed class CommandFailure(int exitCode, string message) : Exception(message)
{
    /// <summary>How the command ends: <see cref="ExitCodes"/>.</summary>
    public int ExitCode { get; } = exitCode;
}
