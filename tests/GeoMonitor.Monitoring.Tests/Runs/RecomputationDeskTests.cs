using System.Collections.Immutable;
using System.Text;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Core.Screening;
using GeoMonitor.Core.Trade;
using GeoMonitor.Ingest;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Monitoring.State;
using GeoMonitor.Storage.Archive;
using GeoMonitor.Storage.Runs;

namespace GeoMonitor.Monitoring.Tests.Runs;

public sealed class RecomputationDeskTests : IDisposable
{
    private readonly TemporaryMonitor _monitor = new();
    private readonly MonitorState _state = new();

    public void Dispose() => _monitor.Dispose();

    [Fact]
    public async Task A_recomputation_behind_a_load_is_queued_a_second_one_is_refused_and_the_first_can_be_stopped()
    {
        var before = MakeCurrent();
        var desk = Desk(_monitor.Runs);
        using var load = _monitor.Archive.BeginLoad(TestContext.Current.CancellationToken);
        var job = desk.Start(CancellationToken.None);

        job.Status.State.Should().Be(RecomputationState.Queued);
        var refused = desk.Invoking(d => d.Start(CancellationToken.None)).Should().Throw<MonitorProblemException>().Which;
        refused.Kind.Should().Be(ProblemKind.Conflict);
        refused.Message.Should().Contain(job.Status.Id);
        refused.RetryAfter.Should().NotBeNull();
        job.Cancel();
        await job.Completion;

        job.Status.State.Should().Be(RecomputationState.Cancelled);
        job.Status.EndedAt.Should().NotBeNull();
        _state.Current.Should().BeSameAs(before);
        _monitor.Runs.Current()!.Id.Should().Be(before.Id);
    }

    [Fact]
    public async Task What_a_load_adds_while_a_recomputation_waits_belongs_to_its_run()
    {
        MakeCurrent();
        var load = _monitor.Archive.BeginLoad(TestContext.Current.CancellationToken);
        var job = Desk(_monitor.Runs).Start(CancellationToken.None);
        job.Status.State.Should().Be(RecomputationState.Queued);

        Commit(load);
        load.Dispose();
        await job.Completion;

        job.Status.State.Should().Be(RecomputationState.Done);
        _state.Current!.Id.Should().Be(job.Status.Run);
        _state.Current.Facts.Datasets.Should().ContainSingle();
    }

    [Fact]
    public async Task A_recomputation_that_fails_says_why_and_the_previous_run_goes_on_answering()
    {
        Load();
        var before = MakeCurrent();
        var version = _state.Version;
        var desk = Desk(new FullDisk(_monitor.Runs));

        RecomputationFailedEventArgs? told = null;
        desk.Failed += (_, failed) => told = failed;

        var job = desk.Start(CancellationToken.None);
        await job.Completion;

        told!.Status.Id.Should().Be(job.Status.Id);
        told.Error.StackTrace.Should().NotBeNullOrEmpty("the log shows where it happened");
        job.Status.State.Should().Be(RecomputationState.Failed);
        job.Status.Error.Should().Contain("disk");
        _state.Current.Should().BeSameAs(before);
        _state.Version.Should().Be(version);
        _monitor.Runs.Current()!.Id.Should().Be(before.Id);
        desk.Start(CancellationToken.None).Status.Id.Should().NotBe(job.Status.Id);
        await desk.Jobs[0].Completion;
    }

    [Fact]
    public async Task Who_watches_sees_the_end_and_progress_that_never_falls()
    {
        Load();
        var job = Desk(_monitor.Runs).Start(CancellationToken.None);

        var seen = new List<RecomputationStatus>();
        await foreach (var status in job.Watch(TestContext.Current.CancellationToken))
            seen.Add(status);

        seen[^1].State.Should().Be(RecomputationState.Done);
        seen.Select(s => s.Progress).Should().BeInAscendingOrder();
        seen.Should().OnlyContain(s => s.Id == job.Status.Id);
    }

    private RecomputationDesk Desk(IRunStore store) => new(
        new Recomputation(_monitor.Archive, store, TimeProvider.System), MethodParameters.Default, _state, TimeProvider.System);

    private RunView MakeCurrent()
    {
        var run = _monitor.Recompute();
        _state.Become(run);
        return run;
    }

    private static void Commit(ITradeLoad load)
    {
        var (series, year) = (new SeriesKey("Test", HsRevision.Parse("HS17"), "R1"), new Year(2023));
        var builder = new TradeSnapshotBuilder(series, year, EconomyTable.Default);
        var flows = new FlowBatch();
        var (china, netherlands) = (
            EconomyTable.Default.IndexOf(EconomyCode.Parse("CHN")), EconomyTable.Default.IndexOf(EconomyCode.Parse("NLD")));
        flows.Add((ushort)year.Value, Hs6.Parse("850511").Packed, china, netherlands, 10_000, 1);
        builder.AddRange(flows, 0, 1);
        load.Append(builder.Build());
        load.Commit(new DatasetDraft(
            new LoadReport("test", "test.csv", series, null, new string('a', 64), 1, 1, [], [], [], [], [], []),
            [new CoverageEntry(year, Product: null, Complete: true, Provisional: false)],
            Supersedes: []));
    }

    private void Load() => _monitor.Loader.Load(
        FileSource.FromBytes("magnets.csv", Encoding.UTF8.GetBytes(
            "# source: Test\n# revision: HS17\nyear,product,exporter,importer,value_kusd,quantity_t\n2023,850511,CHN,NLD,10,1\n")),
        new LoadOptions(),
        coverage: []);

    /// <summary>A store that cannot write.</summary>
    private sealed class FullDisk(IRunStore store) : IRunStore
    {
        public IRunWriter Begin(CancellationToken cancellation = default) => new Writer(store.Begin(cancellation));

        public ImmutableArray<RunRecord> Runs() => store.Runs();

        public RunRecord? Current() => store.Current();

        public YearScreening ReadYear(string run, SeriesKey series, Year year, CancellationToken cancellation = default) =>
            store.ReadYear(run, series, year, cancellation);

        private sealed class Writer(IRunWriter writer) : IRunWriter
        {
            public void Append(YearScreening screening, CancellationToken cancellation = default) =>
                throw new IOException("No space is left on the disk.");

            public RunRecord Commit(RunDraft draft) => writer.Commit(draft);

            public void Dispose() => writer.Dispose();
        }
    }
}
