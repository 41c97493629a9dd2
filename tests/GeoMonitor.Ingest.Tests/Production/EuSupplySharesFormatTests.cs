using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Tests.Production;

public sealed class EuSupplySharesFormatTests
{
    private const string World = "samples/crm-eu/fact_GlobalSupplyShares_t.csv";
    private const string Union = "samples/crm-eu/fact_EUSupplyShares_t.csv";

    [Theory]
    [InlineData(World, 2561, "WLD")]
    [InlineData(Union, 907, "EU27")]
    public void The_real_tables_are_read_whole_each_for_whom_it_is_of(string path, int rows, string suppliedTo)
    {
        var (figures, report) = LoadedFigures<ProductionFigures>.Sample(path);

        (report.RowsRead, report.RowsKept, figures.Rows.Length).Should().Be((rows, rows, rows));
        figures.SuppliedTo.Value.Should().Be(suppliedTo);
        report.Unmapped.Should().BeEmpty();
        report.Rejected.Should().BeEmpty();
        report.Licence.Should().Be("CC BY 4.0");
        figures.Rows.Should().OnlyContain(r => r.MaterialId != null && r.TradeParameter >= 0.8 && r.Share != null);
        figures.Rows.Select(r => r.Stage).Distinct().Should().BeEquivalentTo("extraction", "processing");
    }

    [Fact]
    public void A_share_below_a_tenth_of_a_percent_is_a_bound_and_no_figure()
    {
        var rows = LoadedFigures<ProductionFigures>.Sample(World).Figures.Rows;

        rows.Where(r => r.IsBelow).Should().NotBeEmpty().And.OnlyContain(r => r.Share!.Value.Value == 0.001);
        rows.Single(r => r is { MaterialId: "helium", Economy.Value: "DZA" }).Share!.Value.Value.Should().BeApproximately(0.083, 1e-12);
    }

    [Fact]
    public void A_share_without_its_sign_is_read_as_a_percentage_and_said()
    {
        var (figures, report) = LoadedFigures<ProductionFigures>.Sample(Union);

        figures.Rows.Single(r => r is { MaterialId: "silicon-metal", Economy.Value: "DEU" }).Share!.Value.Value.Should().Be(0.06);
        report.Notes.Should().Contain("1 row had a share without its percent sign: it was read as a percentage.");
    }

    [Fact]
    public void Letters_in_Windows_1252_are_read_and_said()
    {
        var (figures, report) = LoadedFigures<ProductionFigures>.Sample(World);

        figures.Rows.Should().Contain(r => r.Economy.Value == "TUR");
        report.Notes.Should().Contain(n => n.Contains("Windows-1252"));
    }

    [Fact]
    public void Tables_that_leave_suppliers_out_are_named()
    {
        LoadedFigures<ProductionFigures>.Sample(Union).Report.Checks
            .Should().Contain(c => c.Name == "share-sums" && !c.Passed && c.Detail.Contains("Chromium extraction 9 %"));
    }

    [Fact]
    public void The_same_table_under_a_name_that_tells_nothing_is_refused()
    {
        var loading = () => LoadedFigures<ProductionFigures>.Text("shares.csv", "Material,Stage,Country,Share,t\nCobalt,E,Cuba,2%,1\n");

        loading.Should().Throw<LoadRefusedException>().WithMessage("*does not say whether its shares are of world supply*");
    }

    [Fact]
    public void Shares_that_are_none_and_stages_that_are_none_are_counted()
    {
        var (figures, report) = LoadedFigures<ProductionFigures>.Text(
            "GlobalSupply.csv", "Material,Stage,Country,Share,t\nCobalt,E,Cuba,120%,1\nCobalt,X,Cuba,2%,1\nBauxite,E,Guinea,>0%,\nBauxite,P,Guinea,0%,\n");

        figures.Rows.Select(r => (r.MaterialId, r.Share?.Value, r.TradeParameter)).Should().Equal(("aluminium", null, null), (null, 0, null));
        report.Rejected.Select(r => r.Reason).Should().BeEquivalentTo("unreadable-number", "unknown-stage");
        figures.Rows[0].Economy.Should().Be(EconomyCode.Parse("GIN"));
    }
}
