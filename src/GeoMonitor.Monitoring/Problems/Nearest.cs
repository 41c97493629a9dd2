using System.Collections.Immutable;

namespace GeoMonitor.Monitoring.Problems;

/// <summary>A valid value and the other names people know it by.</summary>
/// <param name="Value">The value.</param>
/// <param name="Names">Other names, such as that of a country in two languages.</param>
public sealed record Candidate(string Value, IReadOnlyList<string> Names);

/// <summary>Finds what someone may have meant by a value that does not exist.</summary>
public static class Nearest
{
    private const int Most = 3;

    /// <summary>The nearest values, best first, at most three; empty when nothing is near.</summary>
    public static ImmutableArray<string> To(string given, IEnumerable<Candidate> candidates) =>
    [
        .. candidates
            .Select(c => (c.Value, Distance: c.Names.Prepend(c.Value).Min(name => Distance(given, name))))
            .Where(c => c.Distance <= Tolerance(given))
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Value, StringComparer.Ordinal)
            .Take(Most)
            .Select(c => c.Value),
    ];

    // one slip in a code, more in a long name
    private static int Tolerance(string given) => Math.Max(1, given.Length / 3);

    /// <summary>Insertions, deletions and replacements between two texts, case aside; a whole name inside costs one.</summary>
    private static int Distance(string given, string candidate)
    {
        if (given.Length >= 4 && candidate.Contains(given, StringComparison.OrdinalIgnoreCase))
            return 1;
        var previous = Enumerable.Range(0, candidate.Length + 1).ToArray();
        var current = new int[candidate.Length + 1];
        for (var i = 1; i <= given.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= candidate.Length; j++)
            {
                var same = char.ToUpperInvariant(given[i - 1]) == char.ToUpperInvariant(candidate[j - 1]);
                current[j] = Math.Min(
                    Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
            }

            (previous, current) = (current, previous);
        }

        return previous[candidate.Length];
    }
}
