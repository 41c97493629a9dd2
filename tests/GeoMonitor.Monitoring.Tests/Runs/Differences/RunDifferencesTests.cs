using System.Text;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Governance;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Monitoring.Runs.Differences;
using GeoMonitor.Monitoring.State;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Tests.Runs.Differences;

public sealed class RunDifferencesTests(BundledRun bundled) : IDisposable
{
    private readonly TemporaryMonitor _monitor = new();
    private readonly MonitorState _state = new();

    private RunDifferences Differences =>
        new(_monitor.Runs, new RunReopener(_monitor.Archive, _monitor.Runs, _monitor.Figures, _state), _monitor.Archive);

    public void Dispose() => _monitor.Dispose();

    [Fact]
    public void Governance_that_was_loaded_between_two_runs_is_the_cause_of_what_it_moved()
    {
        Load("china.csv", "2023,850511,CHN,NLD,100,1");
        var before = Recompute();
        LoadGovernance(-2.4);
        var after = Recompute();

        var difference = Differences.Between(after, before, economy: null, year: null);

        difference.Notes.Should().BeEmpty("the figures of the earlier run are composed again from what was active then");
        difference.Inputs.Datasets.Should().BeEmpty();
        difference.Inputs.Figures.Should().ContainSingle(f => f.Kind == "governance" && f.Change == "added");
        var item = difference.Items.Should().ContainSingle().Which;
        item.Changed.Should().Contain("supplierRisk").And.NotContain("importHhi");
        item.Before!.SupplierRisk.Should().NotBe(item.After!.SupplierRisk);
        item.Causes.Should().ContainSingle().Which.Should().StartWith("figures added:").And.EndWith("(governance)");
    }

    [Fact]
    public void A_run_that_is_opened_again_gives_the_ranking_that_it_gave()
    {
        Load("china.csv", "2023,850511,CHN,NLD,100,1", "2023,850511,JPN,NLD,50,1", "2022,850511,CHN,NLD,90,1", "2021,850511,CHN,NLD,90,1");
        LoadGovernance(-1);
        var first = Recompute();
        var said = Ranking(_state.Current!);
        LoadGovernance(2);
        Load("more.csv", "2023,280461,CHN,NLD,100,1");
        Recompute();

        var record = _monitor.Runs.Runs().Single(r => r.Id == first);
        var opened = new RunReopener(_monitor.Archive, _monitor.Runs, _monitor.Figures, _state).Open(record);

        opened.SameFigures.Should().BeTrue();
        opened.SameParameters.Should().BeTrue();
        Ranking(opened.View).Should().Equal(said);
    }

    [Fact]
    public void Bundled_figures_that_are_not_kept_are_said_to_be_those_of_today()
    {
        Load("china.csv", "2023,850511,CHN,NLD,100,1");
        var before = Recompute(ReferenceFigures.None);
        var after = Recompute();

        Differences.Between(after, before, null, null).Notes.Should().ContainSingle().Which
            .Should().Contain(before).And.Contain("only a digest is kept");
    }

    [Fact]
    public void A_withdrawn_dataset_takes_its_items_with_it_and_only_they_differ()
    {
        Load("magnets.csv", "2023,850511,CHN,NLD,100,1");
        var gone = Load("silicon.csv", "2023,280461,NOR,NLD,100,1");
        Recompute();
        _monitor.Archive.Withdraw(gone, "wrong unit");
        var after = Recompute();

        var difference = Differences.Between(after, against: null, "nld", 2023);

        difference.Compared.Should().Be(2);
        difference.Inputs.Datasets.Should().Equal(
            new DatasetChange(gone.Value, "Test silicon.csv HS17 unstated", "withdrawn", By: null, "wrong unit"));
        var item = difference.Items.Should().ContainSingle().Which;
        (item.Item, item.Change, item.After).Should().Be(("280461", "gone", null));
        item.Causes.Should().Equal($"dataset withdrawn: {gone}");
    }

    [Fact]
    public void The_first_run_has_nothing_to_be_compared_with()
    {
        Load("magnets.csv", "2023,850511,CHN,NLD,100,1");
        var run = Recompute();

        Differences.Invoking(d => d.Between(run, null, null, null)).Should().Throw<MonitorProblemException>()
            .Which.Code.Should().Be("no-earlier-run");
        Differences.Between(run, run, null, null).Items.Should().BeEmpty();
    }

    private static IEnumerable<string> Ranking(RunView run) => DependencyRanking
        .Rows(run, RankingQuery.Of(run, "NLD", 2023, null))
        .Select(r => $"{r.Item} {r.Level} {r.Score.Gross:R} {r.Indicators.SupplierRisk:R} {r.Grade} {string.Join(',', r.Reasons)}");

    private string Recompute(ReferenceFigures? figures = null)
    {
        var run = _monitor.Recompute(figures ?? bundled.Figures, TestContext.Current.CancellationToken);
        _state.Become(run);
        return run.Id;
    }

    private DatasetId Load(string name, params string[] rows) => _monitor.Loader.Load(
        FileSource.FromBytes(name, Encoding.UTF8.GetBytes(
            $"# source: Test {name}\n# revision: HS17\nyear,product,exporter,importer,value_kusd,quantity_t\n{string.Join('\n', rows)}\n")),
        new LoadOptions(),
        coverage: []).Dataset.Id;

    private void LoadGovernance(double estimate)
    {
        GovernanceMeasure[] estimates =
        [
            .. Enum.GetValues<GovernanceDimension>().Where(d => d != GovernanceDimension.Average).SelectMany(d => new[] { 2021, 2022, 2023 }
                .Select(y => new GovernanceMeasure(EconomyCode.Parse("CHN"), new Year(y), d, GovernanceScale.Estimate, estimate))),
        ];
        var figures = new GovernanceFigures(new FigureOrigin("World Bank", $"vintage {estimate}"), [.. estimates]);
        using var load = _monitor.Archive.BeginLoad(TestContext.Current.CancellationToken);
        load.Append(figures);
        load.Commit(new DatasetDraft(
            new LoadReport("wgi", "wgi.csv", Series: null, null, $"sha of {estimate}", 1, 1, [], [], [], [], [], []) { Figures = figures.Origin },
            Coverage: [],
            Supersedes: []));
    }
}
