using System.Collections.Immutable;

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

    /// <summary>The file, or the member of an archive, at fault; null when it is the file as it was given.</summary>
    public string? File { get; init; }

    /// <summary>The line at fault, from 1; null when it is no single one.</summary>
    public long? Line { get; init; }

    /// <summary>The column at fault; null when it is no single one.</summary>
    public string? Field { get; init; }

    /// <summary>The first rejected rows, where too many of them refuse the file; empty otherwise.</summary>
    public ImmutableArray<RejectedRow> RejectedSample { get; init; } = [];
}
