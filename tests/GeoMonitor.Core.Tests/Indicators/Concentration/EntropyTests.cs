using GeoMonitor.Core.Indicators.Concentration;

namespace GeoMonitor.Core.Tests.Indicators.Concentration;

public sealed class EntropyTests
{
    private static readonly double[] E1 = [60, 20, 10];

    [Fact]
    public void The_worked_example_comes_out()
    {
        Entropy.Shannon<double>(E1).Should().BeApproximately(0.848686, 1e-6);
        Entropy.EffectiveSuppliers<double>(E1).Should().BeApproximately(2.336574, 1e-6);
        Entropy.Theil<double>(E1).Should().BeApproximately(0.249927, 1e-6);
        Entropy.Evenness<double>(E1).Should().BeApproximately(0.772507, 1e-6);
    }

    [Fact]
    public void A_single_supplier_has_no_entropy_and_no_evenness()
    {
        Entropy.Shannon<long>([7, 0]).Should().Be(0);
        Entropy.Evenness<long>([7, 0]).Should().BeNull();
        Entropy.Theil<long>([7, 0]).Should().Be(0);
    }

    [Fact]
    public void Potential_exporters_raise_the_theil_index_and_lower_evenness()
    {
        Entropy.Theil<double>(E1, potentialSuppliers: 6).Should().BeApproximately(Math.Log(6) - 0.848686, 1e-6);
        Entropy.Evenness<double>(E1, potentialSuppliers: 6).Should().BeApproximately(0.848686 / Math.Log(6), 1e-6);
    }

    [Fact]
    public void Fewer_potential_than_active_suppliers_are_refused()
    {
        var act = () => Entropy.Theil<double>(E1, potentialSuppliers: 2);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Nothing_and_the_unknown_have_no_entropy()
    {
        Entropy.Shannon<double>([]).Should().BeNull();
        Entropy.Theil([1, double.NaN]).Should().BeNull();
        Entropy.Evenness<double>([0]).Should().BeNull();
        Entropy.EffectiveSuppliers<double>([0]).Should().BeNull();
    }

    [Fact]
    public void Equal_suppliers_are_no_more_than_even()
    {
        // the sum of twelve rounded terms over ln 12 would be 1.0000000000000004
        Entropy.Evenness<double>([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]).Should().Be(1);
        Entropy.Evenness<double>([1, 1, 1, 1, 1]).Should().Be(1);
    }

    [Fact]
    public void The_effective_number_of_order_one_is_never_below_that_of_order_two() =>
        Gen.Double[0.001, 1e6].Array[1, 40].Sample(amounts =>
        {
            var first = Entropy.EffectiveSuppliers<double>(amounts)!.Value;
            var second = Herfindahl.EffectiveSuppliers(Herfindahl.Of(amounts)!.Value);
            return first >= second - 1e-9 && first <= amounts.Length + 1e-9;
        });
}
