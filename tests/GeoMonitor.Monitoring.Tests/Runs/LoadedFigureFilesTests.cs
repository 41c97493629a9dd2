using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Governance;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Ingest;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Storage.Archive;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Monitoring.Tests.Runs;

/// <summary>Real files of figures on their way into a run.</summary>
public sealed class LoadedFigureFilesTests(BundledRun bundled) : IDisposable
{
    private static readonly EconomyCode China = EconomyCode.Parse("CHN");
    private static readonly ItemId Cobalt = ItemId.Of("cobalt", "extraction");

    private readonly TemporaryMonitor _monitor = new();

    public void Dispose() => _monitor.Dispose();

    [Fact]
    public void Production_governance_and_trade_files_together_make_the_next_run()
    {
        var trade = Load("samples/baci/BACI_HS17_Y2024_V202601_crm30.csv.gz");
        var before = _monitor.Recompute(bundled.Figures);
        Load("samples/production/world_mining_data_2018_2022.csv.gz", new LoadOptions { Release = "2024" });
        Load("samples/governance/wgi_pv_estimate_1996_2022.csv", new LoadOptions { Release = "2023 update" });

        new RunViewFactory(_monitor.Archive, _monitor.Runs, _monitor.Figures)
            .OpenCurrent(bundled.Figures, MethodParameters.Default).Should().BeNull("it was made without them");
        var after = _monitor.Recompute(bundled.Figures);

        after.Id.Should().NotBe(before.Id);
        after.DatasetsOf(trade.Report.Series!).Should().ContainSingle("figures are no flows of the series");
        after.Figures.Digest.Should().NotBe(before.Figures.Digest);
        after.Figures.Sources.TakeLast(2).Select(s => (s.Kind, s.Title)).Should().Equal(
            ("production-shares", "World Mining Data, Austrian Federal Ministry of Finance 2024"),
            ("governance", "World Bank, Worldwide Governance Indicators 2023 update"));
        Stability(before, 2005).Should().BeNull("the bundled indicators begin in 2016");
        Stability(after, 2005).Should().BeApproximately(-0.51, 0.1);
        after.Governance.EstimateOf(China, new Year(2024)).Should().Be(before.Governance.EstimateOf(China, new Year(2024)));
    }

    [Fact]
    public void Mined_cobalt_comes_from_the_loaded_table_where_it_has_the_year()
    {
        Load("samples/production/world_mining_data_2018_2022.csv.gz");
        var production = FigureComposition.Compose(bundled.Figures, _monitor.Figures).Production;

        var table = production.TableFor(Cobalt, new Year(2022))!;

        (table.DataSet, table.Product, table.Unit).Should().Be(("WMD", "Co content", "t"));
        table.KnownShare.Should().BeApproximately(1, 1e-9);
        table.Shares[0].Economy.Value.Should().Be("COD");
        table.Shares[0].Share!.Value.Value.Should().BeApproximately(0.69, 0.01);
        table.Shares.Should().NotContain(s => s.Economy == EconomyCode.World);
        production.TablesOf(Cobalt).Select(t => t.DataSet).Should().Contain(["EU2023", "MCS2026"]);
    }

    [Fact]
    public void The_EU_table_read_from_its_file_equals_the_bundled_one()
    {
        Load("samples/crm-eu/fact_GlobalSupplyShares_t.csv");
        var composed = FigureComposition.Compose(bundled.Figures, _monitor.Figures).Production;

        foreach (var item in new[] { "gallium.processing", "helium.processing", "gypsum.extraction", "boron.extraction" }.Select(ItemId.Parse))
        {
            var (loaded, own) = (Shares(composed, item), Shares(bundled.Figures.Production, item));
            loaded.Should().HaveCount(own.Count, $"{item} has one row a supplier in both");
            foreach (var (economy, share) in own)
                loaded[economy].Should().BeApproximately(share, 1e-9, $"{economy} supplies {item}");
        }
    }

    [Fact]
    public void A_loaded_list_of_codes_names_what_the_catalogue_does_not()
    {
        _monitor.Loader.Load(
            FileSource.FromBytes("BACI_HS22_Y2023_V202501.csv", "t,i,j,k,v,q\n2023,156,528,850440,5,1\n"u8.ToArray()), new LoadOptions(), []);
        var id = ItemId.Parse("850440");
        _monitor.Recompute(bundled.Figures).Products[id].Item.NameEn.Should().Be("HS22 850440");
        Load("samples/baci/product_codes_HS22_V202501.csv.gz");

        var item = _monitor.Recompute(bundled.Figures).Products[id].Item;

        item.NameEn.Should().Be("Electrical static converters");
        item.Note.Should().Contain("loaded list");
    }

    [Fact]
    public void A_file_that_is_refused_or_known_already_leaves_the_archive_as_it_was()
    {
        var first = Load("samples/governance/wgi_pv_rank_1996_2022.csv");
        var again = _monitor.Loader.Load(Source("samples/governance/wgi_pv_rank_1996_2022.csv"), new LoadOptions(), []);
        var refused = () => _monitor.Loader.Load(
            FileSource.FromBytes("wmd.csv", "commodity,Country,Country_ISO,year,production,unit\nTin,Peru,PER,2022,1,lots\n"u8.ToArray()),
            new LoadOptions(),
            []);

        (again.AlreadyLoaded, again.Dataset.Id).Should().Be((true, first.Id));
        refused.Should().Throw<LoadRefusedException>().Which.Code.Should().Be("unknown-unit");
        _monitor.Archive.Datasets().Should().ContainSingle();
        _monitor.Figures.ActiveFigures().Should().ContainSingle().Which.Figures.Should().BeOfType<GovernanceFigures>();
    }

    private static double? Stability(RunView run, int year) => run.Governance.Published(China)
        .FirstOrDefault(r => r.Year == new Year(year))?.Estimates[(int)GovernanceDimension.PoliticalStability];

    private static Dictionary<EconomyCode, double> Shares(Core.Supply.ProductionCatalogue catalogue, ItemId item) => catalogue.TablesOf(item)
        .Single(t => t.DataSet == "EU2023").Shares
        .Where(s => s.Share is not null)
        .ToDictionary(s => s.Economy, s => s.Share!.Value.Value);

    private static FileSource Source(string path) => FileSource.FromFile(SharedMaterial.PathOf(path));

    private DatasetRecord Load(string path, LoadOptions? options = null) =>
        _monitor.Loader.Load(Source(path), options ?? new LoadOptions(), []).Dataset;
}
