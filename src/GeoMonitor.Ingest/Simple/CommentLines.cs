using System.Collections.Immutable;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Simple;

/// <summary>The lines <c># key: value</c> above the header of our own layout.</summary>
internal sealed record CommentLines(
    string? Source,
    HsRevision? Revision,
    string? Release,
    string? Licence,
    long Lines,
    ImmutableArray<string> Notes)
{
    /// <summary>The unit of the values, where the layout asks for one; null when the lines do not say.</summary>
    public string? Unit { get; init; }

    /// <summary>Takes the comment lines off a text, which then stands at its header.</summary>
    /// <param name="text">The text, from its first line.</param>
    /// <param name="name">How to call it in a sentence.</param>
    /// <param name="hasUnit">Whether the layout has a line <c># unit:</c> and no revision.</param>
    /// <exception cref="LoadRefusedException">The revision is none.</exception>
    public static CommentLines Read(TextReader text, string name, bool hasUnit = false)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var notes = ImmutableArray.CreateBuilder<string>();
        var line = 0L;
        while (text.Peek() is '#' or '\r' or '\n')
        {
            line++;
            var comment = text.ReadLine()!.AsSpan().TrimStart('#').Trim();
            var colon = comment.IndexOf(':');
            if (colon < 0)
                continue;
            var key = comment[..colon].Trim().ToString();
            var value = comment[(colon + 1)..].Trim().ToString();
            if (key is not ("source" or "release" or "licence") && key != (hasUnit ? "unit" : "revision"))
                notes.Add($"'{name}' says `{key}: {value}` in line {line}, which is not used.");
            else if (value.Length > 0)
                values[key] = value;
        }

        return new CommentLines(
            values.GetValueOrDefault("source"),
            ReadRevision(values.GetValueOrDefault("revision"), name),
            values.GetValueOrDefault("release"),
            values.GetValueOrDefault("licence"),
            line,
            notes.ToImmutable())
        {
            Unit = values.GetValueOrDefault("unit"),
        };
    }

    private static HsRevision? ReadRevision(string? text, string name)
    {
        if (text is null)
            return null;
        return HsRevision.TryParse(text, out var revision)
            ? revision
            : throw new LoadRefusedException(
                "unknown-revision",
                $"'{name}' says `revision: {text}`, which is no HS revision: write one of "
                + $"{string.Join(", ", HsRevision.All)}.");
    }
}
