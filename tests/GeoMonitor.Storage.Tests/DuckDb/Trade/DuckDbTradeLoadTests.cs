using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Storage.Archive;
using GeoMonitor.Storage.Tests.Archive;
using GeoMonitor.Storage.Tests.Processes;

namespace GeoMonitor.Storage.Tests.DuckDb.Trade;

public sealed class DuckDbTradeLoadTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void A_committed_dataset_is_recorded_with_its_report_and_coverage()
    {
        var draft = Sample.Draft("3f9a01bc55", Sample.Year) with
        {
            Coverage =
            [
                new CoverageEntry(Sample.Year, null, Complete: true, Provisional: true, "last year"),
                new CoverageEntry(Sample.Year, Hs6.Parse("010121"), Complete: false, Provisional: false),
            ],
        };
        using var load = _archive.Trade.BeginLoad(TestContext.Current.CancellationToken);
        load.Append(Sample.WideYear(Sample.Year, 10), TestContext.Current.CancellationToken);

        var outcome = load.Commit(draft);

        outcome.AlreadyLoaded.Should().BeFalse();
        outcome.Dataset.Id.Value.Should().Be("cepii-baci-hs17-v202601-3f9a01bc");
        outcome.Dataset.LoadedAt.Should().Be(_archive.Time.GetUtcNow());
        outcome.Dataset.Should().BeEquivalentTo(
            new DatasetRecord(
                outcome.Dataset.Id, draft.Report, _archive.Time.GetUtcNow(), DatasetStatus.Active, null, null),
            options => options.ComparingByMembers<DatasetRecord>());
        _archive.Trade.Dataset(outcome.Dataset.Id).Should().BeEquivalentTo(outcome.Dataset);
        _archive.Trade.Datasets().Should().ContainSingle().Which.Should().BeEquivalentTo(outcome.Dataset);
        _archive.Trade.Coverage(outcome.Dataset.Id).Should().Equal(draft.Coverage);
    }

    [Fact]
    public void A_load_that_is_not_committed_leaves_nothing()
    {
        var before = Sample.Load(_archive.Trade, "a1", Sample.WideYear(Sample.Year, 1000));
        using (var load = _archive.Trade.BeginLoad(TestContext.Current.CancellationToken))
            load.Append(Sample.WideYear(new Year(2023), 300_000), TestContext.Current.CancellationToken);

        _archive.Trade.Datasets().Select(d => d.Id).Should().Equal(before.Id);
        Rows("flow").Should().Be(1000);
        Rows("content").Should().Be(3);
    }

    [Fact]
    public void Nothing_of_a_load_is_seen_before_its_commit()
    {
        using var load = _archive.Trade.BeginLoad(TestContext.Current.CancellationToken);
        load.Append(Sample.WideYear(Sample.Year, 300_000), TestContext.Current.CancellationToken);

        Rows("flow").Should().Be(0);
        load.Commit(Sample.Draft("a1", Sample.Year));
        Rows("flow").Should().Be(300_000);
    }

    [Fact]
    public async Task A_process_killed_in_the_middle_of_a_load_leaves_the_datasets_as_they_were()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var written = Sample.WideYear(new Year(2023), 5000);
        var before = Sample.Load(_archive.Trade, "a1", written);
        _archive.Close();

        using (var other = await OtherProcess.Start(OtherProcess.Loader, _archive.Folder, cancellation))
            await other.Kill(cancellation);

        _archive.Trade.Datasets().Select(d => d.Id).Should().Equal(before.Id);
        Rows("flow").Should().Be(5000);
        _archive.Trade.ReadYear([before.Id], new Year(2023)).ShouldBeTheSameAs(written);
        Sample.Load(_archive.Trade, "b2", Sample.WideYear(Sample.Year, 10)).Should().NotBeNull();
    }

    [Fact]
    public async Task A_process_killed_while_it_commits_leaves_whole_datasets_only()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var committed = 0;
        using (var other = await OtherProcess.Start(OtherProcess.Committer, _archive.Folder, cancellation))
        {
            for (; committed < 3; committed++)
                (await other.ReadLine(cancellation)).Should().Be("committed");
            await other.Kill(cancellation);
        }

        var datasets = _archive.Trade.Datasets();

        datasets.Length.Should().BeGreaterThanOrEqualTo(committed);
        Rows("flow").Should().Be(20_000 * datasets.Length);
        foreach (var dataset in datasets)
        {
            _archive.Trade.ReadYear([dataset.Id], Sample.Year)
                .ShouldBeTheSameAs(Sample.WideYear(Sample.Year, 20_000));
        }
    }

    [Fact]
    public void The_same_file_twice_gives_the_dataset_that_is_there()
    {
        var first = Sample.Load(_archive.Trade, "a1", Sample.WideYear(Sample.Year, 100));
        using var load = _archive.Trade.BeginLoad(TestContext.Current.CancellationToken);
        load.Append(Sample.WideYear(Sample.Year, 100), TestContext.Current.CancellationToken);

        var outcome = load.Commit(Sample.Draft("a1", Sample.Year));

        outcome.AlreadyLoaded.Should().BeTrue();
        outcome.Dataset.Should().BeEquivalentTo(first);
        load.Dispose();
        Rows("flow").Should().Be(100);
        _archive.Trade.FindBySha256("a1").Should().BeEquivalentTo(first);
        _archive.Trade.FindBySha256("a2").Should().BeNull();
    }

    [Fact]
    public void A_withdrawn_file_can_be_loaded_again_under_a_new_id()
    {
        var first = Sample.Load(_archive.Trade, "a1", Sample.WideYear(Sample.Year, 100));
        _archive.Trade.Withdraw(first.Id, "read with a wrong column");

        var second = Sample.Load(_archive.Trade, "a1", Sample.WideYear(Sample.Year, 100));

        second.Id.Value.Should().Be(first.Id.Value + "-2");
        var reinstating = () => _archive.Trade.Reinstate(first.Id);
        reinstating.Should().Throw<InvalidOperationException>().WithMessage($"*loaded again as '{second.Id}'*");
    }

    [Fact]
    public void Years_of_two_series_do_not_go_into_one_dataset()
    {
        using var load = _archive.Trade.BeginLoad(TestContext.Current.CancellationToken);
        load.Append(Sample.WideYear(Sample.Year, 10), TestContext.Current.CancellationToken);

        var appending = () => load.Append(
            Sample.Snapshot(Sample.Series with { Release = "V202501" }, new Year(2023), []));

        appending.Should().Throw<ArgumentException>().WithMessage("*one series*");
    }

    [Fact]
    public void A_year_is_added_once()
    {
        using var load = _archive.Trade.BeginLoad(TestContext.Current.CancellationToken);
        load.Append(Sample.WideYear(Sample.Year, 10), TestContext.Current.CancellationToken);

        var appending = () => load.Append(Sample.WideYear(Sample.Year, 10));

        appending.Should().Throw<ArgumentException>().WithMessage("*2024 was added before*");
    }

    [Fact]
    public void Flows_without_a_word_on_coverage_are_refused()
    {
        using var load = _archive.Trade.BeginLoad(TestContext.Current.CancellationToken);
        load.Append(
            Sample.Snapshot(Sample.Year, new Flow("811292", "CHN", "NLD", 1)), TestContext.Current.CancellationToken);

        var committing = () => load.Commit(Sample.Draft("a1", new Year(2023)));

        committing.Should().Throw<ArgumentException>().WithMessage("*811292*2024*");
    }

    [Fact]
    public void A_report_of_another_series_is_refused()
    {
        using var load = _archive.Trade.BeginLoad(TestContext.Current.CancellationToken);
        load.Append(Sample.WideYear(Sample.Year, 10), TestContext.Current.CancellationToken);
        var draft = Sample.Draft("a1", Sample.Year);

        var committing = () => load.Commit(draft with { Report = Sample.Report("a1", series: null) });

        committing.Should().Throw<ArgumentException>().WithMessage("*no series*CEPII BACI HS17 V202601*");
    }

    [Fact]
    public void A_newer_release_takes_the_place_of_the_older_in_one_step()
    {
        var old = Sample.Load(_archive.Trade, "a1", Sample.WideYear(Sample.Year, 10));
        using var load = _archive.Trade.BeginLoad(TestContext.Current.CancellationToken);
        load.Append(Sample.WideYear(Sample.Year, 12), TestContext.Current.CancellationToken);

        var newer = load.Commit(Sample.Draft("b2", Sample.Year) with { Supersedes = [old.Id] }).Dataset;

        _archive.Trade.Dataset(old.Id)!.Status.Should().Be(DatasetStatus.Superseded);
        _archive.Trade.Dataset(old.Id)!.SupersededBy.Should().Be(newer.Id);
        _archive.Trade.ReadYear([old.Id], Sample.Year).FlowCount.Should().Be(10, "old runs must be repeatable");
    }

    [Fact]
    public void A_load_that_supersedes_an_unknown_dataset_leaves_nothing()
    {
        using (var load = _archive.Trade.BeginLoad(TestContext.Current.CancellationToken))
        {
            load.Append(Sample.WideYear(Sample.Year, 12), TestContext.Current.CancellationToken);
            var draft = Sample.Draft("b2", Sample.Year) with { Supersedes = [DatasetId.Parse("none")] };
            var committing = () => load.Commit(draft);
            committing.Should().Throw<KeyNotFoundException>();
        }

        _archive.Trade.Datasets().Should().BeEmpty();
        Rows("flow").Should().Be(0);
    }

    [Fact]
    public void Cancelling_stops_an_append()
    {
        using var cancelled = new CancellationTokenSource();
        using var load = _archive.Trade.BeginLoad(TestContext.Current.CancellationToken);
        cancelled.Cancel();

        var appending = () => load.Append(Sample.WideYear(Sample.Year, 10_000), cancelled.Token);

        appending.Should().Throw<OperationCanceledException>();
    }

    private long Rows(string table)
    {
        using var connection = _archive.Database.Connect();
        return GeoMonitor.Storage.DuckDb.Sql.Query(
            connection, $"SELECT count(*) FROM {table}", static row => row.GetInt64(0))[0];
    }
}
