using DuckDB.NET.Data;
using GeoMonitor.Storage.DuckDb;

namespace GeoMonitor.Storage.Tests.DuckDb;

public sealed class FigureSetMigrationTests
{
    [Theory]
    [InlineData("chains", "chain")]
    [InlineData("stocks", "stocks")]
    public void Sets_of_figures_that_were_loaded_before_there_was_a_kind_are_kept(string step, string kind)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        foreach (var migration in SchemaMigrations.All.TakeWhile(m => m.Name != step))
            connection.Execute(migration.Script);
        connection.Execute("INSERT INTO figure_set VALUES (7, 'production', 'World Mining Data', '2024', 'WLD')");

        using var transaction = connection.BeginTransaction();
        connection.Execute(SchemaMigrations.All.Single(m => m.Name == step).Script);
        transaction.Commit();

        connection.Query("SELECT kind, source, edition, subject FROM figure_set", static r => string.Join(' ', r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3)))
            .Should().Equal("production World Mining Data 2024 WLD");
        var again = () => connection.Execute($"INSERT INTO figure_set VALUES (7, '{kind}', 'own', NULL, NULL)");
        again.Should().Throw<DuckDBException>("a dataset holds one set");
        connection.Execute($"INSERT INTO figure_set VALUES (8, '{kind}', 'own', NULL, NULL)");
        connection.Query("SELECT count(*) FROM figure_sets", static r => r.GetInt64(0)).Should().Equal([0L], "the view still stands, and no dataset is there");
    }
}
