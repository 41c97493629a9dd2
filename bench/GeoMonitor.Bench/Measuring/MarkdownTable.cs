using System.Text;

namespace GeoMonitor.Bench.Measuring;

/// <summary>Rows of text as a Markdown table.</summary>
internal sealed class MarkdownTable(params string[] header)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells)
    {
        if (cells.Length != header.Length)
            throw new ArgumentException($"A row has {header.Length} cells.", nameof(cells));
        _rows.Add(cells);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var row in _rows.Prepend([.. header.Select(_ => "---")]).Prepend(header))
            text.Append("| ").AppendJoin(" | ", row).AppendLine(" |");
        return text.ToString();
    }
}
