using System.Diagnostics.CodeAnalysis;
using System.Text;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Storage.Archive;

/// <summary>The id of a dataset, such as <c>cepii-baci-hs92-v202601-3f9a01bc</c>: stable, readable, safe in a URL.</summary>
/// <remarks>Lower-case letters, digits and single hyphens, at most 100 characters.</remarks>
public readonly record struct DatasetId : IComparable<DatasetId>
{
    private const int Longest = 100;
    private const int HashDigits = 8;
    private const int LongestSource = 40;
    private readonly string? _value;

    private DatasetId(string value) => _value = value;

    /// <summary>The id as text; never null.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads an id.</summary>
    /// <exception cref="FormatException">The text has not the form of an id.</exception>
    public static DatasetId Parse(string text) =>
        TryParse(text, out var id)
            ? id
            : throw new FormatException(
                $"'{text}' is not a dataset id: lower-case letters, digits and single hyphens, at most {Longest} characters.");

    /// <summary>Reads an id; false when the text has not the form of one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DatasetId id)
    {
        id = default;
        if (text is not { Length: > 0 and <= Longest } || !string.Equals(Slug(text), text, StringComparison.Ordinal))
            return false;
        id = new DatasetId(text);
        return true;
    }

    /// <summary>
    /// The id of what a report describes: its series (or format where there is none) and the beginning of the hash of
    /// the file, so that the same file gets the same id on every machine. Of a converted series it names both revisions and
    /// not the concordance, which the hash tells apart: <c>cepii-baci-hs22-to-hs17-d3b73165</c>.
    /// </summary>
    public static DatasetId Of(LoadReport report)
    {
        var what = report.Series switch
        {
            null => report.Format,
            { ConvertedFrom: { } from } s => $"{Shortened(s.Source)} {from} to {s.Revision}",
            var s => $"{s.Source} {s.Revision} {s.Release}",
        };
        var hash = report.Sha256[..Math.Min(HashDigits, report.Sha256.Length)];
        var slug = Slug(what);
        return new DatasetId(Slug($"{slug[..Math.Min(slug.Length, Longest - HashDigits - 5)]}-{hash}"));
    }

    /// <summary>The id of the n-th loading of the same file, after an earlier one was withdrawn.</summary>
    public DatasetId Again(int times) => Parse($"{Value}-{times}");

    /// <inheritdoc />
    public int CompareTo(DatasetId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc />
    public override string ToString() => Value;

    // cut between two words where there is one
    private static string Shortened(string source)
    {
        if (source.Length <= LongestSource)
            return source;
        var blank = source.LastIndexOf(' ', LongestSource);
        return source[..(blank > 0 ? blank : LongestSource)];
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
