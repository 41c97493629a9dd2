using GeoMonitor.Core.Indicators.Concentration;

namespace GeoMonitor.Core.Tests.Indicators.Concentration;

public sealed class GiniTests
{
    [Fact]
    public void The_worked_example_comes_out() => Gini.Of<double>([60, 20, 10]).Should().BeApproximately(0.370370, 1e-6);

    [Fact]
    public void Inactive_suppliers_do_not_count() =>
        Gini.Of<long>([0, 60, 0, 20, 10]).Should().BeApproximately(0.370370, 1e-6);

    [Fact]
    public void A_single_supplier_looks_like_perfect_equality() => Gini.Of<long>([7]).Should().Be(0);

    [Fact]
    public void Nothing_has_no_gini() => Gini.Of<long>([0]).Should().BeNull();

    [Fact]
    public void Gini_lies_between_zero_and_one_minus_one_over_n() =>
        Gen.Double[0.001, 1e6].Array[1, 40].Sample(amounts =>
            Gini.Of<double>(amounts) is { } g && g >= 0 && g <= 1 - (1.0 / amounts.Length) + 1e-12);

    [Fact]
    public void Gini_equals_the_mean_difference_over_twice_the_mean() =>
        Gen.Double[0.001, 1e6].Array[1, 20].Sample(amounts =>
        {
            var differences = amounts.Sum(a => amounts.Sum(b => Math.Abs(a - b)));
            var expected = differences / (2 * amounts.Length * amounts.Sum());
            return Math.Abs(Gini.Of<double>(amounts)!.Value - expected) < 1e-9;
        });
}
