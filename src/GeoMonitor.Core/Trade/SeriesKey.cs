using GeoMonitor.Core.Items;

namespace GeoMonitor.Core.Trade;

/// <summary>
/// What figures may be compared over time: one source, in one revision of the nomenclature, of one release.
/// Figures of two series are never mixed in one indicator, test or trend.
/// </summary>
/// <param name="Source">Who made the figures, such as <c>CEPII BACI</c>.</param>
/// <param name="Revision">The nomenclature of the product codes.</param>
/// <param name="Release">The release, such as <c>V202601</c>; <c>unstated</c> where the file does not tell.</param>
public sealed record SeriesKey(string Source, HsRevision Revision, string Release)
{
    /// <summary>The release of a file that does not say it.</summary>
    public const string UnstatedRelease = "unstated";

    private const string ConvertedMark = ", converted from ";

    /// <summary>
    /// The revision from which the codes were converted here; null for a series with the codes under which its source
    /// published it. The release of a converted series ends with the revision and the concordance used.
    /// </summary>
    public HsRevision? ConvertedFrom =>
        Release.IndexOf(ConvertedMark, StringComparison.Ordinal) is >= 0 and var mark
        && HsRevision.TryParse(Release[(mark + ConvertedMark.Length)..].Split(' ')[0], out var revision)
            ? revision
            : null;

    /// <summary>Whether the codes were converted from another revision here.</summary>
    public bool IsConverted => ConvertedFrom is not null;

    /// <summary>
    /// The series that comes of converting this one. It is another series, and another one for each concordance: its
    /// figures are never mixed with native ones nor with those of another way of converting.
    /// </summary>
    /// <param name="to">The revision it is converted to.</param>
    /// <param name="concordance">The name of the concordance.</param>
    public SeriesKey ConvertedTo(HsRevision to, string concordance) =>
        new(Source, to, $"{Release}{ConvertedMark}{Revision} by {concordance}");

    /// <summary>Source, revision and release in one line.</summary>
    public override string ToString() => $"{Source} {Revision} {Release}";
}
