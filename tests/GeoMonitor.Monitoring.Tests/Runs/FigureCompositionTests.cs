using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Governance;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Tests.Runs;

public sealed class FigureCompositionTests(BundledRun bundled) : IDisposable
{
    private static readonly EconomyCode China = EconomyCode.Parse("CHN");
    private static readonly EconomyCode Congo = EconomyCode.Parse("COD");
    private static readonly ItemId Cobalt = ItemId.Of("cobalt", "extraction");

    private readonly TemporaryMonitor _monitor = new();

    private ReferenceFigures Composed => FigureComposition.Compose(bundled.Figures, _monitor.Figures);

    public void Dispose() => _monitor.Dispose();

    [Fact]
    public void Without_loaded_figures_the_bundled_ones_are_used_as_they_are()
    {
        Composed.Should().BeSameAs(bundled.Figures);
        FigureComposition.Compose(bundled.Figures, null).Should().BeSameAs(bundled.Figures);
    }

    [Fact]
    public void A_loaded_estimate_takes_the_place_of_its_dimension_in_its_year_and_of_nothing_else()
    {
        Load("a1", Estimates(new Year(2020), GovernanceDimension.PoliticalStability, (China, -1.5)));

        var governance = Composed.Governance;

        Estimate(governance, China, 2020, GovernanceDimension.PoliticalStability).Should().Be(-1.5);
        foreach (var (year, dimension) in new[]
        {
            (2020, GovernanceDimension.RuleOfLaw), (2020, GovernanceDimension.Average), (2021, GovernanceDimension.PoliticalStability),
        })
        {
            Estimate(governance, China, year, dimension)
                .Should().Be(Estimate(bundled.Figures.Governance, China, year, dimension));
        }

        governance.Published(Congo).Single(r => r.Year == new Year(2020)).Estimates[(int)GovernanceDimension.PoliticalStability]
            .Should().BeNull("another vintage must not stand beside the loaded one in a year");
        governance.Vintage.Should().Contain("test vintage").And.Contain(bundled.Figures.Governance.Vintage);
    }

    [Fact]
    public void Six_loaded_dimensions_make_a_new_average()
    {
        var parts = Enum.GetValues<GovernanceDimension>().Where(d => d != GovernanceDimension.Average)
            .Select((d, i) => new GovernanceMeasure(China, new Year(2005), d, GovernanceScale.Estimate, i));
        Load("a1", new GovernanceFigures(new FigureOrigin("World Bank", "test vintage"), [.. parts]));

        Estimate(Composed.Governance, China, 2005, GovernanceDimension.Average).Should().Be(2.5);
    }

    [Fact]
    public void A_rank_is_never_taken_for_an_estimate()
    {
        Load("a1", new GovernanceFigures(
            new FigureOrigin("World Bank", "test vintage"),
            [new(China, new Year(2020), GovernanceDimension.PoliticalStability, GovernanceScale.Rank, 28)]));

        Composed.Governance.All.Should().BeEquivalentTo(bundled.Figures.Governance.All);
        Composed.Digest.Should().NotBe(bundled.Figures.Digest);
    }

    [Fact]
    public void A_loaded_production_table_comes_before_bundled_ones_of_its_year_and_leaves_the_others()
    {
        var year = bundled.Figures.Production.TableFor(Cobalt, new Year(2024))!.Year;
        Load("a1", Production("TEST", year, (Congo, 30), (China, 10)));

        var table = Composed.Production.TableFor(Cobalt, new Year(2024))!;

        table.DataSet.Should().Be("TEST");
        table.Shares.Select(s => (s.Economy, s.Share!.Value.Value)).Should().Equal((Congo, 0.75), (China, 0.25));
        table.WorldQuantity.Should().Be(41);
        Composed.Production.TablesOf(Cobalt).Should().HaveCount(bundled.Figures.Production.TablesOf(Cobalt).Count() + 1);
    }

