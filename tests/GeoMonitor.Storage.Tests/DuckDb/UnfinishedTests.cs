using GeoMonitor.Storage.DuckDb;
using GeoMonitor.Storage.DuckDb.Runs;
using GeoMonitor.Storage.Tests.Archive;
using GeoMonitor.Storage.Tests.Runs;

namespace GeoMonitor.Storage.Tests.DuckDb;

public sealed class UnfinishedTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    private DuckDbRunStore Runs => new(_archive.Database);

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Flows_that_were_written_aside_go_at_the_next_opening_when_their_load_never_came()
    {
        var before = Sample.Load(_archive.Trade, "a1", Sample.WideYear(Sample.Year, 1000));
        using (var connection = _archive.Database.Connect())
        {
            connection.Execute("INSERT INTO unfinished VALUES ('load', 2, 2)");
            connection.Execute("INSERT INTO flow SELECT 2, cell, exporter, value_usd, quantity_t FROM flow");
        }

        _archive.Close();

        Rows("flow").Should().Be(1000);
        Rows("unfinished").Should().Be(0);
        _archive.Trade.ReadYear([before.Id], Sample.Year).FlowCount.Should().Be(1000);
    }

    [Fact]
    public void Cells_that_were_written_aside_go_at_the_next_opening_when_their_run_never_came()
    {
        var run = Screened.Store(Runs, "aaaaaaaa", Screened.Year(Sample.WideYear(Sample.Year, 1000)));
        var cells = Rows("run_cell");
        using (var connection = _archive.Database.Connect())
        {
            connection.Execute("INSERT INTO unfinished VALUES ('run', 2, 2)");
            connection.Execute("INSERT INTO run_cell SELECT * REPLACE (2 AS part) FROM run_cell");
        }

        _archive.Close();

        Rows("run_cell").Should().Be(cells);
        Runs.Current()!.Id.Should().Be(run.Id);
    }

    [Fact]
    public void What_was_finished_stays_though_its_announcement_was_left()
    {
        Sample.Load(_archive.Trade, "a1", Sample.WideYear(Sample.Year, 1000));
        using (var connection = _archive.Database.Connect())
            connection.Execute("INSERT INTO unfinished VALUES ('load', 1, 1)");

        _archive.Close();

        Rows("flow").Should().Be(1000);
    }

    [Fact]
    public void A_large_load_and_run_leave_no_announcement()
    {
        Sample.Load(_archive.Trade, "a1", Sample.WideYear(Sample.Year, 300_000));
        Screened.Store(Runs, "aaaaaaaa", Screened.Year(Sample.WideYear(Sample.Year, 300_000)));

        Rows("unfinished").Should().Be(0);
    }

    [Fact]
    public void A_large_year_is_the_same_read_back_as_it_was_written()
    {
        var written = Sample.WideYear(Sample.Year, 300_000);
        var dataset = Sample.Load(_archive.Trade, "a1", written);
        var screened = Screened.Year(written);
        var run = Screened.Store(Runs, "aaaaaaaa", screened);
        _archive.Close();

        _archive.Trade.ReadYear([dataset.Id], Sample.Year).ShouldBeTheSameAs(written);
        Runs.ReadYear(run.Id, Sample.Series, Sample.Year).ShouldBeTheSameAs(screened);
    }

    private long Rows(string table)
    {
        using var connection = _archive.Database.Connect();
        return connection.Query($"SELECT count(*) FROM {table}", static row => row.GetInt64(0))[0];
    }
}
