using System.Text;
using GeoMonitor.Datasets.Builder.Tables;

namespace GeoMonitor.Datasets.Tests.Items;

public class ItemFileTests
{
    private static readonly SourceTable Items =
        SourceTable.Read(new MemoryStream(Encoding.UTF8.GetBytes(CommittedBundle.Text("items.csv"))), "items.csv");

    [Fact]
    public void Every_item_has_a_name_in_both_languages_of_its_own()
    {
        Items.Rows.Should().OnlyContain(r => r["name_en"].Length > 1 && r["name_nl"].Length > 1);
        foreach (var kind in Items.Rows.GroupBy(r => r["kind"]))
        {
            kind.Select(r => r["name_en"]).Should().OnlyHaveUniqueItems();
            kind.Select(r => r["name_nl"]).Should().OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public void Products_are_the_87_traded_codes()
    {
        var traded = Trade.BundledFlow.Read("trade/baci-hs92-raw-materials.csv.gz")
            .Concat(Trade.BundledFlow.Read("trade/baci-hs17-raw-materials.csv.gz"))
            .Select(r => r.Product).Distinct(StringComparer.Ordinal);
        Items.Rows.Where(r => r["kind"] == "product").Select(r => r["id"]).Should().BeEquivalentTo(traded).And.HaveCount(87);
    }

    [Fact]
    public void A_product_is_critical_or_strategic_when_a_material_in_it_is()
    {
        var materials = SourceTable.Read(
            new MemoryStream(Encoding.UTF8.GetBytes(CommittedBundle.Text("facts/materials.csv"))), "materials.csv");
        var critical = Ids("critical_2023");
        var strategic = Ids("strategic_2024");
        foreach (var row in Items.Rows.Where(r => r["kind"] == "product"))
        {
            row.List("tags").Contains("crm").Should().Be(row.List("material_ids").Any(critical.Contains), row["id"]);
            row.List("tags").Contains("strategic").Should().Be(row.List("material_ids").Any(strategic.Contains), row["id"]);
        }

        HashSet<string> Ids(string column) =>
            [.. materials.Rows.Where(r => r[column] == "yes").Select(r => r["material_id"])];
    }

    [Fact]
    public void Shared_says_that_several_materials_are_in_one_code() =>
        Items.Rows.Where(r => r["kind"] == "product").Should()
            .OnlyContain(r => (r["shared"] == "yes") == (r.List("material_ids").Length > 1));

    [Fact]
    public void Every_ecosystem_of_an_item_is_one_of_the_fourteen()
    {
        var known = CommittedBundle.Text("facts/ecosystems.csv").Split('\n').Skip(1).Select(l => l.Split(',')[0]);
        Items.Rows.SelectMany(r => r.List("ecosystems")).Distinct().Should().BeSubsetOf(known);
    }
}
