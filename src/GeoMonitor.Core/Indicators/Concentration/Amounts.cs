using System.Numerics;

namespace GeoMonitor.Core.Indicators.Concentration;

/// <summary>
/// The common rules for a list of amounts by supplier: negative and infinite amounts are errors of the caller,
/// NaN is an unknown amount, and a list that is empty, adds to zero or holds an unknown amount has no shares.
/// </summary>
internal static class Amounts
{
    /// <summary>Adds the amounts; false when shares of them are not defined.</summary>
    public static bool TrySum<T>(ReadOnlySpan<T> amounts, out double sum)
        where T : struct, INumber<T>
    {
        sum = 0;
        foreach (var amount in amounts)
            sum += Checked(amount);
        return sum > 0;
    }

    /// <summary>Adds the amounts and counts the suppliers that deliver anything.</summary>
    public static bool TrySum<T>(ReadOnlySpan<T> amounts, out double sum, out int active)
        where T : struct, INumber<T>
    {
        active = 0;
        foreach (var amount in amounts)
        {
            if (amount > T.Zero)
                active++;
        }

        return TrySum(amounts, out sum);
    }

    /// <summary>The amount as a double; NaN stays NaN.</summary>
    public static double Checked<T>(T amount)
        where T : struct, INumber<T>
    {
        var value = double.CreateChecked(amount);
        if (value < 0 || double.IsInfinity(value))
            throw new ArgumentOutOfRangeException(nameof(amount), value, "An amount is zero or more, finite, or NaN when unknown.");
        return value;
    }

    /// <summary>Refuses two lists that do not run over the same suppliers.</summary>
    public static void RequireSameLength(int amounts, int others, string name)
    {
        if (amounts != others)
            throw new ArgumentException($"{others} entries for {amounts} suppliers; both lists must run over the same suppliers.", name);
    }
}
