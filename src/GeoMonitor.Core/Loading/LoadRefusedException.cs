namespace GeoMonitor.Core.Loading;

/// <summary>
/// A file that cannot be loaded. The message says what the file is or what is wrong with it, where, and what to do;
/// it is meant for the analyst as it stands.
/// </summary>
public sealed class LoadRefusedException : Exception
{
    /// <summary>Makes a refusal.</summary>
    /// <param name="code">A stable identifier such as <c>unknown-format</c>.</param>
    /// <param name="message">The sentence for the analyst.</param>
    /// <param name="inner">What went wrong underneath, if anything.</param>
    public LoadRefusedException(string code, string message, Exception? inner = null)
        : base(message, inner) => Code = code;

    /// <summary>A stable identifier of the kind of refusal.</summary>
    public string Code { get; }
}
