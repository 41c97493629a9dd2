using GeoMonitor.Core;
using GeoMonitor.Storage.Runs;
using GeoMonitor.Storage.Tests.Archive;

namespace GeoMonitor.Storage.Tests.Runs;

/// <summary>What every adapter of the graph store must do; each has a test class that hands its store over.</summary>
public abstract class SupplyGraphStoreContract
{
    /// <summary>A store without runs, whose clock stands at noon of 1 March 2026.</summary>
    protected abstract ISupplyGraphStore Store { get; }

    [Fact]
    public void A_screened_year_comes_back_as_it_went_in()
    {
        var count = 0;
        Sample.RandomFlows.Sample(
            flows =>
            {
                var written = Screened.Year(Sample.Year, flows);
                var run = Screened.Store(Store, $"{count++:x8}", written);

                Store.ReadYear(run.Id, Sample.Series, Sample.Year).ShouldBeTheSameAs(written);
            },
            iter: 20,
            threads: 1);
    }

    [Fact]
    public void A_full_sized_year_comes_back_as_it_went_in()
    {
        var written = Screened.Year(Sample.WideYear(Sample.Year, 400_000));
        var run = Screened.Store(Store, "aaaaaaaa", written);

        Store.ReadYear(run.Id, Sample.Series, Sample.Year).ShouldBeTheSameAs(written);
    }

    [Fact]
    public void Whole_numbers_up_to_the_largest_come_back_exactly()
    {
        var written = Screened.Year(Sample.Year, new Flow("811292", "CHN", "USA", 9_007_199_254_740_993), new Flow("811292", "NLD", "USA", 1));
        var run = Screened.Store(Store, "aaaaaaaa", written);

        var read = Store.ReadYear(run.Id, Sample.Series, Sample.Year);

        read.ShouldBeTheSameAs(written);
        read.Find(read.Products[0], Sample.Index("USA"))!.Imports.Usd.Should().Be(9_007_199_254_740_994);
    }

    [Fact]
    public void What_is_not_defined_comes_back_as_null_and_apart_from_zero()
    {
        var run = Screened.Store(
            Store,
            "aaaaaaaa",
            Screened.Year(Sample.Year, new Flow("811292", "CHN", "USA", 0), new Flow("850511", "ZZZ", "USA", 10)));

        var read = Store.ReadYear(run.Id, Sample.Series, Sample.Year);

        var (nothing, unnamed) = (read.Find(read.Products[0], Sample.Index("USA"))!, read.Find(read.Products[1], Sample.Index("USA"))!);
        (nothing.Imports.Usd, nothing.ImportHhi, nothing.TopSupplier, nothing.SupplierRisk).Should().Be((0, null, null, null));
        (unnamed.Imports.Usd, unnamed.ImportHhi, unnamed.TopSupplier, unnamed.SupplierRisk).Should().Be((10, null, null, null));
    }

    [Fact]
    public void Before_the_first_run_there_is_no_current_one()
    {
        Store.Current().Should().BeNull();
        Store.Runs().Should().BeEmpty();
    }

