namespace GeoMonitor.Ingest.Rows;

/// <summary>What holds for a row of trade flows whatever its source.</summary>
internal static class FlowRules
{
    /// <summary>The first year that bilateral trade data reach back to.</summary>
    public const int FirstYear = 1962;

    /// <summary>The last year that a row may name.</summary>
    public const int LastYear = 2100;

    /// <summary>The words that stand for an unknown quantity: R, pandas and spreadsheets write them.</summary>
    public static bool IsUnknown(ReadOnlySpan<char> text) =>
        text.IsEmpty
        || text.Equals("NA", StringComparison.OrdinalIgnoreCase)
        || text.Equals("NaN", StringComparison.OrdinalIgnoreCase)
        || text.Equals("N/A", StringComparison.OrdinalIgnoreCase)
        || text.Equals("NULL", StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes blanks and one pair of quotes off a field.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> field)
    {
        // nearly every field is bare already
        if (field.Length > 0 && IsPlain(field[0]) && IsPlain(field[^1]))
            return field;
        var bare = field.Trim();
        return bare.Length >= 2 && bare[0] == '"' && bare[^1] == '"' ? bare[1..^1].Trim() : bare;
    }

    private static bool IsPlain(char c) => c is > ' ' and <= '~' and not '"';

    /// <summary>Whether a text is a number with a comma where the decimal point belongs.</summary>
    public static bool HasDecimalComma(ReadOnlySpan<char> text)
    {
        var comma = text.IndexOf(',');
        return comma > 0 && comma < text.Length - 1 && text.LastIndexOf(',') == comma
            && text[..comma].IndexOfAnyExceptInRange('0', '9') < 0
            && text[(comma + 1)..].IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
