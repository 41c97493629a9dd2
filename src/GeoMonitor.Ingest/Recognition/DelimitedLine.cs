using System.Collections.Immutable;
using System.Text;

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
            var count = Split(line, delimiter).Length - 1;
            if (count > most)
                (best, most) = (delimiter, count);
        }

        return best;
    }

    /// <summary>The fields of a line, without quotes and without blanks around them.</summary>
    public static ImmutableArray<string> Split(string line, char delimiter)
    {
        var fields = ImmutableArray.CreateBuilder<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
                quoted = !quoted;
            else if (c == delimiter && !quoted)
                Finish();
            else
                field.Append(c);
        }

        Finish();
        return fields.ToImmutable();

        void Finish()
        {
            fields.Add(field.ToString().Trim());
            field.Clear();
        }
    }
}
