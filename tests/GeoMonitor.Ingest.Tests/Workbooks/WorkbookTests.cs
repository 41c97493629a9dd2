using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Workbooks;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Ingest.Tests.Workbooks;

public sealed class WorkbookTests
{
    [Fact]
    public void Codes_stored_as_text_keep_their_leading_zeros()
    {
        var rows = Read(
            """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>""",
            "<si><t>010121</t></si><si><t xml:space=\"preserve\"> HS2017</t></si>");

        rows.Should().ContainSingle().Which.Cells.Should().Equal("010121", "HS2017");
    }

    [Fact]
    public void Cells_that_are_left_out_are_blank_and_do_not_move_the_others()
    {
        var row = Read("""<row r="7"><c r="B7"><v>3</v></c><c r="AA7"><v>0.5</v></c></row>""").Single();

        row.Number.Should().Be(7);
        row[0].Should().BeEmpty();
        row[1].Should().Be("3");
        row[26].Should().Be("0.5");
        row[99].Should().BeEmpty();
    }

    [Fact]
    public void Formulas_count_by_their_result_and_reading_aids_not_at_all()
    {
        var row = Read(
            """<row><c><f>1+1</f><v>2</v></c><c t="str"><f>A1</f><v>two</v></c><c t="s"><v>0</v></c></row>""",
            "<si><r><t>ko</t></r><r><t>balt</t></r><rPh sb=\"0\"><t>aid</t></rPh></si>").Single();

        row.Cells.Should().Equal("2", "two", "kobalt");
    }

    [Fact]
    public void Rows_of_nothing_are_left_out_and_the_numbers_go_on() =>
        Read("""<row r="1"><c r="A1"/></row><row r="2"/><row r="3"><c r="A3"><v>1</v></c></row>""")
            .Should().ContainSingle().Which.Number.Should().Be(3);

    [Theory]
    [InlineData("""<row><c t="s"><v>5</v></c></row>""", "*row 1*points to text 5*")]
    [InlineData("""<row><c t="s"><v>-1</v></c></row>""", "*points to text -1*")]
    [InlineData("""<row><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>""", "*not in order*")]
    [InlineData("""<row><c r="ZZZZ1"><v>1</v></c></row>""", "*not in order*")]
    [InlineData("<row><c>", "*no well-formed XML*save the workbook again*")]
    public void A_damaged_sheet_is_refused_with_its_part(string rows, string message)
    {
        var read = () => Read(rows);

        read.Should().Throw<LoadRefusedException>().WithMessage("'book.xlsx' (xl/worksheets/sheet1.xml)" + message);
    }

    [Fact]
    public void A_document_type_is_refused_because_it_can_point_anywhere()
    {
        var open = () => new Workbook(
            "book.xlsx",
            _ => new MemoryStream("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"u8.ToArray()));

        open.Should().Throw<LoadRefusedException>();
    }

    [Fact]
    public void A_workbook_without_its_list_of_sheets_is_refused()
    {
        var open = () => new Workbook("book.xlsx", _ => null);

        open.Should().Throw<LoadRefusedException>().WithMessage("*lacks the part*");
    }

    [Theory]
    [InlineData("UNSD_HS2022_to_HS2017.xlsx", "HS2022-HS2017 Conversions", 5_614, "Correlation Tables", 15_658)]
    [InlineData("UNSD_HS2017_to_HS2012.xlsx", "Conversion HS17-HS12", 5_389, "Correlation Tables", 6_142)]
    public void The_workbooks_of_the_statistics_division_are_read_whole(
        string file, string first, int firstRows, string second, int secondRows)
    {
        var bytes = File.ReadAllBytes(SharedMaterial.PathOf("samples/concordance/" + file));

        var book = TestWorkbook.Open(bytes);

        book.Sheets.Select(s => s.Name).Should().Equal(first, second);
        book.Sheets.Select(s => book.Rows(s).Count()).Should().Equal(firstRows, secondRows);
        book.Rows(book.Sheets[1]).ElementAt(1).Cells.Should().StartWith(["010121", "010121", "1:1"]);
    }

    private static List<WorkbookRow> Read(string rows, string? strings = null)
    {
        var book = TestWorkbook.Open(TestWorkbook.Of(rows, strings));
        return [.. book.Rows(book.Sheets.Single())];
    }
}
