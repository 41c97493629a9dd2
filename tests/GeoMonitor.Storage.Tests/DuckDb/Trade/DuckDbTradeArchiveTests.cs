using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Storage.Archive;
using GeoMonitor.Storage.DuckDb;
using GeoMonitor.Storage.Tests.Archive;

namespace GeoMonitor.Storage.Tests.DuckDb.Trade;

public sealed class DuckDbTradeArchiveTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void A_year_comes_back_as_it_went_in()
    {
        var count = 0;
        Sample.RandomFlows.Sample(
            flows =>
            {
                var written = Sample.Snapshot(Sample.Year, flows);
                var dataset = Sample.Load(_archive.Trade, $"{count++:x8}", written);

                _archive.Trade.ReadYear([dataset.Id], Sample.Year).ShouldBeTheSameAs(written);
            },
            iter: 50,
            threads: 1);
    }

    [Fact]
    public void A_product_comes_back_as_it_stands_in_the_year()
    {
        var count = 0;
        Sample.RandomFlows.Sample(
            flows =>
            {
                var dataset = Sample.Load(_archive.Trade, $"{count++:x8}", Sample.Snapshot(Sample.Year, flows));

                foreach (var product in flows.Select(f => f.Product).Append("123456").Distinct(StringComparer.Ordinal))
                {
                    var expected = flows.Where(f => string.Equals(f.Product, product, StringComparison.Ordinal));
                    _archive.Trade.ReadProduct([dataset.Id], Sample.Year, Hs6.Parse(product))
                        .ShouldBeTheSameAs(Sample.Snapshot(Sample.Year, expected));
                }
            },
            iter: 20,
            threads: 1);
    }

    [Fact]
    public void Many_rows_survive_closing_and_opening()
    {
        var written = Sample.WideYear(Sample.Year, 300_000);
        var dataset = Sample.Load(_archive.Trade, "a1", written);
        _archive.Close();

        _archive.Trade.ReadYear([dataset.Id], Sample.Year).ShouldBeTheSameAs(written);
    }

    [Fact]
    public void An_unknown_quantity_stays_apart_from_a_quantity_of_zero()
    {
        var dataset = Sample.Load(
            _archive.Trade,
            "a1",
            Sample.Snapshot(
                Sample.Year,
                new Flow("811292", "CHN", "NLD", 10, Tonnes: null),
                new Flow("811292", "DEU", "NLD", 20, Tonnes: 0),
                new Flow("811292", "USA", "NLD", 0, Tonnes: 5)));
        using var connection = _archive.Database.Connect();

        connection.Query(
            "SELECT exporter, value_kusd, quantity_t FROM flows ORDER BY exporter",
            static row => (row.GetString(0), row.GetDouble(1), row.IsDBNull(2) ? (double?)null : row.GetDouble(2)))
            .Should().Equal(("CHN", 0.01, null), ("DEU", 0.02, 0), ("USA", 0, 5));
        var read = _archive.Trade.ReadYear([dataset.Id], Sample.Year);
        read.Imports(0, Sample.Index("NLD")).QuantitiesT.ToArray().Should().Equal(double.NaN, 0, 5);
    }

    [Fact]
    public void Analysts_see_codes_as_text_with_their_leading_zeros()
    {
        var dataset = Sample.Load(
            _archive.Trade, "a1", Sample.Snapshot(Sample.Year, new Flow("010121", "CHN", "NLD", 1_234_567)));
        using var connection = _archive.Database.Connect();

        connection.Query(
            "SELECT dataset, source, revision, release, year, product, exporter, importer, value_kusd FROM flows",
            static r => (r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetInt32(4), r.GetString(5),
                r.GetString(6), r.GetString(7), r.GetDouble(8)))
            .Should().Equal(
                (dataset.Id.Value, "CEPII BACI", "HS17", "V202601", 2024, "010121", "CHN", "NLD", 1234.567));
    }

    [Fact]
    public void Economies_numbered_otherwise_in_the_file_come_back_as_themselves()
    {
        using (var connection = _archive.Database.Connect())
        {
            connection.Execute(
                "CREATE TEMP TABLE turned AS SELECT (SELECT max(idx) FROM economy) - idx AS idx, code FROM economy");
            connection.Execute("DELETE FROM economy");
            connection.Execute("INSERT INTO economy SELECT idx, code FROM turned ORDER BY idx");
        }

        _archive.Close();
        var count = 0;
        Sample.RandomFlows.Sample(
            flows =>
            {
                var written = Sample.Snapshot(Sample.Year, flows);
                var dataset = Sample.Load(_archive.Trade, $"{count++:x8}", written);

                _archive.Trade.ReadYear([dataset.Id], Sample.Year).ShouldBeTheSameAs(written);
            },
            iter: 20,
            threads: 1);
    }

    [Fact]
    public void Flows_of_an_economy_this_version_does_not_know_are_refused_by_name()
    {
        var dataset = Sample.Load(_archive.Trade, "a1", Sample.Snapshot(Sample.Year, new Flow("811292", "CHN", "NLD", 1)));
        using (var connection = _archive.Database.Connect())
        {
            connection.Execute("UPDATE economy SET code = 'QQQ' WHERE code = 'CHN'");
        }

        _archive.Close();
        var reading = () => _archive.Trade.ReadYear([dataset.Id], Sample.Year);

        reading.Should().Throw<StoreUnavailableException>().WithMessage("*'QQQ'*does not know*Update*");
    }

    [Fact]
    public void A_product_is_found_without_reading_the_whole_year()
    {
        Sample.Load(_archive.Trade, "a1", Sample.WideYear(Sample.Year, 600_000));
        using var connection = _archive.Database.Connect();

        var plan = connection.Query(
            """
            EXPLAIN (ANALYZE, FORMAT json)
            SELECT cell, exporter, value_usd, quantity_t FROM flow
            WHERE part = 1::UINTEGER AND cell BETWEEN (82750 * 4096)::UINTEGER AND (82750 * 4096 + 4095)::UINTEGER
            """,
            static row => row.GetString(1))[0];

        var scanned = System.Text.Json.JsonDocument.Parse(plan).RootElement.GetProperty("cumulative_rows_scanned");
        scanned.GetInt64().Should().BeInRange(400, 2 * 122_880, "the zone maps leave one or two row groups of five");
    }

    [Fact]
    public void Years_and_products_are_those_with_flows()
    {
        var dataset = Sample.Load(
            _archive.Trade,
            "a1",
            Sample.Snapshot(new Year(2023), new Flow("850511", "CHN", "NLD", 1), new Flow("010121", "CHN", "NLD", 1)),
            Sample.Snapshot(new Year(2022), new Flow("811292", "CHN", "NLD", 1)));

        _archive.Trade.Years(dataset.Id).Should().Equal(new Year(2022), new Year(2023));
        _archive.Trade.Products(dataset.Id).Select(p => p.ToString()).Should().Equal("010121", "811292", "850511");
    }

    [Fact]
    public void A_year_without_flows_is_empty()
    {
        var dataset = Sample.Load(_archive.Trade, "a1", Sample.WideYear(Sample.Year, 10));

        _archive.Trade.ReadYear([dataset.Id], new Year(2001)).FlowCount.Should().Be(0);
    }

    [Fact]
    public void Trade_that_two_datasets_hold_is_counted_once()
    {
        var complete = Load("a1", complete: true, "811292", new Flow("811292", "CHN", "NLD", 10));
        var other = Load(
            "b2", complete: true, null, new Flow("811292", "USA", "DEU", 99), new Flow("850511", "CHN", "NLD", 7));

        var read = _archive.Trade.ReadYear([complete.Id, other.Id], Sample.Year);

        read.ShouldBeTheSameAs(Sample.Snapshot(
            Sample.Year, new Flow("811292", "CHN", "NLD", 10), new Flow("850511", "CHN", "NLD", 7)));
    }

    [Fact]
    public void Two_extracts_add_up_cell_by_cell_and_the_first_prevails()
    {
        var dutch = Load("a1", complete: false, "811292", new Flow("811292", "CHN", "NLD", 10));
        var both = Load(
            "b2",
            complete: false,
            "811292",
            new Flow("811292", "CHN", "NLD", 11),
            new Flow("811292", "USA", "NLD", 5),
            new Flow("811292", "CHN", "DEU", 3));

        _archive.Trade.ReadProduct([dutch.Id, both.Id], Sample.Year, Hs6.Parse("811292")).ShouldBeTheSameAs(
            Sample.Snapshot(Sample.Year, new Flow("811292", "CHN", "NLD", 10), new Flow("811292", "CHN", "DEU", 3)));
        _archive.Trade.ReadYear([both.Id, dutch.Id], Sample.Year).ShouldBeTheSameAs(
            _archive.Trade.ReadYear([both.Id], Sample.Year));
    }

    [Fact]
    public void Two_series_are_never_mixed()
    {
        var one = Sample.Load(_archive.Trade, "a1", Sample.WideYear(Sample.Year, 10));
        var series = Sample.Series with { Release = "V202501" };
        using var load = _archive.Trade.BeginLoad(TestContext.Current.CancellationToken);
        load.Append(Sample.Snapshot(series, Sample.Year, []), TestContext.Current.CancellationToken);
        var draft = Sample.Draft("b2", Sample.Year);
        var two = load.Commit(draft with { Report = Sample.Report("b2", series) }).Dataset;

        var reading = () => _archive.Trade.ReadYear([one.Id, two.Id], Sample.Year);

        reading.Should().Throw<ArgumentException>().WithMessage("*never mixed*V202601*V202501*");
    }

    [Fact]
    public void An_unknown_dataset_is_named()
    {
        var reading = () => _archive.Trade.ReadYear([DatasetId.Parse("no-such-set")], Sample.Year);

        reading.Should().Throw<KeyNotFoundException>().WithMessage("*no-such-set*");
    }

    [Fact]
    public void A_dataset_without_flows_is_kept_but_cannot_be_read_as_trade()
    {
        using var load = _archive.Trade.BeginLoad(TestContext.Current.CancellationToken);
        var dataset = load.Commit(new DatasetDraft(Sample.Report("c3", series: null), [], [])).Dataset;

        _archive.Trade.Datasets().Should().ContainSingle().Which.Report.Series.Should().BeNull();
        var reading = () => _archive.Trade.ReadYear([dataset.Id], Sample.Year);
        reading.Should().Throw<ArgumentException>().WithMessage("*holds no flows*");
    }

    [Fact]
    public async Task Readers_run_beside_each_other_and_beside_a_writer()
    {
        var written = Sample.WideYear(Sample.Year, 200_000);
        var trade = _archive.Trade;
        var dataset = Sample.Load(trade, "a1", written);

        var readers = Enumerable.Range(0, 6).Select(_ => Task.Run(() => trade.ReadYear([dataset.Id], Sample.Year)));
        var writer = Task.Run(() => Sample.Load(trade, "b2", Sample.WideYear(new Year(2023), 200_000)));

        foreach (var read in await Task.WhenAll(readers))
            read.ShouldBeTheSameAs(written);
        (await writer).Status.Should().Be(DatasetStatus.Active);
    }

    [Fact]
    public void A_cancelled_reading_stops()
    {
        var dataset = Sample.Load(_archive.Trade, "a1", Sample.WideYear(Sample.Year, 10_000));
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        var reading = () => _archive.Trade.ReadYear([dataset.Id], Sample.Year, cancelled.Token);

        reading.Should().Throw<OperationCanceledException>();
    }

    private DatasetRecord Load(string sha256, bool complete, string? product, params Flow[] flows)
    {
        using var load = _archive.Trade.BeginLoad();
        load.Append(Sample.Snapshot(Sample.Year, flows));
        var entry = new CoverageEntry(
            Sample.Year, product is null ? null : Hs6.Parse(product), complete, Provisional: false);
        return load.Commit(new DatasetDraft(Sample.Report(sha256, Sample.Series), [entry], [])).Dataset;
    }
}
