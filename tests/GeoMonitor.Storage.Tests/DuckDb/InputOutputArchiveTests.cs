using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.InputOutput;
using GeoMonitor.Storage.DuckDb.Figures;
using GeoMonitor.Storage.DuckDb.InputOutput;
using GeoMonitor.Storage.Tests.Archive;

namespace GeoMonitor.Storage.Tests.DuckDb;

public sealed class InputOutputArchiveTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    private DuckDbInputOutputArchive Tables => new(_archive.Database);

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void A_table_is_read_as_it_was_written_also_by_the_next_process()
    {
        var written = Figures(2019, 2020);
        var dataset = SampleFigures.Load(_archive.Trade, "a1", written);
        _archive.Close();

        Hold(Tables.ReadTable(dataset.Id, new Year(2020)), written.Tables[1]);
        var read = new DuckDbFigureArchive(_archive.Database).Figures(dataset.Id).Should().BeOfType<InputOutputFigures>().Which;
        (read.Origin, read.Unit, read.Count).Should().Be((written.Origin, TableUnit.MillionEur, written.Count));
        Hold(read.Tables[0], written.Tables[0]);
    }

    [Fact]
    public void Only_active_tables_are_listed_and_withdrawn_ones_stay_readable()
    {
        var first = SampleFigures.Load(_archive.Trade, "a1", Figures(2019, 2020)).Id;
        var second = SampleFigures.Load(_archive.Trade, "b2", Figures(2020)).Id;

        var listed = Tables.ActiveTables();
        listed.Select(t => (t.Dataset.Id, t.Year.Value)).Should().Equal((first, 2019), (first, 2020), (second, 2020));
        listed[0].Economies.Should().Equal(Figures(2019).Tables[0].Economies);
        listed[0].Industries.Select(i => (i.Code, i.Name)).Should().Equal(("c1", "Farming"), ("c2", null));
        _archive.Trade.Withdraw(first, "test");
        Tables.ActiveTables().Select(t => t.Dataset.Id).Should().Equal(second);
        Tables.ReadTable(first, new Year(2019)).Sectors.Should().Be(4);
    }

    [Fact]
    public void Tables_are_no_figures_of_a_run()
    {
        SampleFigures.Load(_archive.Trade, "a1", Figures(2020));

        new DuckDbFigureArchive(_archive.Database).ActiveFigures().Should().BeEmpty();
    }

    [Fact]
    public void A_year_that_is_not_there_is_told()
    {
        var dataset = SampleFigures.Load(_archive.Trade, "a1", Figures(2020)).Id;

        ((Action)(() => Tables.ReadTable(dataset, new Year(1999)))).Should().Throw<KeyNotFoundException>().WithMessage("*1999*");
    }

    [Fact]
    public void Analysts_see_the_cells_by_name()
    {
        SampleFigures.Load(_archive.Trade, "a1", Figures(2020));
        using var connection = _archive.Database.Connect();

        Storage.DuckDb.Sql.Query(connection, "SELECT from_economy || from_industry || to_economy || to_industry, value, unit FROM io_deliveries ORDER BY 1", static r => (r.GetString(0), r.GetDouble(1), r.GetString(2)))
            .Should().Contain(("ROWc2NLDc1", 9, "million EUR")).And.HaveCount(15, "a cell of zero is not stored");
        Storage.DuckDb.Sql.Query(connection, "SELECT from_economy || from_industry || to_economy || category, value FROM io_final_demands WHERE value < 0", static r => (r.GetString(0), r.GetDouble(1)))
            .Should().Equal(("NLDc1ROWf5", -1.5));
        Storage.DuckDb.Sql.Query(connection, "SELECT economy FROM io_economies ORDER BY nr", static r => r.IsDBNull(0) ? null : r.GetString(0)).Should().Equal("NLD", null);
    }

    private static InputOutputFigures Figures(params int[] years) => new(
        new FigureOrigin("a made-up table", null),
        TableUnit.MillionEur,
        [
            .. years.Select(year => new InputOutputTable(
                new Year(year),
                [new("NLD", EconomyCode.Parse("NLD")), new("ROW", null)],
                [new("c1", "Farming"), new("c2", null)],
                ["f1", "f5"],
                [0, 2, 3, 4, 5, 6, 7, 8, 1, 10, 11, 12, 9, 14, 15, year],
                [30, 0, 1, -1.5, 40, 0, 0, 2, 50, 0, 0, 0, 60, 0, 0, 3],
                [40, double.NaN, 84, 101])),
        ]);

    private static void Hold(InputOutputTable read, InputOutputTable written)
    {
        read.Year.Should().Be(written.Year);
        read.Economies.Should().Equal(written.Economies);
        read.Industries.Should().Equal(written.Industries);
        read.Categories.Should().Equal(written.Categories);
        read.Deliveries.ToArray().Should().Equal(written.Deliveries.ToArray());
        read.Demand.ToArray().Should().Equal(written.Demand.ToArray());
        read.Published.ToArray().Should().Equal(written.Published.ToArray());
    }
}
