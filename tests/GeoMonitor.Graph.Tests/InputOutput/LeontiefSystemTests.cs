using GeoMonitor.Graph.InputOutput;
using MathNet.Numerics.LinearAlgebra;

namespace GeoMonitor.Graph.Tests.InputOutput;

/// <summary>The two sectors of Miller and Blair (methodology 6.1, R14) and the laws of the inverse.</summary>
public sealed class LeontiefSystemTests
{
    private static readonly double[] Output = [1000, 2000];
    private static readonly LeontiefSystem TwoSectors =
        LeontiefSystem.Of(TechnicalCoefficients.Of(new double[,] { { 150, 500 }, { 200, 100 } }, Output));

    [Fact]
    public void Miller_and_Blair()
    {
        var a = TwoSectors.Coefficients;
        (a[0, 0], a[0, 1], a[1, 0], a[1, 1]).Should().Be((.15, .25, .2, .05));

        Hold(TwoSectors.Column(0), [1.254125, .264026]);
        Hold(TwoSectors.Column(1), [.330033, 1.122112]);
        Hold(TwoSectors.Output([600, 1500]), [1247.524752, 1841.584158]);
    }

    [Fact]
    public void A_loss_of_a_tenth_in_the_first_sector_stops_a_part_of_the_second() =>
        Hold(Inoperability.Of(TwoSectors, Output, [.1, 0]), [.125413, .013201]);

    [Fact]
    public void Inoperability_never_passes_the_whole()
    {
        Inoperability.Of(TwoSectors, Output, [1, 1]).Should().Equal(1, 1);
        Inoperability.Of(TwoSectors, [1000, 0], [0, 1]).Should().Equal(0, 0);
        ((Action)(() => Inoperability.Of(TwoSectors, Output, [1.1, 0]))).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void No_change_of_demand_leaves_the_baseline_to_the_last_digit() => Systems.Sample(
        system =>
        {
            var baseline = Enumerable.Range(1, system.Size).Select(k => k / 7.0 * 1e5).ToArray();
            return system.OutputAfter(baseline, new double[system.Size]).SequenceEqual(baseline)
                && Inoperability.Of(system, baseline, new double[system.Size]).All(q => q == 0);
        },
        iter: 1000);

    [Fact]
    public void The_solution_is_that_of_MathNet() => Systems.Sample(
        system =>
        {
            var n = system.Size;
            var matrix = Matrix<double>.Build.Dense(n, n, (i, j) => (i == j ? 1 : 0) - system.Coefficients[i, j]);
            var figures = Enumerable.Range(1, n).Select(k => (double)k).ToArray();
            Hold(system.Output(figures), [.. matrix.Solve(Vector<double>.Build.Dense(figures))], 1e-9);
            Hold(system.Embodied(figures), [.. matrix.Transpose().Solve(Vector<double>.Build.Dense(figures))], 1e-9);
        },
        iter: 1000);

    [Fact]
    public void Value_added_embodied_in_a_unit_adds_to_one() => Systems.Sample(
        system => Hold(
            system.Embodied(LookThrough.ValueAddedPerOutput(system.Coefficients)),
            [.. Enumerable.Repeat(1.0, system.Size)],
            1e-9),
        iter: 1000);

    [Fact]
    public void A_sector_without_output_takes_nothing()
    {
        var system = LeontiefSystem.Of(TechnicalCoefficients.Of(new double[,] { { 150, 500 }, { 200, 100 } }, [1000, 0]));

        system.Column(1).Should().Equal(0, 1);
    }

    [Fact]
    public void A_column_above_one_is_taken_while_the_whole_economy_still_makes_more_than_it_takes() =>
        LeontiefSystem.Of(TechnicalCoefficients.Of(new[,] { { .1, .9 }, { .05, .2 } })).Output([1, 1])
            .Should().OnlyContain(x => x > 0);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(.5, .5)]
    [InlineData(.9, .4)]
    public void Sectors_that_take_as_much_as_they_make_are_refused(double own, double other)
    {
        var a = TechnicalCoefficients.Of(new[,] { { own, other }, { other, own } });

        ((Action)(() => LeontiefSystem.Of(a))).Should().Throw<ArgumentException>().WithMessage("*spectral radius*");
    }

    [Fact]
    public void Tables_that_are_none_are_refused()
    {
        ((Action)(() => TechnicalCoefficients.Of(new double[2, 3]))).Should().Throw<ArgumentException>().WithMessage("*not square*");
        ((Action)(() => TechnicalCoefficients.Of(new double[2, 2], [1]))).Should().Throw<ArgumentException>();
        ((Action)(() => TechnicalCoefficients.Of(new[,] { { -.1 } }))).Should().Throw<ArgumentException>().WithMessage("*row 0, column 0*");
        ((Action)(() => TwoSectors.Output([1]))).Should().Throw<ArgumentException>();
    }

    // columns add to at most .9
    private static Gen<LeontiefSystem> Systems =>
        from n in Gen.Int[1, 12]
        from cells in Gen.Double[0, .9].Array[n * n]
        select LeontiefSystem.Of(TechnicalCoefficients.Of(Square(n, cells)));

    private static double[,] Square(int n, double[] cells)
    {
        var square = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                square[i, j] = cells[(i * n) + j] / n;
        }

        return square;
    }

    private static void Hold(double[] found, double[] expected, double tolerance = 1e-6)
    {
        found.Length.Should().Be(expected.Length);
        for (var i = 0; i < found.Length; i++)
            found[i].Should().BeApproximately(expected[i], tolerance);
    }
}
