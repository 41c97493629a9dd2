using System.Text.RegularExpressions;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Production;

/// <summary>Figures as the US Geological Survey writes them: <c>1,200</c>, <c>W</c> withheld, <c>NA</c>, a dash for none.</summary>
internal static partial class McsValue
{
    /// <summary>Reads a field; false when the row is rejected.</summary>
    public static bool TryRead(FigureRow row, string column, FigureIntake intake, out double? value)
    {
        if (TryRead(row.Span(column), out value))
            return true;
        intake.Reject(value < 0 ? RejectReason.NegativeValue : RejectReason.UnreadableNumber, row, column);
        return false;
    }

    /// <summary>Reads a text; null when the figure is withheld, not available or less than the table can show.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out double? value)
    {
        if (text.Length > 0 && char.IsAsciiDigit(text[0]) && !text.Contains(',') && FigureNumber.TryRead(text, out value))
            return true;
        value = null;
        if ((text.Length > 0 && text[0] == '<') || text.StartsWith("Less than", StringComparison.OrdinalIgnoreCase))
            return true;
        var plain = Thousands().IsMatch(text) ? text.ToString().Replace(",", "") : text;
        return FigureNumber.TryRead(plain, out value) && value is not < 0;
    }

    [GeneratedRegex("^[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Thousands();
}
