using System.Collections.Immutable;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Workbooks;

/// <summary>
/// An Excel workbook (Office Open XML), read sheet by sheet as text. Formulas count by their stored result; formats are
/// not applied, so a number comes as it is stored and a date as its day number.
/// </summary>
/// <remarks>
/// The parts are opened by the caller, so that the limits on packed files hold here too. No part outside the workbook
/// is ever fetched. Not thread-safe.
/// </remarks>
internal sealed class Workbook
{
    private readonly Func<string, Stream?> _open;
    private readonly string _name;
    private ImmutableArray<string>? _strings;

    /// <summary>Reads the list of sheets.</summary>
    /// <param name="name">How to call the file in a sentence.</param>
    /// <param name="open">Opens a part by its path, such as <c>xl/workbook.xml</c>; null when there is none.</param>
    /// <exception cref="LoadRefusedException">The workbook is damaged.</exception>
    public Workbook(string name, Func<string, Stream?> open)
    {
        (_name, _open) = (name, open);
        var targets = Targets();
        Sheets =
        [
            .. WorkbookXml.Elements(Part("xl/workbook.xml"), Where("xl/workbook.xml"), "sheet")
                .Select(s => new WorkbookSheet(
                    s.GetValueOrDefault("name", ""), targets.GetValueOrDefault(s.GetValueOrDefault("id", ""), ""))),
        ];
    }

    /// <summary>The sheets in their order.</summary>
    public ImmutableArray<WorkbookSheet> Sheets { get; }

    /// <summary>The rows of a sheet that hold anything, in their order.</summary>
    /// <exception cref="LoadRefusedException">The sheet is damaged.</exception>
    public IEnumerable<WorkbookRow> Rows(WorkbookSheet sheet)
    {
        using var part = Part(sheet.Part);
        foreach (var row in WorkbookXml.Rows(part, Where(sheet.Part), Strings()))
        {
            if (!row.IsBlank)
                yield return row;
        }
    }

    private Dictionary<string, string> Targets() => WorkbookXml
        .Elements(Part("xl/_rels/workbook.xml.rels"), Where("xl/_rels/workbook.xml.rels"), "Relationship")
        .Where(r => r.ContainsKey("Id") && r.ContainsKey("Target"))
        .ToDictionary(r => r["Id"], r => r["Target"] is ['/', .. var full] ? full : $"xl/{r["Target"]}", StringComparer.Ordinal);

    // the texts of all sheets stand in one part; a workbook of numbers has none
    private ImmutableArray<string> Strings() => _strings ??= _open("xl/sharedStrings.xml") is { } part
        ? WorkbookXml.SharedStrings(part, Where("xl/sharedStrings.xml"))
        : [];

    private Stream Part(string path) => _open(path) ?? throw new LoadRefusedException(
        "damaged-workbook", $"'{_name}' lacks the part '{path}': it is no whole Excel workbook, save it again.");

    private string Where(string path) => $"'{_name}' ({path})";
}

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Part">The part that holds it.</param>
internal sealed record WorkbookSheet(string Name, string Part);
