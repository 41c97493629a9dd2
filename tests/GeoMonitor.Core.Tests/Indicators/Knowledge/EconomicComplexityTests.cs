using GeoMonitor.Core.Indicators.Knowledge;

namespace GeoMonitor.Core.Tests.Indicators.Knowledge;

public sealed class EconomicComplexityTests
{
    [Fact]
    public void The_worked_example_comes_out()
    {
        var complexity = EconomicComplexity.Of(ComplexitySample.Example())!;
        Close(complexity.Eigenvalues, [1, 0.397849, 0.151383, 0.122990]);
        Close(complexity.Eci, [0.314780, -0.240988, 1.348766, -1.422558]);
        Close(complexity.Pci, [-1.422558, 0.899365, -0.199770, 1.798166, 0.498695]);
    }

    [Fact]
    public void Isolated_economies_and_products_are_left_out_and_spoil_no_other()
    {
        var example = ComplexitySample.Example();
        var wider = new bool[6, 7];
        for (var c = 0; c < 4; c++)
        {
            for (var p = 0; p < 5; p++)
                wider[c + 1, p + 1] = example[c, p];
        }

        var complexity = EconomicComplexity.Of(new AdvantageMatrix(wider))!;
        Close(complexity.Eci, [double.NaN, 0.314780, -0.240988, 1.348766, -1.422558, double.NaN]);
        complexity.Pci[0].Should().Be(double.NaN);
        complexity.Pci[6].Should().Be(double.NaN);
        complexity.PciStandardised[3].Should().NotBe(double.NaN);
    }

    [Fact]
    public void Parts_without_a_link_have_no_complexity() =>
        EconomicComplexity.Of(new AdvantageMatrix(new[,]
        {
            { true, true, false, false },
            { true, false, false, false },
            { false, false, true, true },
            { false, false, true, false },
        })).Should().BeNull();

    [Fact]
    public void Two_economies_and_identical_economies_have_no_complexity()
    {
        EconomicComplexity.Of(new AdvantageMatrix(new[,] { { true, true }, { true, false } })).Should().BeNull();
        EconomicComplexity.Of(new AdvantageMatrix(new[,] { { true, true }, { true, true }, { true, true } })).Should().BeNull();
    }

    [Fact]
    public void Complexity_by_eigenvector_of_2017_comes_out()
    {
        var sample = ComplexitySample.Read("exports_hs4_2017.csv.gz", "hs4");
        var population = EconomicComplexity.Of(sample.Matrix)!;
        var own = EconomicComplexity.Of(sample.Matrix, Deviation.Sample)!;
        population.Eigenvalues[1].Should().BeApproximately(0.2690319, 1e-6);
        population.Eigenvalues[2].Should().BeApproximately(0.1939298, 1e-6);
        SampleTable.Read("samples/complexity/eci_2017.csv").Should().AllSatisfy(row =>
        {
            var at = sample.Economy(row["country"]);
            population.Eci[at].Should().BeApproximately(row.Number("eci_eigen_population_sd"), 1e-6, row["country"]);
            own.Eci[at].Should().BeApproximately(row.Number("eci_eigen_sample_sd"), 1e-6, row["country"]);
        });
        SampleTable.Read("samples/complexity/pci_2017.csv").Should().AllSatisfy(row =>
        {
            var at = sample.Product(row["hs4"]);
            population.Pci[at].Should().BeApproximately(row.Number("pci_eigen_growthlab"), 1e-6, row["hs4"]);
            own.PciStandardised[at].Should().BeApproximately(row.Number("pci_eigen_sample_sd"), 1e-6, row["hs4"]);
        });
    }

    [Fact]
    public void Among_larger_economies_japan_leads_and_the_netherlands_stand_twenty_second()
    {
        var filter = SampleTable.Read("samples/complexity/eci_2017.csv").Where(r => r["in_filter"] is "1")
            .ToDictionary(r => r["country"], r => r.Number("eci_eigen_filtered_sample_sd"), StringComparer.Ordinal);
        filter.Should().HaveCount(142);
        var sample = ComplexitySample.Read("exports_hs4_2017.csv.gz", "hs4", filter.ContainsKey);
        var complexity = EconomicComplexity.Of(sample.Matrix, Deviation.Sample)!;
        complexity.Eigenvalues[1].Should().BeApproximately(0.2847767, 1e-6);
        sample.Economies.Should().AllSatisfy(code =>
            complexity.Eci[sample.Economy(code)].Should().BeApproximately(filter[code], 1e-6, code));
        string[] ranked = [.. sample.Economies.OrderByDescending(code => complexity.Eci[sample.Economy(code)])];
        ranked[0].Should().Be("JPN");
        ranked[21].Should().Be("NLD");
    }

