namespace GeoMonitor.Graph.Chain;

/// <summary>How far a statement was verified, best first.</summary>
public enum Confidence
{
    /// <summary>Read in a source that was retrieved.</summary>
    Seen,

    /// <summary>Read in a compilation that names the original.</summary>
    SeenSecondary,

    /// <summary>Computed from figures that were read.</summary>
    Derived,

    /// <summary>From a compilation that calls its own rows a guess.</summary>
    Low,

    /// <summary>General knowledge that nobody checked: never evidence by itself.</summary>
    Memory,
}

/// <summary>Where a statement comes from.</summary>
/// <param name="Source">Identifier of the source, never empty.</param>
/// <param name="Confidence">How far it was verified.</param>
/// <param name="Note">What is measured or meant, such as <c>sales by headquarters</c>; null when that is plain.</param>
public sealed record Evidence(string Source, Confidence Confidence, string? Note = null)
{
    /// <summary>Reads a confidence as the fact tables write it.</summary>
    /// <exception cref="FormatException">The text is none of the five.</exception>
    public static Confidence ParseConfidence(string text) => text switch
    {
        "seen" => Confidence.Seen,
        "seen-secondary" => Confidence.SeenSecondary,
        "derived" => Confidence.Derived,
        "low" => Confidence.Low,
        "memory" => Confidence.Memory,
        _ => throw new FormatException(
            $"'{text}' is no confidence; write seen, seen-secondary, derived, low or memory."),
    };
}
