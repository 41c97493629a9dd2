using System.Text;
using GeoMonitor.Ingest;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.Runs.Alerts;
using GeoMonitor.Monitoring.Runs.Differences;
using GeoMonitor.Monitoring.State;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Tests.Runs.Alerts;

public sealed class RunAlertsTests(BundledRun bundled) : IDisposable
{
    private readonly TemporaryMonitor _monitor = new();
    private readonly MonitorState _state = new();

    private RunAlerts Alerts => new(
        _monitor.Runs, new RunReopener(_monitor.Archive, _monitor.Runs, _monitor.Figures, _state), _monitor.Archive, _state);

    public void Dispose() => _monitor.Dispose();

    [Fact]
    public void A_level_that_goes_is_cleared_and_one_that_comes_back_is_raised_each_with_its_cause()
    {
        // polysilicon has no step upstream in the chain, so trade alone decides
        var one = Load("280461", "R1", 2023, "CHN");
        var first = Recompute();
        var four = Load("280461", "R2", 2023, "CHN", "JPN", "KOR", "USA");
        _monitor.Archive.Supersede(one, four);
        var second = Recompute();
        _monitor.Archive.Withdraw(four, "wrong partner codes");
        _monitor.Archive.Reinstate(one);
        var third = Recompute();

        var alerts = Alerts.Since(null, "NLD", TestContext.Current.CancellationToken);

        alerts.Select(a => (a.Kind, a.Run, a.Against, a.Item)).Should().Equal(
            ("raised", third, second, "280461"), ("cleared", second, first, "280461"));
        alerts[0].Level.Should().Be("dependent");
        alerts[1].LevelBefore.Should().Be("dependent");
        alerts[0].LevelBefore.Should().Be(alerts[1].Level);
        alerts[0].Causes.Should().Equal($"dataset added: {one}", $"dataset withdrawn: {four}");
        alerts[0].Year.Should().Be(2023);
        Alerts.Since(alerts[0].At, null).Select(a => a.Kind).Should().Equal("raised");
        Alerts.Since(alerts[0].At.AddSeconds(1), null).Should().BeEmpty();
    }

    [Fact]
    public void Magnets_from_more_places_are_lowered_and_not_cleared_because_their_rare_earths_still_come_from_one()
    {
        var one = Load("850511", "R1", 2023, "CHN");
        Recompute();
        _monitor.Archive.Supersede(one, Load("850511", "R2", 2023, "CHN", "JPN", "KOR", "USA"));
        Recompute();

        var alert = Alerts.Since(null, "NLD", TestContext.Current.CancellationToken).Should().ContainSingle().Which;

        (alert.Kind, alert.LevelBefore, alert.Level).Should().Be(("lowered", "risky-strategic", "dependent"));
    }

    [Fact]
    public void Data_that_go_are_lost_and_not_cleared()
    {
        var magnets = Load("850511", "R1", 2023, "CHN");
        LoadFile("# source: Other\n# revision: HS17\n", "2023,280461,CHN,NLD,100,1\n2023,280461,NOR,NLD,100,1\n");
        Recompute();
        _monitor.Archive.Withdraw(magnets);
        Recompute();

        Alerts.Since(null, "NLD").Where(a => a.Item == "850511").Should().ContainSingle().Which.Kind.Should().Be("lost");
    }

    [Fact]
    public void A_run_that_changes_nothing_warns_of_nothing()
    {
        Load("850511", "R1", 2023, "CHN");
        Recompute();
        Recompute();

        Alerts.Since(null, "NLD").Should().BeEmpty();
        Alerts.Invoking(a => a.Since(null, "XXQ")).Should().Throw<MonitorProblemException>();
    }

    private string Recompute()
    {
        var run = _monitor.Recompute(bundled.Figures, TestContext.Current.CancellationToken);
        _state.Become(run);
        return run.Id;
    }

    // three years, so that the rule over three of them can be decided; the world has as many suppliers as the Netherlands
    private DatasetId Load(string product, string release, int year, params string[] suppliers)
    {
        var rows = new StringBuilder();
        for (var y = year - 2; y <= year; y++)
        {
            foreach (var supplier in suppliers)
                rows.Append($"{y},{product},{supplier},NLD,{1200 / suppliers.Length},3\n{y},{product},{supplier},IND,{9000 / suppliers.Length},3\n");
        }

        return LoadFile($"# source: Test\n# revision: HS17\n# release: {release}\n", rows.ToString());
    }

    private DatasetId LoadFile(string head, string rows) => _monitor.Loader.Load(
        FileSource.FromBytes("flows.csv", Encoding.UTF8.GetBytes($"{head}year,product,exporter,importer,value_kusd,quantity_t\n{rows}")),
        new LoadOptions(),
        coverage: []).Dataset.Id;
}
