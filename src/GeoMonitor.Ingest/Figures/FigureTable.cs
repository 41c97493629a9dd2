using System.Collections.Concurrent;
using System.Collections.Immutable;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Rows;
using nietras.SeparatedValues;

namespace GeoMonitor.Ingest.Figures;

/// <summary>
/// A table of figures: columns bound by the names of its header, in whatever order, one row at a time. Commas,
/// semicolons, tabs and bars are told apart; lines that begin with <c>#</c> above the header are skipped.
/// </summary>
internal sealed class FigureTable
{
    // small enough for two processors to share the tables of some ten thousand rows evenly
    private const int BlockChars = 1 << 14;

    private readonly TextReader _text;
    private readonly string _name;
    private readonly char _delimiter;
    private readonly long _headerLine;
    private readonly FigureColumns _columns = new();
    private readonly ConcurrentStack<FigureRow> _idle = [];

    private FigureTable(TextReader text, string name, string header, long headerLine)
    {
        _text = text;
        _name = name;
        _headerLine = headerLine;
        _delimiter = DelimitedLine.DelimiterOf(header);
        Columns = DelimitedLine.Split(header, _delimiter);
        for (var i = 0; i < Columns.Length; i++)
        {
            if (!_columns.TryAdd(Columns[i], i) && Columns[i].Length > 0)
            {
                throw new LoadRefusedException(
                    "duplicate-column",
                    $"'{name}' has the column `{Columns[i]}` twice in line {headerLine}: leave the one that holds the figures.");
            }
        }
    }

    /// <summary>The names of the columns in the order of the file.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>Reads the header.</summary>
    /// <param name="text">The text, from its first line.</param>
    /// <param name="name">How to call it in a sentence.</param>
    /// <param name="needed">Columns that must be there; their case does not matter.</param>
    /// <exception cref="LoadRefusedException">There is no header, or a column is missing or there twice.</exception>
    public static FigureTable Open(TextReader text, string name, params ReadOnlySpan<string> needed)
    {
        var line = 0L;
        string? header;
        do
        {
            header = text.ReadLine();
            line++;
        }
        while (header is not null && (string.IsNullOrWhiteSpace(header) || header.TrimStart().StartsWith('#')));

        if (header is null)
            throw new LoadRefusedException("empty-file", $"'{name}' holds no line of data: fetch or export it again.");
        var table = new FigureTable(text, name, header, line);
        foreach (var column in needed)
        {
            if (!table.Has(column))
            {
                throw new LoadRefusedException(
                    "missing-column",
                    $"'{name}' lacks the column `{column}` in line {line}: its header needs {string.Join(",", needed!)} in any order.");
            }
        }

        return table;
    }

    /// <summary>Whether there is a column, whatever its case.</summary>
    public bool Has(string column) => _columns.IndexOf(column) >= 0;

    /// <summary>
    /// The rows, each valid until the next; those with too many or too few fields are counted as rejected, blank lines are skipped.
    /// </summary>
    /// <exception cref="LoadRefusedException">A quotation mark is never closed.</exception>
    public IEnumerable<FigureRow> Rows(FigureIntake intake) =>
        Rows(new FigureRow(_columns), _text, _headerLine, hasQuotes: true, intake);

    /// <summary>
    /// Goes through rows that stand each for themselves, on all processors where the table is large, and hands what came of
    /// them on in the order of the file.
    /// </summary>
    /// <param name="intake">Counts the rows.</param>
    /// <param name="begin">Begins a part; its rows are counted in an intake of its own.</param>
    /// <param name="each">Reads a row into its part, with nothing but that part to write to.</param>
    /// <param name="take">Takes a part, in turn.</param>
    /// <typeparam name="TPart">What comes of some rows.</typeparam>
    /// <exception cref="LoadRefusedException">A quotation mark is never closed.</exception>
    public void ReadInParts<TPart>(
        FigureIntake intake, Func<FigureIntake, TPart> begin, Action<FigureRow, TPart> each, Action<TPart> take)
    {
        new LinesInParts<(FigureIntake Intake, TPart Part)>(
            block => PartOf(new CharsReader(block.Chars), block.LinesBefore, block.HasQuote),
            Take,
            (text, linesBefore) => Take(PartOf(text, linesBefore, hasQuotes: true)))
            .Read(_text, new LineBlocks(_text, _headerLine, BlockChars));

        (FigureIntake Intake, TPart Part) PartOf(TextReader text, long linesBefore, bool hasQuotes)
        {
            var own = intake.Fork();
            var part = begin(own);
            // what a row has learned of the columns is of use for the next block
            if (!_idle.TryPop(out var row))
                row = new FigureRow(_columns.Fork());
            foreach (var current in Rows(row, text, linesBefore, hasQuotes, own))
                each(current, part);
            _idle.Push(row);
            return (own, part);
        }

        void Take((FigureIntake Intake, TPart Part) part)
        {
            intake.Absorb(part.Intake);
            take(part.Part);
        }
    }

    private IEnumerable<FigureRow> Rows(FigureRow row, TextReader text, long linesBefore, bool hasQuotes, FigureIntake intake)
    {
        using var reader = Open(text, hasQuotes);
        var lastLine = linesBefore;
        row.Begin(reader);
        while (GoOn(reader))
        {
            // where the row before ended: the reader's own number for the first row of a text without header is one too high
            row.Next(lastLine + 1);
            lastLine = linesBefore + reader.Current.LineNumberToExcl - 1;
            if (row.FieldCount == Columns.Length)
                yield return row;
            else if (!IsBlank(reader))
                intake.Reject(RejectReason.WrongColumnCount, row, null);
        }
    }

    private SepReader Open(TextReader text, bool hasQuotes)
    {
        try
        {
            // opening it reads the first rows already
            return Sep.New(_delimiter)
                .Reader(o => o with { HasHeader = false, DisableColCountCheck = true, Unescape = hasQuotes })
                .From(text);
        }
        catch (NotSupportedException tooLong)
        {
            throw UnclosedQuote(tooLong);
        }
    }

    private bool GoOn(SepReader reader)
    {
        try
        {
            return reader.MoveNext();
        }
        catch (NotSupportedException tooLong)
        {
            throw UnclosedQuote(tooLong);
        }
    }

    private bool IsBlank(SepReader reader) => reader.Current.Span.Trim(_delimiter).IsWhiteSpace();

    private LoadRefusedException UnclosedQuote(Exception tooLong) => new(
        "unclosed-quote", $"'{_name}' has a quotation mark that is never closed: close it, or take it out of the field.", tooLong);
}
