using GeoMonitor.Storage.DuckDb;
using GeoMonitor.Storage.DuckDb.Runs;
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

    private long Rows(string table)
    {
        using var connection = _archive.Database.Connect();
        return connection.Query($"SELECT count(*) FROM {table}", static row => row.GetInt64(0))[0];
    }
}
