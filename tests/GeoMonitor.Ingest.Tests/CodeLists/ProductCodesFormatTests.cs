using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Tests.CodeLists;

public sealed class ProductCodesFormatTests
{
    [Fact]
    public void The_real_list_gives_codes_as_text_with_their_names()
    {
        var (figures, _) = LoadedFigures<CodeListFigures>.Sample("samples/baci/product_codes_HS22_V202501.csv.gz");

        (figures.Nomenclature, figures.Origin.ToString()).Should().Be(("HS22", "CEPII BACI V202501"));
        figures.Rows[0].Should().Be(new CodeName("010121", "Horses: live, pure-bred breeding animals"));
    }

    [Fact]
    public void A_leading_zero_that_a_spreadsheet_dropped_is_put_back_and_said()
    {
        var (figures, report) = LoadedFigures<CodeListFigures>.Sample("samples/baci/product_codes_HS17_V202301_leadingzerolost.csv.gz");

        figures.Rows[0].Code.Should().Be("010121");
        report.Notes.Should().Contain("561 rows had a code of five digits: the leading zero that a spreadsheet had dropped was put back.");
    }

    [Fact]
    public void The_code_that_is_none_is_counted()
    {
        LoadedFigures<CodeListFigures>.Sample("samples/baci/product_codes_HS92_V202401b.csv.gz").Report.RejectedSample
            .Should().ContainSingle().Which.Should().BeEquivalentTo(new { Field = "code", Reason = "bad-product-code" });
    }

    [Fact]
    public void A_list_without_its_revision_is_refused_until_the_caller_says_it()
    {
        const string text = "code,description\n010121,Horses\n010121,Asses\n";
        var loading = () => LoadedFigures<CodeListFigures>.Text("codes.csv", text);

        loading.Should().Throw<LoadRefusedException>().Which.Code.Should().Be("revision-unknown");
        var told = LoadedFigures<CodeListFigures>.Text("codes.csv", text, Loaded.Lenient with { Revision = HsRevision.Parse("HS12") });
        told.Figures.Rows.Should().Equal(new CodeName("010121", "Horses"));
        told.Report.Rejected.Should().ContainSingle().Which.Reason.Should().Be("repeated-key");
    }
}
