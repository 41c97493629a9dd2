using GeoMonitor.Storage.DuckDb;
using GeoMonitor.Storage.DuckDb.Runs;
using GeoMonitor.Storage.Tests.Archive;
using GeoMonitor.Storage.Tests.Runs;

namespace GeoMonitor.Storage.Tests.DuckDb.Runs;

public sealed class DuckDbRunStoreTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    private DuckDbRunStore Store => new(_archive.Database);

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void A_full_sized_year_survives_closing_and_opening()
    {
        var written = Screened.Year(Sample.WideYear(Sample.Year, 400_000));
        var run = Screened.Store(Store, "aaaaaaaa", written);
        _archive.Close();

        Store.ReadYear(run.Id, Sample.Series, Sample.Year).ShouldBeTheSameAs(written);
    }

    [Fact]
    public void What_is_not_defined_is_null_in_the_file_and_apart_from_zero()
    {
        Screened.Store(
            Store,
            "aaaaaaaa",
            Screened.Year(Sample.Year, new Flow("811292", "CHN", "USA", 0), new Flow("850511", "ZZZ", "USA", 10)));
        using var connection = _archive.Database.Connect();

        connection.Query(
            """
            SELECT product, imports_kusd, exports_kusd, import_hhi, top_supplier, top_share, supplier_risk, suppliers
            FROM indicators ORDER BY product
            """,
            static row => (
                row.GetString(0), row.GetDouble(1), row.GetDouble(2), row.IsDBNull(3), row.IsDBNull(4), row.IsDBNull(5),
                row.IsDBNull(6), row.GetInt32(7)))
            .Should().Equal(
                ("811292", 0, 0, true, true, true, true, 0),
                ("850511", 0.01, 0, true, true, true, true, 0));
        connection.Query("SELECT count(*) FROM run_cell WHERE isnan(supplier_risk) OR isnan(squares)", static row => row.GetInt64(0))
            .Should().Equal(0);
    }

    [Fact]
    public void A_part_with_missing_rows_is_refused()
    {
        var run = Screened.Store(Store, "aaaaaaaa", Screened.Year(Sample.WideYear(Sample.Year, 5000)));
        using (var connection = _archive.Database.Connect())
            connection.Execute("DELETE FROM run_cell WHERE cell % 4096 = 7");

        var reading = () => Store.ReadYear(run.Id, Sample.Series, Sample.Year);

        reading.Should().Throw<StoreUnavailableException>().WithMessage("*incomplete*recompute*");
    }

    [Fact]
    public void Old_runs_are_taken_away_with_all_they_hold_and_the_newest_stay()
    {
        var years = new[] { Screened.Year(Sample.WideYear(Sample.Year, 500)), Screened.Year(Sample.WideYear(Sample.Year, 700)) };
        Screened.Store(Store, "aaaaaaaa", Screened.Year(Sample.WideYear(Sample.Year, 900)));
        var older = Screened.Store(Store, "bbbbbbbb", years[0]);
        var newest = Screened.Store(Store, "cccccccc", years[1]);

        Store.Prune(2).Should().Be(1);

        Store.Runs().Select(r => r.Id).Should().Equal(newest.Id, older.Id);
        Store.ReadYear(older.Id, Sample.Series, Sample.Year).ShouldBeTheSameAs(years[0]);
        using (var connection = _archive.Database.Connect())
        {
            connection.Query("SELECT count(DISTINCT part) FROM run_cell", static row => row.GetInt64(0)).Should().Equal(2);
            connection.Query("SELECT count(*) FROM current_run", static row => row.GetInt64(0)).Should().Equal(2);
        }

        Store.Prune(1).Should().Be(1);
        Store.Prune(1).Should().Be(0);
        Store.Current()!.Id.Should().Be(newest.Id);
        Store.ReadYear(newest.Id, Sample.Series, Sample.Year).ShouldBeTheSameAs(years[1]);
        FluentActions.Invoking(() => Store.Prune(0)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
