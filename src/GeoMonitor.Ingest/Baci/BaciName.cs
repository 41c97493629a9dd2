using System.Globalization;
using System.Text.RegularExpressions;
using GeoMonitor.Core.Items;

namespace GeoMonitor.Ingest.Baci;

/// <summary>What the name of a file says that CEPII has named, such as <c>BACI_HS17_Y2022_V202601.csv</c>.</summary>
/// <param name="IsBaci">Whether it is a name that CEPII gives.</param>
/// <param name="Revision">The HS revision; null when the name does not say it.</param>
/// <param name="Year">The only year in it; null when the name does not say it.</param>
/// <param name="Release">The release, such as <c>V202401b</c>; null when the name does not say it.</param>
internal sealed partial record BaciName(bool IsBaci, HsRevision? Revision, int? Year, string? Release)
{
    public static BaciName Read(string fileName)
    {
        var match = Pattern().Match(Path.GetFileName(fileName));
        if (!match.Success)
            return new BaciName(false, null, null, null);
        HsRevision? revision = HsRevision.TryParse(match.Groups["revision"].Value, out var read) ? read : null;
        int? year = match.Groups["year"] is { Success: true } y
            ? int.Parse(y.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
        var release = match.Groups["release"] is { Success: true } r ? "V" + r.Value.ToLowerInvariant() : null;
        return new BaciName(true, revision, year, release);
    }

    [GeneratedRegex(
        "^(BACI|product_codes|country_codes)(?![a-z0-9])(_(?<revision>HS[0-9]{2}))?(_Y(?<year>[0-9]{4}))?(_[^V]*)?(_?V(?<release>[0-9]{6}[a-z]?))?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
