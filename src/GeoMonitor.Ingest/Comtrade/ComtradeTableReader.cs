using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Rows;
using nietras.SeparatedValues;

namespace GeoMonitor.Ingest.Comtrade;

/// <summary>Reads tables of UN Comtrade: columns found by name, commas or tabs between them.</summary>
internal sealed class ComtradeTableReader(ComtradeLayout layout, FlowIntake intake, ComtradeRows rows, string name)
{
    private readonly TextRange[] _fields = new TextRange[ComtradeLayout.FieldCount];

    /// <summary>Reads a table.</summary>
    /// <exception cref="LoadRefusedException">The table cannot be read as a whole.</exception>
    public void Read(TextReader text)
    {
        var header = HeaderColumns.Take(text, name, tabs: true);
        var bound = Bind(header);
        var before = intake.RowsRead;
        new TableRows(header, intake.Rejections).Run(text, header.Line, (row, line) => Take(row, line, bound));
        if (intake.RowsRead == before)
            throw new LoadRefusedException("header-only", $"'{name}' has a header but no rows: fetch or export it again.");
    }

    private (ComtradeField Field, int Column)[] Bind(HeaderColumns header)
    {
        var bound = new List<(ComtradeField Field, int Column)>();
        var columns = header.Names;
        for (var c = 0; c < columns.Length; c++)
        {
            if (layout.FieldOf(columns[c]) is not { } field)
                continue;
            if (bound.Any(b => b.Field == field))
            {
                throw new LoadRefusedException(
                    "duplicate-column",
                    $"'{name}' has the column `{columns[c]}` twice in line {header.Line}: leave the one that holds the figures.");
            }

            bound.Add((field, c));
        }

        return [.. bound];
    }

    private void Take(SepReader.Row row, long line, (ComtradeField Field, int Column)[] bound)
    {
        var text = row.Span;
        foreach (var (field, column) in bound)
        {
            var bare = FlowRules.Bare(row[column].Span);
            _fields[(int)field] = new TextRange(text.Overlaps(bare, out var start) ? start : 0, bare.Length);
        }

        rows.Take(new ComtradeRow(text, _fields, line));
    }
}
