using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Tests.Stocks;

public sealed class StockTableFormatTests
{
    private const string Header = "economy,item,year,stock_t,kind,source,note\n";

    [Fact]
    public void A_table_is_read_with_kinds_sources_and_notes()
    {
        var (figures, report) = Read("JPN,850511,2023,45.5,strategic,a ministry,60 days\nEU27,Gallium.processing,2022,0,Commercial,,\n");

        (report.Format, report.RowsKept).Should().Be(("geomonitor-stocks", 2));
        figures.Rows.Should().Equal(
            new StockFigure(EconomyCode.Parse("JPN"), ItemId.Parse("850511"), new Core.Year(2023), StockKind.Strategic, 45.5, "a ministry", "60 days"),
            new StockFigure(EconomyCode.Eu27, ItemId.Of("gallium", "processing"), new Core.Year(2022), StockKind.Commercial, 0, null, null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("NA")]
    [InlineData("-")]
    public void A_stock_that_is_not_known_is_kept_as_unknown_and_never_as_empty(string stock)
    {
        var (figures, report) = Read($"JPN,850511,2023,{stock},strategic,,\n");

        figures.Rows.Should().ContainSingle().Which.Tonnes.Should().BeNull();
        report.Years.Should().ContainSingle().Which.RowsWithoutQuantity.Should().Be(1);
    }

    [Fact]
    public void A_stock_below_zero_refuses_the_file_and_says_where_and_what_to_do()
    {
        var reading = () => Read("JPN,850511,2022,4,strategic,,\nJPN,850511,2023,-4.5,strategic,,\n");

        reading.Should().Throw<LoadRefusedException>().Which.Should().Match<LoadRefusedException>(e =>
            e.Code == "negative-stock"
            && e.Message.Contains("'own.csv' has a stock of -4.5 tonnes in line 3")
            && e.Message.Contains("leave the field empty where the stock is not known"));
    }

    [Theory]
    [InlineData("UTO,850511,2023,1,strategic,,", "unknown-economy")]
    [InlineData("ROW,850511,2023,1,strategic,,", "unknown-economy")]
    [InlineData("JPN,85051,2023,1,strategic,,", "unreadable-item")]
    [InlineData("JPN,850511,2023,1,secret,,", "unknown-kind")]
    [InlineData("JPN,850511,23,1,strategic,,", "year-out-of-range")]
    [InlineData("JPN,850511,2023,much,strategic,,", "unreadable-number")]
    public void A_row_that_says_nothing_is_counted_with_its_reason(string row, string reason) =>
        Read(row + "\n").Report.Rejected.Should().ContainSingle().Which.Reason.Should().Be(reason);

    [Fact]
    public void Two_rows_of_one_stock_are_not_added_up()
    {
        var (figures, report) = Read("JPN,850511,2023,1,strategic,,\nJPN,850511,2023,2,strategic,,\nJPN,850511,2023,2,commercial,,\n");

        figures.Rows.Should().HaveCount(2);
        report.Rejected.Should().ContainSingle().Which.Reason.Should().Be("repeated-key");
    }

    private static LoadedFigures<StockFigures> Read(string rows) => LoadedFigures<StockFigures>.Text("own.csv", Header + rows);
}
