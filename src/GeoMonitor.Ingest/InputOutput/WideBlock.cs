using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Rows;
using GeoMonitor.Ingest.Simple;
using nietras.SeparatedValues;

namespace GeoMonitor.Ingest.InputOutput;

/// <summary>
/// Reads a table with sellers in rows and buyers in columns. It is read whole or not at all: a table without one of its cells has
/// wrong sums.
/// </summary>
internal sealed class WideBlock
{
    private readonly WideLayout _layout;
    private readonly TableDraft _draft;
    private readonly FigureIntake _intake;
    private readonly string _name;
    private readonly HeaderColumns _header;
    private readonly WideLabel[] _columns;
    private readonly int[] _targets;
    private readonly HashSet<string> _rowLabels = new(StringComparer.Ordinal);
    private readonly HashSet<int> _sellers = [];
    private readonly HashSet<string> _columnLabels = new(StringComparer.Ordinal);

    private WideBlock(WideLayout layout, TableDraft draft, FigureIntake intake, string name, HeaderColumns header)
    {
        (_layout, _draft, _intake, _name, _header) = (layout, draft, intake, name, header);
        _columns = [.. header.Names.Skip(1).Select(LabelOf)];
        _targets = [.. _columns.Select(TargetOf)];
    }

    /// <summary>Reads a member.</summary>
    /// <exception cref="LoadRefusedException">A label or a cell cannot be read, or a label comes twice.</exception>
    public static void Read(FlowFile file, RecognisedMember member, WideLayout layout, TableDraft draft, FigureIntake intake)
    {
        var name = file.NameFor(member);
        using var text = file.OpenText(member);
        var header = HeaderColumns.Take(text, name, CommentLines.Read(text, name, hasUnit: true).Lines);
        var block = new WideBlock(layout, draft, intake, name, header);
        var faulty = intake.Rejections.Rows;
        new TableRows(header, intake.Rejections).Run(text, header.Line, block.Read);
        if (intake.Rejections.Rows > faulty)
            throw TableRefusals.BadRow(name, intake.Rejections.FirstLineOf(RejectReason.WrongColumnCount));
        if (block._sellers.Count > 0)
            draft.AddBlock(block._sellers);
    }

    private void Read(SepReader.Row row, long line)
    {
        var text = Clean(row[0].Span).ToString();
        if (_layout.Row(text) is not { } label)
            throw TableRefusals.BadLabel(_name, line, text);
        if (!_rowLabels.Add(text))
            throw TableRefusals.RepeatedLabel(_name, line, text);
        _intake.Keep();
        if (label.Kind == WideKind.Sector)
            ReadSales(row, line, _draft.Sector(label.Economy, label.Code));
        else if (label.Kind == WideKind.PrimaryInput && _layout.InputsMakeOutput)
            ReadInputs(row, line);
    }

    private void ReadSales(SepReader.Row row, long line, int seller)
    {
        _sellers.Add(seller);
        for (var c = 0; c < _columns.Length; c++)
        {
            var kind = _columns[c].Kind;
            if (kind == WideKind.Ignored)
                continue;
            var value = Number(row, line, c);
            if (kind == WideKind.Sector)
                Deliver(seller, _targets[c], value);
            else if (kind == WideKind.Output)
                _draft.AddOutput(seller, value);
            else if (_layout.Adds)
                _draft.AddUse(seller, _targets[c], value);
            else if (!_draft.TryUse(seller, _targets[c], value))
                throw TableRefusals.RepeatedLabel(_name, line, _header.Names[c + 1]);
        }
    }

    private void Deliver(int seller, int buyer, double value)
    {
        if (_layout.Adds)
            _draft.AddDelivery(seller, buyer, value);
        else
            _draft.TryDeliver(seller, buyer, value);
        if (_layout.InputsMakeOutput)
            _draft.AddOutput(buyer, value);
    }

    private void ReadInputs(SepReader.Row row, long line)
    {
        for (var c = 0; c < _columns.Length; c++)
        {
            if (_columns[c].Kind == WideKind.Sector)
                _draft.AddOutput(_targets[c], Number(row, line, c));
        }
    }

    private double Number(SepReader.Row row, long line, int column)
    {
        var text = Clean(row[column + 1].Span);
        return DecimalText.TryReadDouble(text, out var value)
            ? value
            : throw TableRefusals.BadCell(_name, line, _header.Names[column + 1], text.ToString());
    }

    private WideLabel LabelOf(string column)
    {
        var label = _layout.Column(column) ?? throw TableRefusals.BadLabel(_name, _header.Line, column);
        return _columnLabels.Add(column) ? label : throw TableRefusals.RepeatedLabel(_name, _header.Line, column);
    }

    private int TargetOf(WideLabel label)
    {
        if (label.Kind == WideKind.Use)
            return _draft.Use(label.Economy, label.Code);
        if (label.Kind != WideKind.Sector)
            return -1;
        var sector = _draft.Sector(label.Economy, label.Code);
        _draft.Buys(sector);
        return sector;
    }

    private static ReadOnlySpan<char> Clean(ReadOnlySpan<char> field) => field.Trim().Trim('"').Trim();
}
