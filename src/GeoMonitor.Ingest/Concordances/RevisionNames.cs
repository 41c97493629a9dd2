using GeoMonitor.Core.Items;

namespace GeoMonitor.Ingest.Concordances;

/// <summary>Reads the names that concordances have for nomenclatures.</summary>
internal static class RevisionNames
{
    /// <summary>
    /// The revision that a heading names by its digits: <c>HS2017</c>, <c> HS 2017</c>, <c>HS02</c>, <c>To HS 2012</c>;
    /// null when it names none.
    /// </summary>
    public static HsRevision? OfHeading(string heading)
    {
        if (!heading.Contains("HS", StringComparison.OrdinalIgnoreCase))
            return null;
        var digits = string.Concat(heading.Where(char.IsAsciiDigit));
        return digits.Length is 2 or 4
            ? HsRevision.All.Select(r => (HsRevision?)r)
                .FirstOrDefault(r => r!.Value.InForceFrom.ToString().EndsWith(digits, StringComparison.Ordinal))
            : null;
    }

    /// <summary>
    /// The nomenclature by the year from which the consolidated table counts it: a revision of the Harmonized System,
    /// or of the Standard International Trade Classification before it; null for any other year.
    /// </summary>
    public static string? OfYear(string year) => year switch
    {
        "1988" => "SITC3",
        "1976" => "SITC2",
        "1962" => "SITC1",
        _ => HsRevision.All.Where(r => r.InForceFrom.ToString() == year).Select(r => r.ToString()).FirstOrDefault(),
    };

    /// <summary>A relation in one spelling: <c>n to 1</c> is <c>n:1</c>; null when none is named.</summary>
    public static string? Relation(string text)
    {
        var plain = text.Replace(" to ", ":", StringComparison.OrdinalIgnoreCase).ToLowerInvariant();
        return plain.Length == 0 ? null : plain;
    }
}
