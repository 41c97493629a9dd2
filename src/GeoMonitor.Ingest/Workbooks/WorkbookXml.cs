using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Workbooks;

/// <summary>Reads the parts of a workbook in one pass, without building a tree of them.</summary>
internal static class WorkbookXml
{
    // the widest sheet that spreadsheet programs make; a reference beyond it is damage and must not cost memory
    private const int MostColumns = 16_384;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
    };

    /// <summary>The attributes, by local name, of every element of a name.</summary>
    public static List<Dictionary<string, string>> Elements(Stream part, string where, string element) =>
        Guard(where, () =>
        {
            using var xml = XmlReader.Create(part, Settings);
            var found = new List<Dictionary<string, string>>();
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != element)
                    continue;
                var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
                while (xml.MoveToNextAttribute())
                    attributes.TryAdd(xml.LocalName, xml.Value);
                found.Add(attributes);
            }

            return found;
        });

    /// <summary>The table of texts that the cells of all sheets point into.</summary>
    public static ImmutableArray<string> SharedStrings(Stream part, string where) =>
        Guard(where, () =>
        {
            using var xml = XmlReader.Create(part, Settings);
            var strings = ImmutableArray.CreateBuilder<string>();
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                    strings.Add(TextOf(xml, "si"));
            }

            return strings.ToImmutable();
        });

    /// <summary>The rows of a sheet.</summary>
    public static IEnumerable<WorkbookRow> Rows(Stream part, string where, ImmutableArray<string> strings)
    {
        using var xml = Guard(where, () => XmlReader.Create(part, Settings));
        var last = 0;
        while (Guard(where, xml.Read))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row")
                continue;
            last = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : last + 1;
            var row = last;
            yield return new WorkbookRow(row, Guard(where, () => Cells(xml, where, row, strings)));
        }
    }

    private static ImmutableArray<string> Cells(XmlReader xml, string where, int row, ImmutableArray<string> strings)
    {
        var cells = ImmutableArray.CreateBuilder<string>();
        if (xml.IsEmptyElement)
            return [];
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
                continue;
            var column = ColumnOf(xml.GetAttribute("r")) ?? cells.Count;
            if (column < cells.Count || column >= MostColumns)
                throw Damaged($"{where}, row {row}", "its cells are not in order", null);
            while (cells.Count < column)
                cells.Add("");
            cells.Add(CellText(xml, where, row, strings));
        }

        return cells.DrainToImmutable();
    }

    private static string CellText(XmlReader xml, string where, int row, ImmutableArray<string> strings)
    {
        var type = xml.GetAttribute("t");
        var text = TextOf(xml, "c");
        if (type != "s" || text.Length == 0)
            return text.Trim();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < strings.Length
            ? strings[index].Trim()
            : throw Damaged($"{where}, row {row}", $"a cell points to text {text}, of which there are {strings.Length:N0}", null);
    }

    // the text of the values or runs below an element, without formulas and reading aids
    private static string TextOf(XmlReader xml, string element)
    {
        if (xml.IsEmptyElement)
            return "";
        var (only, more) = ("", default(StringBuilder));
        var depth = xml.Depth;
        var (taking, aid) = (false, false);
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth && xml.LocalName == element))
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "rPh":
                    aid = !xml.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "rPh":
                    aid = false;
                    break;
                case XmlNodeType.Element:
                    taking = !aid && !xml.IsEmptyElement && xml.LocalName is "t" or "v";
                    break;
                case XmlNodeType.EndElement:
                    taking = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when taking:
                    // nearly every text is in one piece
                    if (only.Length > 0)
                        more ??= new StringBuilder(only);
                    more?.Append(xml.Value);
                    only = more is null ? xml.Value : only;
                    break;
            }
        }

        return more?.ToString() ?? only;
    }

    // B12 is column 1
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c))
                break;
            column = Math.Min((column * 26) + (c - 'A' + 1), MostColumns + 1);
        }

        return column == 0 ? null : column - 1;
    }

    private static T Guard<T>(string where, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException damage)
        {
            throw Damaged($"{where}, line {damage.LineNumber}", "it is no well-formed XML", damage);
        }
    }

    private static LoadRefusedException Damaged(string where, string what, Exception? inner) => new(
        "damaged-workbook", $"{where} cannot be read: {what}, so save the workbook again or fetch it from its source.", inner);
}
