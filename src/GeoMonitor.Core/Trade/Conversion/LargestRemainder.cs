namespace GeoMonitor.Core.Trade.Conversion;

/// <summary>Splits a whole number by weights into whole numbers that add up to it exactly.</summary>
/// <remarks>
/// Every part gets its share rounded down; what is left goes, one by one, to the parts that lost most by rounding
/// (method of Hamilton). Ties go to the part that stands first, so that the same amount is always split the same way.
/// </remarks>
public static class LargestRemainder
{
    /// <summary>Splits an amount.</summary>
    /// <param name="total">The amount, zero or more.</param>
    /// <param name="weights">Weights of zero or more that sum to one; a weight of zero gets nothing.</param>
    /// <param name="parts">Takes the parts, one for each weight.</param>
    /// <exception cref="ArgumentException">The lengths differ, or no weight is above zero.</exception>
    public static void Split(long total, ReadOnlySpan<double> weights, Span<long> parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        if (weights.Length != parts.Length)
            throw new ArgumentException("There must be one part for each weight.", nameof(parts));
        var left = total;
        for (var i = 0; i < weights.Length; i++)
        {
            // a weight that rounds above one must not give out more than there is
            parts[i] = Math.Min((long)(total * weights[i]), left);
            left -= parts[i];
        }

        while (left > 0)
        {
            var given = GiveOut(total, weights, parts, left);
            if (given == 0)
                throw new ArgumentException("No weight is above zero, so there is nowhere for the amount to go.", nameof(weights));
            left -= given;
        }
    }

    // one more to each of the parts that lack most, at most once each
    private static long GiveOut(long total, ReadOnlySpan<double> weights, Span<long> parts, long left)
    {
        var lacks = new (double Lack, int Part)[weights.Length];
        var count = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] > 0)
                lacks[count++] = ((total * weights[i]) - parts[i], i);
        }

        var given = Math.Min(left, count);
        if (given == 0)
            return 0;
        lacks.AsSpan(0, count).Sort((a, b) => a.Lack != b.Lack ? b.Lack.CompareTo(a.Lack) : a.Part.CompareTo(b.Part));
        for (var i = 0; i < given; i++)
            parts[lacks[i].Part]++;
        return given;
    }
}
