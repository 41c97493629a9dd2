namespace GeoMonitor.Storage;

/// <summary>
/// A store that cannot be opened or used. The message says which file, what is wrong with it and what to do; it is
/// meant for the operator as it stands.
/// </summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Makes the refusal.</summary>
    /// <param name="code">A stable identifier such as <c>locked</c>.</param>
    /// <param name="message">The sentence for the operator.</param>
    /// <param name="inner">What went wrong underneath, if anything.</param>
    public StoreUnavailableException(string code, string message, Exception? inner = null)
        : base(message, inner) => Code = code;

    /// <summary>
    /// A stable identifier of the kind: <c>locked</c>, <c>newer-version</c>, <c>changed-schema</c>,
    /// <c>foreign-file</c>, <c>damaged</c>, <c>no-access</c>, <c>unknown-economy</c>.
    /// </summary>
    public string Code { get; }
}
