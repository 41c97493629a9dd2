using System.IO.Compression;
using System.Text;
using GeoMonitor.Ingest.Workbooks;

namespace GeoMonitor.Ingest.Tests.Workbooks;

/// <summary>Workbooks as the tests need them.</summary>
internal static class TestWorkbook
{
    private const string Relations =
        """<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>""";

    /// <summary>A workbook of one sheet called <c>Sheet</c>, from the XML between the tags of its data.</summary>
    public static byte[] Of(string rows, string? strings = null, string sheets = """<sheet name="Sheet" r:id="rId1"/>""", string? second = null)
    {
        var parts = new List<(string, byte[])>
        {
            ("[Content_Types].xml", Bytes("<Types>spreadsheetml</Types>")),
            ("xl/workbook.xml", Bytes($"""<workbook xmlns:r="r"><sheets>{sheets}</sheets></workbook>""")),
            ("xl/_rels/workbook.xml.rels", Bytes(Relations)),
            ("xl/worksheets/sheet1.xml", Bytes($"<worksheet><sheetData>{rows}</sheetData></worksheet>")),
        };
        if (second is not null)
            parts.Add(("xl/worksheets/sheet2.xml", Bytes($"<worksheet><sheetData>{second}</sheetData></worksheet>")));
        if (strings is not null)
            parts.Add(("xl/sharedStrings.xml", Bytes($"<sst>{strings}</sst>")));
        return Loaded.Zip([.. parts]);
    }

    /// <summary>Rows of texts, as a sheet holds them inline.</summary>
    public static string Rows(params string[][] rows) => string.Concat(
        rows.Select(r => $"<row>{string.Concat(r.Select(c => $"""<c t="inlineStr"><is><t>{c}</t></is></c>"""))}</row>"));

    public static Workbook Open(byte[] bytes, string name = "book.xlsx")
    {
        var zip = new ZipArchive(new MemoryStream(bytes));
        return new Workbook(name, path => zip.GetEntry(path)?.Open());
    }

    private static byte[] Bytes(string xml) => Encoding.UTF8.GetBytes(xml);
}
