using GeoMonitor.Core.Indicators.Knowledge;

namespace GeoMonitor.Core.Tests.Indicators.Knowledge;

public sealed class ProductSpaceTests
{
    private static readonly ProductSpace Example = new(ComplexitySample.Example());

    [Theory]
    [InlineData(true, 0.5)]
    [InlineData(false, 0.75)]
    public void The_worked_example_comes_out_with_and_without_the_product_itself(bool withSelf, double expected) =>
        Example.Density(1, 3, withSelf).Should().BeApproximately(expected, 1e-6);

    [Fact]
    public void Proximity_is_the_smaller_conditional_probability()
    {
        // products 1 and 2 stand together in two rows, and each in three
        Example.Proximity(0, 1).Should().BeApproximately(2.0 / 3, 1e-12);
        Example.Proximity(0, 4).Should().BeApproximately(1.0 / 3, 1e-12);
        Example.Proximity(2, 2).Should().Be(1);
    }

    [Fact]
    public void A_product_near_no_other_has_no_density()
    {
        var space = new ProductSpace(new AdvantageMatrix(new[,] { { true, false } }));
        space.Density(0, 1, withSelf: true).Should().BeNull();
        space.Density(0, 0, withSelf: false).Should().BeNull();
        space.Proximity(0, 1).Should().Be(0);
    }

    [Fact]
    public void Published_proximities_of_1998_to_2000_come_out()
    {
        var sample = ComplexitySample.Read("exports_sitc2_avg_1998_2000.csv.gz", "sitc2");
        var space = new ProductSpace(sample.Matrix);
        SampleTable.Read("samples/complexity/proximity_1998_2000_published_selected.csv").Should().HaveCount(64).And.AllSatisfy(row =>
            space.Proximity(sample.Product(row["a"]), sample.Product(row["b"])).Should().BeApproximately(row.Number("phi"), 1e-9, row["a"] + "-" + row["b"]));
    }

    [Fact]
    public void Density_of_the_netherlands_and_china_in_2017_comes_out()
    {
        var filter = SampleTable.Read("samples/complexity/eci_2017.csv").Where(r => r["in_filter"] is "1")
            .Select(r => r["country"]).ToHashSet(StringComparer.Ordinal);
        var sample = ComplexitySample.Read("exports_hs4_2017.csv.gz", "hs4", filter.Contains);
        var space = new ProductSpace(sample.Matrix);
        SampleTable.Read("samples/complexity/density_2017_nld_chn_filtered.csv.gz").Should().HaveCount(2444).And.AllSatisfy(row =>
        {
            var (economy, product) = (sample.Economy(row["country"]), sample.Product(row["hs4"]));
            space.Density(economy, product, withSelf: true).Should().BeApproximately(row.Number("density_with_self"), 1e-6, row["hs4"]);
            space.Density(economy, product, withSelf: false).Should().BeApproximately(row.Number("density_without_self"), 1e-6, row["hs4"]);
        });
        SampleTable.Read("samples/complexity/proximity_2017_filtered_selected.csv").Should().AllSatisfy(row =>
            space.Proximity(sample.Product(row["a"]), sample.Product(row["b"])).Should().BeApproximately(row.Number("phi"), 1e-6));
    }
}
