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

    /// <summary>Source, revision and release in one line.</summary>
    public override string ToString() => $"{Source} {Revision} {Release}";
}
