using System.Globalization;
using GeoMonitor.Core;

namespace GeoMonitor.Ingest.Restrictions;

/// <summary>Days as ISO 8601 writes them. Read part by part, because that is several times as fast as going by a pattern.</summary>
internal static class IsoDay
{
    /// <summary>Reads a day such as <c>2023-08-01</c>; false when the text is no day of the years that a <see cref="Year"/> can be.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        if (text is not [_, _, _, _, '-', _, _, '-', _, _]
            || !Year.TryParse(text[..4], out var year)
            || !int.TryParse(text[5..7], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            || !int.TryParse(text[8..], NumberStyles.None, CultureInfo.InvariantCulture, out var dayOfMonth)
            || month is < 1 or > 12
            || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year.Value, month))
        {
            return false;
        }

        day = new DateOnly(year.Value, month, dayOfMonth);
        return true;
    }
}
