using System.Text;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Ingest;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Monitoring.Assessment;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Tests.Assessment;

/// <summary>Stocks from their file to the days that they cover.</summary>
public sealed class StockCoverTests(BundledRun bundled) : IDisposable
{
    private const string Flows =
        """
        # source: Test
        # revision: HS17
        year,product,exporter,importer,value_kusd,quantity_t
        2024,850511,CHN,NLD,1000,280
        2024,850511,DEU,NLD,100,40
        2024,850511,NLD,BEL,50,20
        2024,850511,DEU,USA,60,30
        2024,280469,CHN,NLD,60,
        2024,811292,CHN,NLD,60,10

        """;

    private readonly TemporaryMonitor _monitor = new();

    public void Dispose() => _monitor.Dispose();

    [Fact]
    public void A_stock_of_45_tonnes_covers_55_days_of_net_imports_of_300()
    {
        // 45/300*365, with 280 + 40 in and 20 out
        var cover = Cover("NLD", "850511", "NLD,850511,2023,45,strategic,a ministry,");

        (cover.NetImportsT, cover.Reason).Should().Be((300, null));
        cover.Days.Should().BeApproximately(54.75, 1e-9);
    }

    [Fact]
    public void What_members_deliver_to_each_other_neither_enters_nor_leaves_the_union()
    {
        // 100/(280 - 30)*365
        var cover = Cover("EU27", "850511", "EU27,850511,2024,100,commercial,,");

        cover.NetImportsT.Should().Be(250);
        cover.Days.Should().BeApproximately(146, 1e-9);
    }

    [Fact]
    public void An_empty_store_covers_no_day_and_one_that_nobody_counted_is_not_known()
    {
        Cover("NLD", "850511", "NLD,850511,2023,0,strategic,,").Days.Should().Be(0);
        var unknown = Cover("NLD", "850511", "NLD,850511,2023,,strategic,,");

        (unknown.Held, unknown.Days).Should().Be((null, null));
        unknown.Reason.Should().StartWith("NO_STOCK_FIGURES");
    }

    [Theory]
    [InlineData("DEU", "850511", "NET_EXPORTER")]
    [InlineData("NLD", "280469", "QUANTITY_UNKNOWN")]
    [InlineData("NLD", "gallium.processing", "SHARED_CODE")]
    public void Without_a_use_that_is_known_the_stock_is_told_and_no_days(string economy, string item, string reason)
    {
        var cover = Cover(economy, item, $"{economy},{item},2023,45,strategic,,");

        (cover.Held!.Tonnes, cover.Days).Should().Be((45, null));
        cover.Reason.Should().StartWith(reason);
    }

    [Fact]
    public void A_part_of_the_flows_tells_no_use()
    {
        var cover = Cover("NLD", "850511", "NLD,850511,2023,45,strategic,,", isExtract: true);

        cover.Days.Should().BeNull();
        cover.Reason.Should().StartWith("PARTIAL_YEAR");
    }

    [Fact]
    public void The_explanation_tells_days_stock_source_and_sentence()
    {
        var run = Run("NLD,850511,2023,45,strategic,a ministry,", isExtract: false);

        var answer = DependencyExplainer.Explain(run, run.Products[ItemId.Parse("850511")], RankingQuery.Of(run, "NLD", 2024, "reported"));

        answer.Mitigation.DaysOfCover.Should().BeApproximately(54.75, 1e-9);
        answer.Mitigation.Stock.Should().BeEquivalentTo(new StockAnswer(45, 2023, ["strategic"], 300, ["a ministry"]));
        answer.Missing.Should().NotContain(m => m.Field == "mitigation.daysOfCover");
        answer.Sources.Should().ContainSingle(s => s.Used == "stocks");
        answer.Text.En.Should().Contain("The strategic stock of 45 tonnes at the end of 2023 covers 55 days of net imports.");
        answer.Text.Nl.Should().Contain("De strategische voorraad van 45 ton eind 2023 dekt 55 dagen netto-invoer.");
    }

    [Fact]
    public void What_is_not_known_of_a_stock_has_a_reason()
    {
        var run = Run("NLD,280469,2023,45,strategic,,", isExtract: false);
        string[] Missing(string item) =>
        [
            .. DependencyExplainer.Explain(run, run.Products[ItemId.Parse(item)], RankingQuery.Of(run, "NLD", 2024, "reported")).Missing
                .Select(m => m.Field)
                .Where(f => f.StartsWith("mitigation.stock", StringComparison.Ordinal) || f == "mitigation.daysOfCover"),
        ];

        Missing("850511").Should().Equal("mitigation.daysOfCover", "mitigation.stock");
        Missing("280469").Should().Equal("mitigation.daysOfCover", "mitigation.stock.netImportsT");
    }

    private StockCover Cover(string economy, string item, string stock, bool isExtract = false)
    {
        var run = Run(stock, isExtract);
        var id = ItemId.Parse(item);
        return StockCover.Of(run, run.Products.GetValueOrDefault(id) ?? run.Materials[id], EconomyLookup.Find(run.Economies, economy), new Year(2024));
    }

    private RunView Run(string stock, bool isExtract)
    {
        Load("flows.csv", Flows, new LoadOptions { IsExtract = isExtract });
        Load("stocks.csv", $"economy,item,year,stock_t,kind,source,note\n{stock}\n", new LoadOptions());
        return _monitor.Recompute(bundled.Figures);
    }

    private void Load(string name, string text, LoadOptions options) =>
        _monitor.Loader.Load(FileSource.FromBytes(name, Encoding.UTF8.GetBytes(text)), options, coverage: []);
}
