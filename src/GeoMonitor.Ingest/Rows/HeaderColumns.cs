using System.Collections.Immutable;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Recognition;

namespace GeoMonitor.Ingest.Rows;

/// <summary>The header of a table, whose columns are found by name.</summary>
/// <param name="Names">The columns in their order, without quotes and blanks around them.</param>
/// <param name="Delimiter">What separates them.</param>
/// <param name="Line">The line of the header, from 1.</param>
/// <param name="Table">How to call the table in a sentence.</param>
internal sealed record HeaderColumns(ImmutableArray<string> Names, char Delimiter, long Line, string Table)
{
    /// <summary>Takes the header off a text, which then stands at its first row.</summary>
    /// <param name="text">The text, standing at its header or at blank lines above it.</param>
    /// <param name="table">How to call it in a sentence.</param>
    /// <param name="linesBefore">Lines already taken from the text.</param>
    /// <param name="tabs">Whether tabs may separate the columns as well as commas.</param>
    /// <exception cref="LoadRefusedException">There is no header, or something else separates its columns.</exception>
    public static HeaderColumns Take(TextReader text, string table, long linesBefore = 0, bool tabs = false)
    {
        var line = linesBefore;
        string? header;
        do
        {
            header = text.ReadLine();
            line++;
        }
        while (header is not null && string.IsNullOrWhiteSpace(header));

        if (header is null)
            throw new LoadRefusedException("empty-file", $"'{table}' holds no line of data: fetch or export it again.");
        var delimiter = DelimitedLine.DelimiterOf(header);
        if (delimiter != ',' && !(tabs && delimiter == '\t'))
        {
            throw new LoadRefusedException(
                "wrong-delimiter",
                $"'{table}' separates its columns with {NameOf(delimiter)} in line {line}: save it as CSV with commas"
                + $"{(tabs ? " or tabs" : "")} between the columns and a point before the decimals.");
        }

        return new HeaderColumns(DelimitedLine.Split(header, delimiter), delimiter, line, table);
    }

    /// <summary>The place of a column.</summary>
    /// <exception cref="LoadRefusedException">The column is missing or there twice.</exception>
    public int Find(string column)
    {
        var found = FindOptional(column);
        return found >= 0
            ? found
            : throw new LoadRefusedException(
                "missing-column", $"'{Table}' lacks the column `{column}` in line {Line}: export it with that column.");
    }

    /// <summary>The place of a column that may be absent; -1 when it is.</summary>
    /// <exception cref="LoadRefusedException">The column is there twice.</exception>
    public int FindOptional(string? column)
    {
        var found = -1;
        for (var i = 0; i < Names.Length; i++)
        {
            if (!string.Equals(Names[i], column, StringComparison.OrdinalIgnoreCase))
                continue;
            if (found >= 0)
            {
                throw new LoadRefusedException(
                    "duplicate-column",
                    $"'{Table}' has the column `{column}` twice in line {Line}: leave the one that holds the figures.");
            }

            found = i;
        }

        return found;
    }

    private static string NameOf(char delimiter) => delimiter switch
    {
        ';' => "semicolons",
        '\t' => "tabs",
        _ => $"'{delimiter}'",
    };
}
