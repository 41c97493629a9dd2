using GeoMonitor.Storage.Neo4j.Schema;

namespace GeoMonitor.Neo4j.Tests;

public sealed class GraphMigrationTests
{
    [Fact]
    public void A_script_is_split_by_statement_and_comments_are_left_out() =>
        new GraphMigration(1, "x", "// one; two;\nCREATE (:A);\n\n  MATCH (n)\n  RETURN 'a;b';\n").Statements
            .Should().Equal("CREATE (:A)", "MATCH (n)\nRETURN 'a;b'");

    [Fact]
    public void A_statement_without_an_end_is_refused() =>
        FluentActions.Invoking(() => new GraphMigration(1, "x", "CREATE (:A);\nCREATE (:B)")).Should().Throw<FormatException>().WithMessage("*CREATE (:B)*");

    [Fact]
    public void The_steps_are_numbered_without_a_gap()
    {
        GraphMigration.All.Select(s => s.Version).Should().Equal(Enumerable.Range(1, GraphMigration.All.Length));
        GraphMigration.All[0].Name.Should().Be("monitored_graph");
        GraphMigration.All.Should().OnlyContain(s => s.Statements.Length > 0);
    }

    [Fact]
    public void A_changed_script_has_another_checksum() =>
        new GraphMigration(1, "x", "RETURN 1;").Checksum.Should().NotBe(new GraphMigration(1, "x", "RETURN 2;").Checksum);
}
