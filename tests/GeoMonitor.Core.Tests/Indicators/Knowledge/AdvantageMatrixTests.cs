using GeoMonitor.Core.Indicators.Knowledge;

namespace GeoMonitor.Core.Tests.Indicators.Knowledge;

public sealed class AdvantageMatrixTests
{
    [Fact]
    public void Advantage_begins_at_an_rca_of_exactly_one()
    {
        // every share equals the world's
        var matrix = AdvantageMatrix.FromExports(new double[,] { { 1, 3 }, { 2, 6 } });
        matrix.Diversity.Should().Equal(2, 2);
        matrix.Ubiquity.Should().Equal(2, 2);
    }

    [Fact]
    public void Without_exports_there_is_no_advantage()
    {
        var matrix = AdvantageMatrix.FromExports(new double[,] { { 0, 0, 5 }, { 0, 0, 0 } });
        matrix.Diversity.Should().Equal(1, 0);
        matrix.Ubiquity.Should().Equal(0, 0, 1);
        matrix[0, 2].Should().BeTrue();
        matrix[1, 2].Should().BeFalse();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void Impossible_exports_are_refused(double amount)
    {
        var act = () => AdvantageMatrix.FromExports(new[,] { { amount } });
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Changing_the_input_afterwards_changes_nothing()
    {
        bool[,] advantage = { { true } };
        var matrix = new AdvantageMatrix(advantage);
        advantage[0, 0] = false;
        matrix[0, 0].Should().BeTrue();
    }

    [Fact]
    public void Diversity_and_ubiquity_of_2017_come_out_as_published()
    {
        var sample = ComplexitySample.Read("exports_hs4_2017.csv.gz", "hs4");
        var matrix = sample.Matrix;
        matrix.Diversity.Sum().Should().Be(28_688);
        SampleTable.Read("samples/complexity/eci_2017.csv").Should().AllSatisfy(row =>
            matrix.Diversity[sample.Economy(row["country"])].Should().Be((int)row.Number("diversity"), row["country"]));
        SampleTable.Read("samples/complexity/pci_2017.csv").Should().AllSatisfy(row =>
            matrix.Ubiquity[sample.Product(row["hs4"])].Should().Be((int)row.Number("ubiquity"), row["hs4"]));
    }
}
