using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Figures;

/// <summary>Numbers in tables of figures, in which many signs stand for "not known".</summary>
internal static class FigureNumber
{
    private static readonly string[] UnknownSigns = ["-", "--", "\u2014", "\u2013", "..", ":", "W", "#N/A"];

    /// <summary>Reads a number; null stands for one that is blank, withheld or not available.</summary>
    /// <returns>False when the text is neither a number nor a sign for none.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out double? value)
    {
        value = null;
        if (text.Length > 0 && char.IsAsciiDigit(text[0]) && DecimalText.TryReadDouble(text, out var plain))
        {
            value = plain;
            return true;
        }

        if (FlowRules.IsUnknown(text) || IsUnknownSign(text))
            return true;
        if (!DecimalText.TryReadDouble(text, out var number))
            return false;
        value = number;
        return true;
    }

    private static bool IsUnknownSign(ReadOnlySpan<char> text)
    {
        foreach (var sign in UnknownSigns)
        {
            if (text.SequenceEqual(sign))
                return true;
        }

        return false;
    }

    /// <summary>Reads a percentage such as <c>4%</c>, <c>&lt;0.1%</c> or <c>6</c> as a share, 0..1.</summary>
    /// <returns>False when the text is neither a percentage nor a sign for none.</returns>
    public static bool TryReadPercentage(ReadOnlySpan<char> text, out Percentage percentage)
    {
        percentage = default;
        var isBelow = text.Length > 0 && text[0] == '<';
        var isAbove = text.Length > 0 && text[0] == '>';
        var bare = (isBelow || isAbove ? text[1..] : text).Trim();
        var hasSign = bare.Length > 0 && bare[^1] == '%';
        if (!TryRead(hasSign ? bare[..^1].TrimEnd() : bare, out var value) || value is < 0 or > 100)
            return false;

        // "more than nothing" says that there is a share and not which
        percentage = isAbove ? new Percentage(null, false, hasSign) : new Percentage(value / 100, isBelow, hasSign);
        return true;
    }
}

/// <summary>A percentage as it was read.</summary>
/// <param name="Share">The share, 0..1; null when not known.</param>
/// <param name="IsBelow">Whether the source says only that it is less.</param>
/// <param name="HasSign">Whether it has its percent sign.</param>
internal readonly record struct Percentage(double? Share, bool IsBelow, bool HasSign);
