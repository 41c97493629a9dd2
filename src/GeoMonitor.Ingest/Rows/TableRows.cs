using GeoMonitor.Core.Loading;
using nietras.SeparatedValues;

namespace GeoMonitor.Ingest.Rows;

/// <summary>Goes through the rows of a table and knows the line each of them stands in.</summary>
/// <param name="header">The header, already taken off the text.</param>
/// <param name="rejections">Takes rows with more or fewer fields than the header.</param>
internal sealed class TableRows(HeaderColumns header, RejectionLog rejections)
{
    private long _lastLine;
    private bool _isWithReader;

    /// <summary>What to do with a row.</summary>
    /// <param name="row">The row, with as many fields as the header.</param>
    /// <param name="line">Its line, from 1.</param>
    public delegate void RowReader(SepReader.Row row, long line);

    /// <summary>Reads all rows.</summary>
    /// <param name="text">The text behind the header, or a part of it that begins with a whole line.</param>
    /// <param name="linesBefore">Lines of the table before that text.</param>
    /// <param name="read">Called for each row that is whole.</param>
    /// <exception cref="LoadRefusedException">A quotation mark is not closed in its line.</exception>
    public void Run(TextReader text, long linesBefore, RowReader read)
    {
        _lastLine = linesBefore;
        try
        {
            // opening it reads the first row already
            using var reader = Sep.New(header.Delimiter)
                .Reader(o => o with { HasHeader = false, DisableColCountCheck = true })
                .From(text);
            ReadAll(reader, linesBefore, read);
        }
        catch (NotSupportedException tooLong) when (!_isWithReader)
        {
            // the row buffer is full: only a quotation mark that is never closed makes a row of that size
            throw UnclosedQuote(_lastLine + 1, tooLong);
        }
    }

    private void ReadAll(SepReader reader, long linesBefore, RowReader read)
    {
        while (reader.MoveNext())
        {
            _isWithReader = true;
            var row = reader.Current;
            // where the row before ended: the reader's own number for the first row of a text without header is one too high
            var line = _lastLine + 1;
            _lastLine = linesBefore + row.LineNumberToExcl - 1;
            if (_lastLine > line)
                throw UnclosedQuote(line, null);
            if (row.ColCount == header.Names.Length)
                read(row, line);
            else if (!row.Span.IsWhiteSpace())
                rejections.Add(RejectReason.WrongColumnCount, line, null, row.Span, null);
            _isWithReader = false;
        }
    }

    private LoadRefusedException UnclosedQuote(long line, Exception? inner) => new(
        "unclosed-quote",
        $"'{header.Table}' opens a quotation mark in line {line} that is not closed in that line: take the mark out or "
        + "export the file again.",
        inner);
}