    [Fact]
    public void A_stored_run_is_current_and_says_what_it_was_made_from()
    {
        using var writer = Store.Begin(TestContext.Current.CancellationToken);
        writer.Append(Screened.Year(Sample.Year, new Flow("811292", "CHN", "NLD", 1)), TestContext.Current.CancellationToken);
        writer.Append(Screened.Year(new Year(2023), new Flow("811292", "CHN", "NLD", 1)), TestContext.Current.CancellationToken);

        var draft = Screened.Draft("3f9a01bc77", "a-1", "b-2");
        var stored = writer.Commit(draft);

        stored.Id.Should().Be("20260301T120000Z-3f9a01bc");
        stored.StartedAt.Should().Be(new DateTimeOffset(2026, 3, 1, 10, 59, 30, TimeSpan.Zero));
        stored.FinishedAt.Should().Be(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        stored.ParametersJson.Should().Be(draft.ParametersJson, "parameters are kept as written");
        stored.Datasets.Should().Equal("a-1", "b-2");
        stored.Parts.Should().Equal(
            new RunPart(Sample.Series, Sample.Year, Products: 1, Cells: 2), new RunPart(Sample.Series, new Year(2023), Products: 1, Cells: 2));
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
    public void A_run_that_is_not_stored_leaves_the_previous_one_current()
    {
        var before = Screened.Store(Store, "aaaaaaaa", Screened.Year(Sample.WideYear(Sample.Year, 500)));
        using (var writer = Store.Begin(TestContext.Current.CancellationToken))
        {
            writer.Append(Screened.Year(Sample.WideYear(Sample.Year, 5000)), TestContext.Current.CancellationToken);
            Store.Runs().Should().ContainSingle("a run under way is not seen");
        }

        Store.Current().Should().BeEquivalentTo(before);
        Store.Runs().Should().ContainSingle();
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
    public void A_cancelled_append_comes_out()
    {
        using var cancelled = new CancellationTokenSource();
        using var writer = Store.Begin(TestContext.Current.CancellationToken);
        writer.Append(Screened.Year(Sample.WideYear(Sample.Year, 10)), cancelled.Token);
        cancelled.Cancel();

        var appending = () => writer.Append(Screened.Year(Sample.WideYear(new Year(2023), 10)), cancelled.Token);

        appending.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public async Task A_second_writer_waits_for_the_first_and_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        using var writer = Store.Begin(TestContext.Current.CancellationToken);

        var waiting = Task.Run(() => Store.Begin(cancelled.Token).Dispose());
        await cancelled.CancelAsync();

        await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void What_a_run_does_not_hold_is_named()
    {
        var run = Screened.Store(Store, "aaaaaaaa", Screened.Year(Sample.Year, new Flow("811292", "CHN", "NLD", 1)));
        var other = Sample.Series with { Release = "V202501" };

        FluentActions.Invoking(() => Store.ReadYear(run.Id, Sample.Series, new Year(1999)))
            .Should().Throw<KeyNotFoundException>().WithMessage("*1999*");
        FluentActions.Invoking(() => Store.ReadYear("none", Sample.Series, Sample.Year))
            .Should().Throw<KeyNotFoundException>().WithMessage("*'none'*");
        FluentActions.Invoking(() => Store.ReadYear(run.Id, other, Sample.Year))
            .Should().Throw<KeyNotFoundException>().WithMessage("*V202501*");
    }

    [Fact]
    public async Task Readers_run_beside_each_other_and_beside_a_writer()
    {
        var written = Screened.Year(Sample.WideYear(Sample.Year, 100_000));
        var store = Store;
        var run = Screened.Store(store, "aaaaaaaa", written);

        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => store.ReadYear(run.Id, Sample.Series, Sample.Year)));
        var writer = Task.Run(() => Screened.Store(store, "bbbbbbbb", written));

        foreach (var read in await Task.WhenAll(readers))
            read.ShouldBeTheSameAs(written);
        (await writer).IsCurrent.Should().BeTrue();
    }

    [Fact]
    public void Old_runs_are_taken_away_and_the_newest_stay()
    {
        var years = new[] { Screened.Year(Sample.WideYear(Sample.Year, 500)), Screened.Year(Sample.WideYear(Sample.Year, 700)) };
        var oldest = Screened.Store(Store, "aaaaaaaa", Screened.Year(Sample.WideYear(Sample.Year, 900)));
        var older = Screened.Store(Store, "bbbbbbbb", years[0]);
        var newest = Screened.Store(Store, "cccccccc", years[1]);

        Store.Prune(2).Should().Be(1);

        Store.Runs().Select(r => r.Id).Should().Equal(newest.Id, older.Id);
        Store.ReadYear(older.Id, Sample.Series, Sample.Year).ShouldBeTheSameAs(years[0]);
        FluentActions.Invoking(() => Store.ReadYear(oldest.Id, Sample.Series, Sample.Year)).Should().Throw<KeyNotFoundException>();
        Store.Prune(1).Should().Be(1);
        Store.Prune(1).Should().Be(0);
        Store.Current()!.Id.Should().Be(newest.Id);
        Store.ReadYear(newest.Id, Sample.Series, Sample.Year).ShouldBeTheSameAs(years[1]);
        FluentActions.Invoking(() => Store.Prune(0)).Should().Throw<ArgumentOutOfRangeException>();
    }
}

/// <summary>Noon of 1 March 2026, all the time. Waits are real: those for a server must end.</summary>
internal sealed class NoonClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
}