    [Fact]
    public void Three_nested_economies_come_out_by_hand()
    {
        // transition matrix with eigenvalues 1, 1/4, 1/9; for 1/4 the vector (2, -1, -4), mean -1, deviation root 6
        var complexity = EconomicComplexity.Of(new AdvantageMatrix(new[,]
        {
            { true, true, true },
            { true, true, false },
            { true, false, false },
        }))!;
        var root = Math.Sqrt(6);
        Close(complexity.Eigenvalues, [1, 1.0 / 4, 1.0 / 9]);
        Close(complexity.Eci, [3 / root, 0, -3 / root]);
        Close(complexity.Pci, [-3 / root, 3 / root, 9 / root]);
    }

    [Fact]
    public void The_more_diverse_stand_higher_though_the_first_in_the_list_stands_low()
    {
        // eigenvalues 1, 2/3, 1/4; for 2/3 the vector (-3, 3, -1), which goes with diversities 1, 2, 3
        var complexity = EconomicComplexity.Of(new AdvantageMatrix(new[,]
        {
            { true, false, false, false },
            { false, true, true, false },
            { true, true, false, true },
        }))!;
        var deviation = Math.Sqrt(168.0 / 27);
        Close(complexity.Eigenvalues, [1, 2.0 / 3, 1.0 / 4]);
        Close(complexity.Eci, [-8 / 3.0 / deviation, 10 / 3.0 / deviation, -2 / 3.0 / deviation]);
    }

    [Fact]
    public void Two_economies_alike_beside_a_richer_one_have_a_complexity()
    {
        // eigenvalues 1, 1/3, 0; for 1/3 the vector (1, -1, -1)
        var complexity = EconomicComplexity.Of(new AdvantageMatrix(new[,] { { true, true }, { true, false }, { true, false } }))!;
        Close(complexity.Eigenvalues, [1, 1.0 / 3, 0]);
        Close(complexity.Eci, [Math.Sqrt(2), -Math.Sqrt(0.5), -Math.Sqrt(0.5)]);
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(3, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 0)]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    [InlineData(6, 1)]
    [InlineData(7, 0)]
    [InlineData(9, 2)]
    public void Two_alike_have_a_complexity_however_rich_the_third_is(int products, int rich)
    {
        // the third eigenvalue is 0, which a program finds a little above or below
        var advantage = new bool[3, products];
        for (var c = 0; c < 3; c++)
        {
            for (var p = 0; p < products; p++)
                advantage[c, p] = p == 0 || c == rich;
        }

        var complexity = EconomicComplexity.Of(new AdvantageMatrix(advantage));
        complexity.Should().NotBeNull();
        complexity!.Eigenvalues[2].Should().BeApproximately(0, 1e-12);
        complexity.Eci[rich].Should().BeApproximately(Math.Sqrt(2), 1e-6);
    }

    [Theory]
    [InlineData(new[] { 0, 1, 2, 3 })]
    [InlineData(new[] { 1, 0, 2, 3 })]
    [InlineData(new[] { 0, 2, 1, 3 })]
    [InlineData(new[] { 2, 3, 0, 1 })]
    [InlineData(new[] { 1, 3, 2, 0 })]
    [InlineData(new[] { 2, 0, 3, 1 })]
    [InlineData(new[] { 3, 0, 1, 2 })]
    [InlineData(new[] { 1, 2, 3, 0 })]
    public void Among_equally_diverse_economies_the_first_of_the_list_stands_high(int[] order)
    {
        // a chain of four: economy i makes products i and i + 1; scores outwards and inwards of the chain
        var advantage = new bool[4, 5];
        for (var i = 0; i < 4; i++)
            advantage[i, order[i]] = advantage[i, order[i] + 1] = true;
        var eci = EconomicComplexity.Of(new AdvantageMatrix(advantage))!.Eci;

        // cos 22.5 and cos 67.5 degrees, times root 2 for a deviation of 1
        var (outer, inner) = (Math.Sqrt(2) * Math.Cos(Math.PI / 8), Math.Sqrt(2) * Math.Sin(Math.PI / 8));
        double[] along = [outer, inner, -inner, -outer];
        var sign = Math.Sign(along[order[0]]);
        Close(eci, [.. order.Select(i => sign * along[i])]);
    }

    [Fact]
    public void An_economy_stands_where_its_products_stand_on_average() =>
        Gen.Bool.Array[8].Array[6].Sample(rows =>
        {
            var advantage = new bool[6, 8];
            for (var c = 0; c < 6; c++)
            {
                for (var p = 0; p < 8; p++)
                    advantage[c, p] = rows[c][p];
            }

            var matrix = new AdvantageMatrix(advantage);
            if (EconomicComplexity.Of(matrix) is not { } complexity)
                return true;
            return Enumerable.Range(0, 6).Where(c => matrix.Diversity[c] > 0).All(c =>
                Math.Abs(complexity.Eci[c] - Enumerable.Range(0, 8).Where(p => matrix[c, p]).Average(p => complexity.Pci[p])) < 1e-6);
        });

    private static void Close(IReadOnlyList<double> actual, double[] expected)
    {
        actual.Should().HaveSameCount(expected);
        for (var i = 0; i < expected.Length; i++)
        {
            if (double.IsNaN(expected[i]))
                actual[i].Should().Be(double.NaN);
            else
                actual[i].Should().BeApproximately(expected[i], 1e-6);
        }
    }
}
