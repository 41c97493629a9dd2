namespace GeoMonitor.Cli;

/// <summary>How a command ended, for scripts.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>The monitor refused the file or the question, or the recomputation failed.</summary>
    public const int Refused = 1;

    /// <summary>The command line cannot be understood.</summary>
    public const int Usage = 2;

    /// <summary>No monitor answers at that address.</summary>
    public const int Unreachable = 3;

    /// <summary>The user stopped it.</summary>
    public const int Interrupted = 130;
}
