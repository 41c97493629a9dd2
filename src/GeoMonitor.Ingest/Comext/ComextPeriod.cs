using System.Globalization;

namespace GeoMonitor.Ingest.Comext;

/// <summary>The period of a row: a month, or a whole year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, 1 to 12; 0 for the whole year.</param>
internal readonly record struct ComextPeriod(int Year, int Month)
{
    // what the bulk files write in the place of a month for the annual total
    private const int AnnualCode = 52;

    /// <summary>Whether the figure is that of the whole year.</summary>
    public bool IsYear => Month == 0;

    /// <summary>Reads <c>202402</c>, <c>202452</c> (the year 2024), <c>2024</c> and <c>2024-02</c>.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out ComextPeriod period)
    {
        period = default;
        var monthAt = text.Length == 7 && text[4] == '-' ? 5 : 4;
        if (text.Length < 4 || !TryReadNumber(text[..4], out var year))
            return false;
        if (text.Length == 4)
        {
            period = new ComextPeriod(year, 0);
            return true;
        }

        if (text.Length != monthAt + 2 || !TryReadNumber(text[monthAt..], out var month))
            return false;
        if (month == AnnualCode && monthAt == 4)
            month = 0;
        else if (month is < 1 or > 12)
            return false;
        period = new ComextPeriod(year, month);
        return true;
    }

    /// <summary>As the SDMX tables write it.</summary>
    public override string ToString() => IsYear ? $"{Year}" : $"{Year}-{Month:00}";

    private static bool TryReadNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
