using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Core.Tests.Indicators.GeoPolRisk;

/// <summary>The cells of a spreadsheet as text, by sheet and address; formulas by their stored values.</summary>
internal sealed class Workbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly Dictionary<string, List<Dictionary<string, string>>> _sheets = new(StringComparer.Ordinal);

    public Workbook(string relative)
    {
        using var zip = ZipFile.OpenRead(SharedMaterial.PathOf(relative));
        string[] texts = [.. Xml(zip, "xl/sharedStrings.xml").Elements(Main + "si").Select(si => string.Concat(si.Descendants(Main + "t").Select(t => t.Value)))];
        var names = Xml(zip, "xl/workbook.xml").Descendants(Main + "sheet").Select(s => s.Attribute("name")!.Value);
        foreach (var (index, name) in names.Index())
            _sheets[name] = [.. Xml(zip, $"xl/worksheets/sheet{index + 1}.xml").Descendants(Main + "row").Select(row => Cells(row, texts))];
    }

    /// <summary>The rows of a sheet below its header, by letter of the column.</summary>
    public IEnumerable<IReadOnlyDictionary<string, string>> Rows(string sheet) => _sheets[sheet].Skip(1);

    public static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static XElement Xml(ZipArchive zip, string path)
    {
        using var stream = zip.GetEntry(path)!.Open();
        return XDocument.Load(stream).Root!;
    }

    private static Dictionary<string, string> Cells(XElement row, string[] texts)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in row.Elements(Main + "c"))
        {
            if (cell.Element(Main + "v")?.Value is not { } value)
                continue;
            var column = cell.Attribute("r")!.Value.TrimEnd("0123456789".ToCharArray());
            cells[column] = cell.Attribute("t")?.Value is "s" ? texts[int.Parse(value, CultureInfo.InvariantCulture)] : value;
        }

        return cells;
    }
}
