using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Monitoring.Catalogue;

namespace GeoMonitor.Monitoring.Tests.Golden;

/// <summary>The bundled figures give the criteria that were computed from the same flows by another program.</summary>
public sealed class BundleCriteriaTests(BundledRun bundled)
{
    [Fact]
    public void Every_criterion_of_every_row_is_reproduced()
    {
        var rows = GoldenTable.Read("bundle_criteria.csv");
        rows.Should().HaveCount(416);
        foreach (var row in rows)
        {
            var run = bundled.View;
            var product = run.Products[ItemId.Parse(row["hs6"])];
            product.Series.Revision.ToString().Should().Be(row["revision"]);
            var economy = EconomyLookup.Find(run.Economies, row["economy"]);
            var assessment = run.Assess(product, economy, Year.Parse(row["year"]));
            var because = $"{row["hs6"]} of {row["economy"]} in {row["year"]}";
            var cell = assessment.Cell!;

            cell.Imports.Kusd.Should().BeApproximately(row.Number("imports_kusd"), 1e-3, because);
            cell.ImportHhi.Should().BeApproximately(row.Number("import_hhi"), 1e-5, because);
            cell.WorldExportHhi.Should().BeApproximately(row.Number("world_export_hhi"), 1e-5, because);
            cell.ImportExportRatio.Should().BeApproximately(row.Number("imports_over_exports"), 1e-5, because);
            run.Economies[cell.TopSupplier!.Value].Code.Value.Should().Be(row["top_supplier"], because);
            cell.TopShare.Should().BeApproximately(row.Number("top_share"), 1e-5, because);
            cell.Suppliers.Should().Be((int)row.Number("suppliers"), because);
            assessment.GeoDep.AllHold(run.Facts.Parameters.GeoDep).Should().Be(row["all_three"] == "1", because);
            assessment.GeoDepRule.Holds.Should().Be(
                row.Optional("dependent_2_of_3") is { } holds ? holds == 1 : null, because);
        }
    }

    [Theory]
    [InlineData("EU27", 12, 10)]
    [InlineData("NLD", 10, 8)]
    public void In_2024_so_many_products_meet_all_criteria_in_the_year_and_over_the_years(string code, int inYear, int overYears)
    {
        var run = bundled.View;
        var economy = run.Economies.Find(EconomyCode.Parse(code))!;
        var assessed = run.Products.Values.Select(p => run.Assess(p, economy, new Year(2024))).ToList();

        assessed.Should().HaveCount(87);
        assessed.Count(a => a.GeoDep.AllHold(run.Facts.Parameters.GeoDep) == true).Should().Be(inYear);
        assessed.Count(a => a.GeoDepRule.Holds == true).Should().Be(overYears);
    }
}
