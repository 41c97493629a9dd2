using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;

namespace GeoMonitor.Api.Http;

/// <summary>Writes rows as CSV (RFC 4180) with the columns of the JSON answer.</summary>
/// <remarks>
/// A cell that a spreadsheet would run as a formula gets an apostrophe in front. Numbers are written unrounded and
/// are no such cells. Missing values are empty, zeros are not.
/// </remarks>
internal static class Csv
{
    private static readonly SearchValues<char> MustQuote = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> StartsFormula = SearchValues.Create("=+-@\t\r");

    public static string Write<TRow>(IEnumerable<TRow> rows)
        where TRow : notnull
    {
        var columns = CsvColumns.Of(typeof(TRow));
        var text = new StringBuilder();
        text.AppendJoin(',', columns.Select(c => c.Name)).Append("\r\n");
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                if (i > 0)
                    text.Append(',');
                Append(text, columns[i].Value(row));
            }

            text.Append("\r\n");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                return;
            case double number:
                text.Append(number.ToString("R", CultureInfo.InvariantCulture));
                return;
            case bool yes:
                text.Append(yes ? "true" : "false");
                return;
            case string s:
                AppendText(text, s);
                return;
            case IEnumerable many:
                AppendText(text, string.Join('|', many.Cast<object>()));
                return;
            case IFormattable other:
                AppendText(text, other.ToString(null, CultureInfo.InvariantCulture));
                return;
            default:
                AppendText(text, value.ToString() ?? string.Empty);
                return;
        }
    }

    private static void AppendText(StringBuilder text, string cell)
    {
        var formula = cell.Length > 0 && StartsFormula.Contains(cell[0]);
        if (!formula && cell.AsSpan().IndexOfAny(MustQuote) < 0)
        {
            text.Append(cell);
            return;
        }

        text.Append('"');
        if (formula)
            text.Append('\'');
        text.Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