    [Fact]
    public void Of_two_loaded_tables_the_later_one_prevails()
    {
        Load("a1", Production("TEST", new Year(2023), (Congo, 30)));
        Load("b2", Production("TEST", new Year(2023), (China, 10)));
        Load("c3", Production("OTHER", new Year(2023), (Congo, 1), (China, 1)));

        Composed.Production.TablesOf(Cobalt).First(t => t.DataSet == "TEST").Shares.Should().ContainSingle()
            .Which.Economy.Should().Be(China);
        Composed.Production.TablesOf(Cobalt).First(t => t.Year == new Year(2023)).DataSet.Should().Be("OTHER");
    }

    [Fact]
    public void An_older_study_does_not_undo_the_bundled_one_and_a_newer_one_takes_its_place()
    {
        Load("a1", new AssessmentFigures(
            new FigureOrigin("European Commission", "2011-2026"),
            [
                new("Cobalt", "cobalt", new Year(2020), AssessmentMeasure.SupplyRisk, 0.1, null, "unmarked"),
                new("Cobalt", "cobalt", new Year(2026), AssessmentMeasure.EconomicImportance, 9.5, null, "unmarked"),
            ],
            []));

        var (before, after) = (bundled.Figures.Materials["cobalt"], Composed.Materials["cobalt"]);

        after.Should().Be(before with { EconomicImportance = 9.5 });
        var cobalt = bundled.Figures.Items.All.First(i => i.Materials is ["cobalt"]);
        bundled.Figures.ProfileOf(cobalt).Importance.Should().Be(before.EconomicImportance / 10);
        Composed.ProfileOf(cobalt).Importance.Should().Be(0.95, "what was looked up before the load is not remembered");
    }

    [Fact]
    public void Loaded_figures_make_the_stored_run_outdated_and_are_named_among_its_sources()
    {
        var first = _monitor.Recompute(bundled.Figures);
        var dataset = Load("a1", Production("TEST", new Year(2023), (Congo, 30)));
        var factory = new RunViewFactory(_monitor.Archive, _monitor.Runs, _monitor.Figures);

        factory.OpenCurrent(bundled.Figures, MethodParameters.Default).Should().BeNull();
        var second = _monitor.Recompute(first.Figures);

        second.Figures.Sources.Should().HaveCount(bundled.Figures.Sources.Length + 1);
        second.Figures.Sources[^1].Should().Be(new FigureSource(dataset.Id.Value, "a test 1", "not stated", "production-shares", "a1"));
        second.Figures.Loaded.Should().ContainSingle();
        factory.OpenCurrent(bundled.Figures, MethodParameters.Default)!.Id.Should().Be(second.Id);
        _monitor.Archive.Withdraw(dataset.Id);
        FigureComposition.Compose(second.Figures, _monitor.Figures).Should().BeSameAs(bundled.Figures);
    }

    private static double? Estimate(GovernanceTable table, EconomyCode economy, int year, GovernanceDimension dimension) =>
        table.Published(economy).Single(r => r.Year == new Year(year)).Estimates[(int)dimension];

    private static GovernanceFigures Estimates(Year year, GovernanceDimension dimension, params (EconomyCode Economy, double Value)[] values) => new(
        new FigureOrigin("World Bank", "test vintage"),
        [.. values.Select(v => new GovernanceMeasure(v.Economy, year, dimension, GovernanceScale.Estimate, v.Value))]);

    private static ProductionFigures Production(string dataSet, Year year, params (EconomyCode Economy, double Tonnes)[] producers) => new(
        new FigureOrigin("a test", "1"),
        EconomyCode.World,
        [
            .. producers.Select(p => Row(dataSet, year, p.Economy, p.Tonnes)),
            Row(dataSet, year, EconomyCode.World, 41),
        ]);

    private static ProductionFigure Row(string dataSet, Year year, EconomyCode economy, double tonnes) => new(
        dataSet, "Cobalt", "cobalt", "extraction", "Co content", economy, year, tonnes, ProductionUnit.Tonne, null, false, null, false, "reported", null);

    private DatasetRecord Load(string sha256, FigureSet figures)
    {
        using var load = _monitor.Archive.BeginLoad();
        load.Append(figures);
        var report = new LoadReport("test", "test.csv", null, null, sha256, 1, 1, [], [], [], [], [], []) { Figures = figures.Origin };
        return load.Commit(new DatasetDraft(report, [], [])).Dataset;
    }
}
