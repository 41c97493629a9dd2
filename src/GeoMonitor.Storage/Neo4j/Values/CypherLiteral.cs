namespace GeoMonitor.Storage.Neo4j.Values;

/// <summary>
/// A value that is kept as the text the server writes: moments to the nanosecond, durations in months, points. No type
/// of .NET holds all of them without loss.
/// </summary>
/// <param name="Type">The name of its type, such as <c>ZonedDateTime</c>.</param>
/// <param name="Text">The value, such as <c>2024-02-29T12:34:56+01:00[Europe/Amsterdam]</c>.</param>
public readonly record struct CypherLiteral(string Type, string Text)
{
    /// <summary>The types that are kept as text.</summary>
    public static IReadOnlySet<string> Types { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Date", "LocalTime", "Time", "LocalDateTime", "OffsetDateTime", "ZonedDateTime", "Duration", "Point",
    };

    /// <summary>A day.</summary>
    public static CypherLiteral Of(DateOnly day) => new("Date", day.ToString("yyyy-MM-dd"));

    /// <summary>A moment with its offset, to the tick of 100 nanoseconds.</summary>
    public static CypherLiteral Of(DateTimeOffset moment) =>
        new("OffsetDateTime", moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffzzz"));

    /// <summary>The moment of an <c>OffsetDateTime</c>.</summary>
    /// <exception cref="FormatException">The value is of another type, or out of range.</exception>
    public DateTimeOffset ToMoment() =>
        Type == "OffsetDateTime"
            ? DateTimeOffset.Parse(Text)
            : throw new FormatException($"A {Type} is no moment with an offset: {Text}.");
}
