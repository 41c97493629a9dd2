using GeoMonitor.Core.Indicators.Concentration;

namespace GeoMonitor.Core.Tests.Indicators.Concentration;

public sealed class HerfindahlTests
{
    private static readonly double[] E1 = [60, 20, 10];
    private static readonly Gen<double[]> SomeAmounts = Gen.Double[0.001, 1e9].Array[1, 40];
    private static readonly Gen<long[]> SomeDollars = Gen.Long[1, 1_000_000_000_000].Array[1, 40];

    [Fact]
    public void Hhi_of_nothing_is_null()
    {
        Herfindahl.Of(ReadOnlySpan<double>.Empty).Should().BeNull();
        Herfindahl.Of(ReadOnlySpan<long>.Empty).Should().BeNull();
    }

    [Fact]
    public void Hhi_of_a_zero_sum_is_null_and_not_a_number_that_is_none()
    {
        Herfindahl.Of([0.0, 0.0]).Should().BeNull();
        Herfindahl.Of([0L, 0L]).Should().BeNull();
    }

    [Fact]
    public void Hhi_with_an_unknown_amount_is_null() => Herfindahl.Of([60, double.NaN, 10]).Should().BeNull();

    [Theory]
    [InlineData(new double[] { 60, 20, 10 }, 0.506173)]
    [InlineData(new double[] { 7 }, 1)]
    [InlineData(new double[] { 3, 3 }, 0.5)]
    [InlineData(new double[] { 3, 3, 3 }, 0.333333)]
    [InlineData(new double[] { 3, 3, 3, 0 }, 0.333333)]
    [InlineData(new[] { 1e-200, 1e-200 }, 0.5)]
    [InlineData(new[] { 1e200, 1e200 }, 0.5)]
    public void Hhi_is_the_sum_of_squared_shares(double[] amounts, double expected) =>
        Herfindahl.Of(amounts).Should().BeApproximately(expected, 1e-6);

    [Fact]
    public void Hhi_in_points_is_ten_thousand_times_as_much() =>
        (Herfindahl.Of(E1)!.Value * Herfindahl.PointsScale).Should().BeApproximately(5061.73, 0.005);

    [Fact]
    public void Hhi_at_a_threshold_is_not_above_it_by_rounding() =>
        Herfindahl.Of([1L, 1L, 1L, 1L]).Should().Be(0.25);

    [Fact]
    public void Normalised_hhi_and_effective_suppliers_follow_the_worked_example()
    {
        var hhi = Herfindahl.Of(E1)!.Value;
        Herfindahl.Normalised(hhi, 3).Should().BeApproximately(0.259259, 1e-6);
        Herfindahl.EffectiveSuppliers(hhi).Should().BeApproximately(1.975610, 1e-6);
    }

    [Fact]
    public void Normalised_hhi_of_a_single_supplier_is_one() => Herfindahl.Normalised(1, 1).Should().Be(1);

    [Theory]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    public void An_impossible_amount_is_refused(double amount)
    {
        var act = () => Herfindahl.Of([1.0, amount]);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Negative_dollars_are_refused()
    {
        var act = () => Herfindahl.Of([1L, -1L]);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Hhi_lies_between_one_over_n_and_one() =>
        SomeAmounts.Sample(amounts =>
        {
            var hhi = Herfindahl.Of(amounts)!.Value;
            return hhi >= (1.0 / amounts.Length) - 1e-12 && hhi <= 1;
        });

    [Fact]
    public void Hhi_does_not_depend_on_the_unit() =>
        Gen.Select(SomeAmounts, Gen.Double[1e-6, 1e6]).Sample((amounts, factor) =>
            Math.Abs(Herfindahl.Of(amounts)!.Value - Herfindahl.Of(Array.ConvertAll(amounts, a => a * factor))!.Value) < 1e-12);

    [Fact]
    public void Hhi_of_dollars_is_the_same_to_the_last_digit_in_any_order() =>
        Gen.Select(SomeDollars, Gen.Int).Sample((amounts, seed) =>
        {
            var shuffled = amounts.ToArray();
            new Random(seed).Shuffle(shuffled);
            return Herfindahl.Of(amounts).Equals(Herfindahl.Of(shuffled));
        });

    [Fact]
    public void Hhi_of_dollars_equals_that_of_the_same_numbers_as_doubles() =>
        SomeDollars.Sample(amounts =>
            Math.Abs(Herfindahl.Of(amounts)!.Value - Herfindahl.Of(Array.ConvertAll(amounts, a => (double)a))!.Value) < 1e-12);

    [Fact]
    public void Merging_two_suppliers_never_lowers_the_hhi() =>
        Gen.Double[0.001, 1e9].Array[2, 40].Sample(amounts =>
        {
            double[] merged = [amounts[0] + amounts[1], .. amounts[2..]];
            return Herfindahl.Of(merged) >= Herfindahl.Of(amounts) - 1e-12;
        });

    [Theory]
    [InlineData(0)]
    [InlineData(-0.5)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    public void A_figure_that_is_no_index_is_refused(double hhi)
    {
        Action[] acts = [() => Herfindahl.Normalised(hhi, 3), () => Herfindahl.EffectiveSuppliers(hhi)];
        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentOutOfRangeException>());
    }

    [Fact]
    public void No_supplier_has_no_normalised_index()
    {
        var act = () => Herfindahl.Normalised(0.5, 0);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Rounding_takes_no_index_off_its_scale()
    {
        // 2^53 + 1 is no double: its square rounds up where the number itself rounds down
        Herfindahl.Of([9_007_199_254_740_993L]).Should().Be(1);

        // seventeen equal suppliers add to a little less than 1/17
        Herfindahl.Normalised(0.05882352941176469, 17).Should().Be(0);
    }

    [Fact]
    public void Moving_volume_from_the_larger_to_the_smaller_supplier_lowers_the_hhi() =>
        Gen.Select(Gen.Double[1, 1e6], Gen.Double[1, 1e6], Gen.Double[0.01, 0.49]).Sample((a, b, part) =>
        {
            var (large, small) = (Math.Max(a, b), Math.Min(a, b));
            var moved = (large - small) * part;
            return Herfindahl.Of([large - moved, small + moved]) <= Herfindahl.Of([large, small]) + 1e-12;
        });
}
