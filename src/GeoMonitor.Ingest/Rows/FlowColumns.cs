using System.Collections.Immutable;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Recognition;

namespace GeoMonitor.Ingest.Rows;

/// <summary>Where the columns of a flow stand in a file: found by name, because layouts gain and swap columns.</summary>
internal sealed record FlowColumns(
    int Count, int Year, int Exporter, int Importer, int Product, int Value, int Quantity, ImmutableArray<string> Extra)
{
    /// <summary>Binds the columns of a header line.</summary>
    /// <param name="headerLine">The line.</param>
    /// <param name="line">Its number in the file, from 1.</param>
    /// <param name="layout">The names to look for; their case does not matter.</param>
    /// <param name="name">How to call the file in a sentence.</param>
    /// <exception cref="LoadRefusedException">A column is missing or there twice, or commas do not separate them.</exception>
    public static FlowColumns Bind(string headerLine, long line, FlowLayout layout, string name)
    {
        var delimiter = DelimitedLine.DelimiterOf(headerLine);
        if (delimiter != ',')
        {
            throw new LoadRefusedException(
                "wrong-delimiter",
                $"'{name}' separates its columns with {NameOf(delimiter)} in line {line}: save it as CSV with commas "
                + "between the columns and a point before the decimals.");
        }

        var header = DelimitedLine.Split(headerLine, delimiter);
        return new FlowColumns(
            header.Length,
            Find(layout.Year),
            Find(layout.Exporter),
            Find(layout.Importer),
            Find(layout.Product),
            Find(layout.Value),
            Find(layout.Quantity),
            [.. header.Where(c => !layout.Header.Contains(c, StringComparer.OrdinalIgnoreCase))]);

        int Find(string column)
        {
            var found = -1;
            for (var i = 0; i < header.Length; i++)
            {
                if (!string.Equals(header[i], column, StringComparison.OrdinalIgnoreCase))
                    continue;
                if (found >= 0)
                    throw Twice(column);
                found = i;
            }

            return found >= 0 ? found : throw Missing(column);
        }

        LoadRefusedException Twice(string column) => new(
            "duplicate-column",
            $"'{name}' has the column `{column}` twice in line {line}: leave the one that holds the figures.");

        LoadRefusedException Missing(string column) => new(
            "missing-column",
            $"'{name}' lacks the column `{column}` in line {line}: its header needs "
            + $"{string.Join(",", layout.Header)} in any order.");
    }

    private static string NameOf(char delimiter) => delimiter switch
    {
        ';' => "semicolons",
        '\t' => "tabs",
        _ => $"'{delimiter}'",
    };
}
