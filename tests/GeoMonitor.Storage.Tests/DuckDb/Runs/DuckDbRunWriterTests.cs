using GeoMonitor.Core;
using GeoMonitor.Storage.DuckDb;
using GeoMonitor.Storage.DuckDb.Runs;
using GeoMonitor.Storage.Runs;
using GeoMonitor.Storage.Tests.Archive;
using GeoMonitor.Storage.Tests.Processes;
using GeoMonitor.Storage.Tests.Runs;

namespace GeoMonitor.Storage.Tests.DuckDb.Runs;

public sealed class DuckDbRunWriterTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    private DuckDbRunStore Store => new(_archive.Database);

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Before_the_first_run_there_is_no_current_one()
    {
        Store.Current().Should().BeNull();
        Store.Runs().Should().BeEmpty();
    }

    [Fact]
    public void A_stored_run_is_current_and_says_what_it_was_made_from()
    {
        var two = Sample.Load(_archive.Trade, "b2", Sample.WideYear(Sample.Year, 10)).Id.Value;
        var one = Sample.Load(_archive.Trade, "a1", Sample.WideYear(new Year(2023), 10)).Id.Value;
        using var writer = Store.Begin(TestContext.Current.CancellationToken);
        writer.Append(Screened.Year(Sample.Year, new Flow("811292", "CHN", "NLD", 1)), TestContext.Current.CancellationToken);

        var draft = Screened.Draft("3f9a01bc77", one, two);
        var stored = writer.Commit(draft);

        stored.Id.Should().Be("20260301T120000Z-3f9a01bc");
        stored.StartedAt.Should().Be(new DateTimeOffset(2026, 3, 1, 10, 59, 30, TimeSpan.Zero));
        stored.FinishedAt.Should().Be(_archive.Time.GetUtcNow());
        stored.ParametersJson.Should().Be(draft.ParametersJson, "parameters are kept as written");
        stored.Datasets.Should().Equal(one, two);
        stored.Parts.Should().Equal(new RunPart(Sample.Series, Sample.Year, Products: 1, Cells: 2));
        stored.IsCurrent.Should().BeTrue();
        Store.Current().Should().BeEquivalentTo(stored);
    }

    [Fact]
    public void A_newer_run_takes_over_and_the_older_stays_as_it_was()
    {
        var years = new[] { Screened.Year(Sample.WideYear(Sample.Year, 500)), Screened.Year(Sample.WideYear(new Year(2023), 700)) };
        var old = Screened.Store(Store, "aaaaaaaa", years[0]);
        var newer = Screened.Store(Store, "bbbbbbbb", years[1]);

        Store.Runs().Should().BeEquivalentTo([newer, old with { IsCurrent = false }], o => o.WithStrictOrdering());
        Store.Current()!.Id.Should().Be(newer.Id);
        Store.ReadYear(old.Id, Sample.Series, Sample.Year).ShouldBeTheSameAs(years[0]);
    }

    [Fact]
    public void Two_runs_of_one_moment_and_digest_have_two_ids()
    {
        var first = Screened.Store(Store, "aaaaaaaa");
        var second = Screened.Store(Store, "aaaaaaaa");

        second.Id.Should().Be(first.Id + "-2");
    }

    [Fact]
    public void A_run_that_is_not_stored_leaves_the_previous_one_current_and_nothing_behind()
    {
        var before = Screened.Store(Store, "aaaaaaaa", Screened.Year(Sample.WideYear(Sample.Year, 500)));
        var cells = Rows("run_cell");
        using (var writer = Store.Begin(TestContext.Current.CancellationToken))
            writer.Append(Screened.Year(Sample.WideYear(Sample.Year, 300_000)), TestContext.Current.CancellationToken);

        Store.Current()!.Id.Should().Be(before.Id);
        Rows("run_cell").Should().Be(cells);
        Rows("run_part").Should().Be(1);
    }

    [Fact]
    public async Task A_process_killed_in_the_middle_of_a_run_leaves_the_previous_one_current()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var written = Screened.Year(Sample.WideYear(Sample.Year, 500));
        var before = Screened.Store(Store, "aaaaaaaa", written);
        var cells = Rows("run_cell");
        _archive.Close();

        using (var other = await OtherProcess.Start(OtherProcess.Scorer, _archive.Folder, cancellation))
            await other.Kill(cancellation);

        Store.Current()!.Id.Should().Be(before.Id);
        Rows("run_cell").Should().Be(cells);
        Store.ReadYear(before.Id, Sample.Series, Sample.Year).ShouldBeTheSameAs(written);
    }

    [Fact]
    public void A_year_of_a_series_is_added_once()
    {
        using var writer = Store.Begin(TestContext.Current.CancellationToken);
        writer.Append(Screened.Year(Sample.WideYear(Sample.Year, 10)), TestContext.Current.CancellationToken);

        var appending = () => writer.Append(Screened.Year(Sample.WideYear(Sample.Year, 10)));

        appending.Should().Throw<ArgumentException>().WithMessage("*2024 was added before*");
    }

    [Fact]
    public void A_run_is_stored_once()
    {
        using var writer = Store.Begin(TestContext.Current.CancellationToken);
        writer.Commit(Screened.Draft("aaaaaaaa"));

        var again = () => writer.Commit(Screened.Draft("aaaaaaaa"));

        again.Should().Throw<InvalidOperationException>().WithMessage("*once*");
    }

    [Fact]
    public void A_cancelled_append_comes_out_and_cannot_be_stored()
    {
        using var cancelled = new CancellationTokenSource();
        using var writer = Store.Begin(TestContext.Current.CancellationToken);
        writer.Append(Screened.Year(Sample.WideYear(Sample.Year, 10)), cancelled.Token);
        cancelled.Cancel();

        var appending = () => writer.Append(Screened.Year(Sample.WideYear(new Year(2023), 10)), cancelled.Token);

        appending.Should().Throw<OperationCanceledException>();
    }

    private long Rows(string table)
    {
        using var connection = _archive.Database.Connect();
        return connection.Query($"SELECT count(*) FROM {table}", static row => row.GetInt64(0))[0];
    }
}
