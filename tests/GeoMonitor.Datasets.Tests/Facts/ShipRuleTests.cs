using System.Text;
using GeoMonitor.Datasets.Builder.Facts;
using GeoMonitor.Datasets.Builder.Tables;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Datasets.Tests.Facts;

public class ShipRuleTests
{
    private static readonly ShipRule Rule = new(Table("source_id,ship\nopen,yes\nclosed,no\nmemory,yes\n"));

    private static SourceTable Table(string text) =>
        SourceTable.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test.csv");

    private static bool Allows(string text)
    {
        var table = Table(text);
        return Rule.Allows(table, table.Rows.Single());
    }

    [Theory]
    [InlineData("open", true)]
    [InlineData("closed", false)]
    [InlineData("open|closed", false)]
    [InlineData("open|memory", true)]
    [InlineData("", true)]
    public void A_row_ships_when_every_source_of_it_may(string sources, bool ships) =>
        Allows($"from_node,source_id\na,{sources}\n").Should().Be(ships);

    [Fact]
    public void A_row_that_points_to_a_node_of_the_closed_data_set_stays() =>
        Allows("from_node,to_node,source_id\na,eto:N12,open\n").Should().BeFalse();

    [Fact]
    public void Every_column_of_sources_counts() =>
        Allows("share_source_id,source_id\nclosed,open\n").Should().BeFalse();

    [Fact]
    public void A_source_that_is_not_registered_stops_the_build()
    {
        var check = () => Allows("a,source_id\nx,unknown\n");
        check.Should().Throw<InvalidDataException>().WithMessage("test.csv, line 2*unknown*");
    }

    [Fact]
    public void No_shipped_row_names_a_source_that_may_not_ship_or_a_closed_node()
    {
        var register = SourceTable.Read(SharedMaterial.PathOf("facts/sources.csv")).Rows
            .Where(r => r["ship"] != "yes").Select(r => r["source_id"]).ToHashSet(StringComparer.Ordinal);
        register.Should().NotBeEmpty();
        foreach (var path in CommittedBundle.Paths.Where(p => !p.StartsWith("trade/baci", StringComparison.Ordinal)))
        {
            var table = Table(CommittedBundle.Text(path));
            var columns = table.Columns.Where(c => c.EndsWith("source_id", StringComparison.Ordinal) || c == "sources");
            table.Rows.SelectMany(r => columns.SelectMany(r.List)).Should().NotIntersectWith(register, path);
            table.Rows.SelectMany(r => r.Fields).Should().NotContain(f => f.Contains("eto:"), path);
        }
    }

    [Fact]
    public void The_uses_of_materials_keep_the_rows_that_may_ship_and_no_others() =>
        Table(CommittedBundle.Text("facts/material_uses.csv")).Rows.Length.Should().Be(757);

    [Fact]
    public void Every_source_a_row_names_is_in_the_register_of_the_bundle()
    {
        var register = Table(CommittedBundle.Text("facts/sources.csv")).Rows.Select(r => r["source_id"]).ToHashSet(StringComparer.Ordinal);
        foreach (var path in CommittedBundle.Paths.Where(p => !p.StartsWith("trade/", StringComparison.Ordinal)))
        {
            var table = Table(CommittedBundle.Text(path));
            var columns = table.Columns.Where(c => c.EndsWith("source_id", StringComparison.Ordinal) || c == "sources");
            table.Rows.SelectMany(r => columns.SelectMany(r.List)).Should().BeSubsetOf(register, path);
        }
    }
}
