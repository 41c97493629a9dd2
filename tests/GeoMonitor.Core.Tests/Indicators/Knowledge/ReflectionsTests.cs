using GeoMonitor.Core.Indicators.Knowledge;

namespace GeoMonitor.Core.Tests.Indicators.Knowledge;

public sealed class ReflectionsTests
{
    [Fact]
    public void The_worked_example_comes_out()
    {
        double[] expected = [3.766667, 3.444444, 3.416667, 3];
        Reflections.Of(ComplexitySample.Example(), 2).Economies.Zip(expected)
            .Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) < 1e-6);
    }

    [Fact]
    public void Step_zero_is_diversity_and_ubiquity()
    {
        var start = Reflections.Of(ComplexitySample.Example(), 0);
        start.Economies.Should().Equal(5, 3, 2, 1);
        start.Products.Should().Equal(3, 3, 2, 2, 1);
    }

    [Fact]
    public void Who_has_no_advantage_has_no_figure_and_spoils_no_other()
    {
        var reflections = Reflections.Of(new AdvantageMatrix(new[,] { { true, false }, { false, false } }), 4);
        reflections.Economies.Should().Equal(1, double.NaN);
        reflections.Products.Should().Equal(1, double.NaN);
    }

    [Fact]
    public void Complexity_of_2017_comes_out_as_published_after_eighteen_steps()
    {
        var sample = ComplexitySample.Read("exports_hs4_2017.csv.gz", "hs4");
        var economies = Standardised(Reflections.Of(sample.Matrix, 18).Economies);
        SampleTable.Read("samples/complexity/eci_2017.csv").Should().AllSatisfy(row =>
            economies[sample.Economy(row["country"])].Should().BeApproximately(row.Number("eci_published"), 1e-6, row["country"]));

        // products of an odd step average economies of an even one
        var products = Standardised(Reflections.Of(sample.Matrix, 19).Products);
        SampleTable.Read("samples/complexity/pci_2017.csv").Should().AllSatisfy(row =>
            products[sample.Product(row["hs4"])].Should().BeApproximately(row.Number("pci_published"), 1e-6, row["hs4"]));
    }

    private static double[] Standardised(IReadOnlyList<double> values) =>
        Standardisation.Of(values, Deviation.Sample).Apply(values);
}
