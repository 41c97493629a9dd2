using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Rows;
using nietras.SeparatedValues;

namespace GeoMonitor.Ingest.Comtrade;

/// <summary>Reads tables of UN Comtrade: columns found by name, commas or tabs between them.</summary>
internal sealed class ComtradeTableReader(ComtradeLayout layout, FlowIntake intake, ComtradeRows rows, string name)
{
    private readonly ComtradeRecord _record = new();
    private long _lastLine;

    /// <summary>Reads a table.</summary>
    /// <exception cref="LoadRefusedException">The table cannot be read as a whole.</exception>
    public void Read(TextReader text)
    {
        string? header;
        do
        {
            header = text.ReadLine();
            _lastLine++;
        }
        while (header is not null && string.IsNullOrWhiteSpace(header));
        if (header is null)
            throw new LoadRefusedException("empty-file", $"'{name}' holds no line of data: fetch or export it again.");
        var delimiter = DelimitedLine.DelimiterOf(header);
        if (delimiter is not (',' or '\t'))
        {
            throw new LoadRefusedException(
                "wrong-delimiter",
                $"'{name}' separates its columns with '{delimiter}' in line {_lastLine}: save it with commas or tabs between the "
                + "columns and a point before the decimals.");
        }

        var columns = DelimitedLine.Split(header, delimiter);
        var bound = Bind(columns);
        var headerLine = _lastLine;
        var before = intake.RowsRead;
        using var reader = ReadOn(() => Sep.New(delimiter)
            .Reader(o => o with { HasHeader = false, DisableColCountCheck = true })
            .From(text));
        Func<bool> next = reader.MoveNext;
        while (ReadOn(next))
            ReadRow(reader.Current, headerLine, columns.Length, bound);
        if (intake.RowsRead == before)
            throw new LoadRefusedException("header-only", $"'{name}' has a header but no rows: fetch or export it again.");
    }

    private List<(ComtradeField Field, int Column)> Bind(IReadOnlyList<string> columns)
    {
        var bound = new List<(ComtradeField Field, int Column)>();
        for (var c = 0; c < columns.Count; c++)
        {
            if (layout.FieldOf(columns[c]) is not { } field)
                continue;
            if (bound.Any(b => b.Field == field))
            {
                throw new LoadRefusedException(
                    "duplicate-column",
                    $"'{name}' has the column `{columns[c]}` twice in line {_lastLine}: leave the one that holds the figures.");
            }

            bound.Add((field, c));
        }

        return bound;
    }

    private void ReadRow(SepReader.Row row, long headerLine, int columns, List<(ComtradeField Field, int Column)> bound)
    {
        // where the row before ended: the reader's own number for the first row of a text without header is one too high
        var line = _lastLine + 1;
        _lastLine = headerLine + row.LineNumberToExcl - 1;
        if (_lastLine > line)
            throw UnclosedQuote(line, null);
        if (row.ColCount != columns)
        {
            if (!row.Span.IsWhiteSpace())
                intake.Rejections.Add(RejectReason.WrongColumnCount, line, null, row.Span, null);
            return;
        }

        _record.Begin(line);
        foreach (var (field, column) in bound)
            _record.Set(field, FlowRules.Bare(row[column].Span));
        _record.Show(row.Span);
        rows.Take(_record);
    }

    private T ReadOn<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (NotSupportedException tooLong)
        {
            // the row buffer is full: only a quotation mark that is never closed makes a row of that size
            throw UnclosedQuote(_lastLine + 1, tooLong);
        }
    }

    private LoadRefusedException UnclosedQuote(long line, Exception? inner) => new(
        "unclosed-quote",
        $"'{name}' opens a quotation mark in line {line} that is not closed in that line: take the mark out or export the file again.",
        inner);
}
