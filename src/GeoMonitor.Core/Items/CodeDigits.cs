namespace GeoMonitor.Core.Items;

/// <summary>Packs the digits of a code into a number.</summary>
internal static class CodeDigits
{
    /// <summary>Reads nine digits at most; false when the text holds anything else.</summary>
    public static bool TryPack(ReadOnlySpan<char> digits, out uint packed)
    {
        packed = 0;
        foreach (var c in digits)
        {
            var digit = (uint)(c - '0');
            if (digit > 9)
                return false;
            packed = (packed * 10) + digit;
        }

        return true;
    }
}
