using System.Collections.Immutable;

namespace GeoMonitor.Ingest.Recognition;

/// <summary>Splits header lines; the rows of a table are split by the fast reader.</summary>
internal static class DelimitedLine
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>The delimiter that occurs most in a line, outside quotes; a comma when there is none.</summary>
    public static char DelimiterOf(string line)
    {
        var best = ',';
        var most = 0;
        foreach (var delimiter in Delimiters)
        {
            var count = CountOf(line, delimiter);
            if (count > most)
                (best, most) = (delimiter, count);
        }

        return best;
    }

    /// <summary>The fields of a line, without quotes and without blanks around them.</summary>
    public static ImmutableArray<string> Split(string line, char delimiter)
    {
        var fields = ImmutableArray.CreateBuilder<string>(CountOf(line, delimiter) + 1);
        var (begin, quoted, hasQuote) = (0, false, false);
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"')
                (quoted, hasQuote) = (!quoted, true);
            if (i < line.Length && (quoted || line[i] != delimiter))
                continue;
            var field = line.AsSpan(begin, i - begin);
            fields.Add(hasQuote ? field.ToString().Replace("\"", "", StringComparison.Ordinal).Trim() : field.Trim().ToString());
            (begin, hasQuote) = (i + 1, false);
        }

        return fields.MoveToImmutable();
    }

    private static int CountOf(string line, char delimiter)
    {
        if (!line.Contains('"'))
            return line.AsSpan().Count(delimiter);
        var (count, quoted) = (0, false);
        foreach (var c in line)
        {
            quoted ^= c == '"';
            count += c == delimiter && !quoted ? 1 : 0;
        }

        return count;
    }
}
