using System.Text;

namespace GeoMonitor.Cli.Output;

/// <summary>Rows in columns of equal width, for people.</summary>
internal sealed class TextTable(params TextColumn[] columns)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row; one cell a column.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Writes the table with its header.</summary>
    public void Write(TextWriter output)
    {
        var widths = columns
            .Select((c, i) => Math.Max(c.Name.Length, _rows.Select(r => r[i].Length).DefaultIfEmpty(0).Max()))
            .ToArray();
        foreach (var row in _rows.Prepend([.. columns.Select(c => c.Name)]))
        {
            var line = new StringBuilder();
            for (var i = 0; i < columns.Length; i++)
                line.Append(columns[i].IsNumber ? row[i].PadLeft(widths[i]) : row[i].PadRight(widths[i])).Append("  ");
            output.WriteLine(line.ToString().TrimEnd());
        }
    }
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its head.</param>
/// <param name="IsNumber">Whether it is aligned to the right.</param>
internal readonly record struct TextColumn(string Name, bool IsNumber = false);
