using GeoMonitor.Core.Indicators.Concentration;

namespace GeoMonitor.Core.Tests.Indicators.Concentration;

public sealed class TopSharesTests
{
    private static readonly Gen<double[]> SomeAmounts = Gen.Double[0.001, 1e9].Array[1, 40];

    [Theory]
    [InlineData(1, 0.666667)]
    [InlineData(2, 0.888889)]
    [InlineData(3, 1)]
    [InlineData(9, 1)]
    public void Cr_is_the_joint_share_of_the_largest(int k, double expected) =>
        TopShares.Cr<double>([20, 60, 10], k).Should().BeApproximately(expected, 1e-6);

    [Fact]
    public void The_top_supplier_is_found_where_it_stands() => TopShares.TopSupplier<long>([20, 60, 10]).Should().Be(1);

    [Fact]
    public void The_first_of_equal_suppliers_is_on_top() => TopShares.TopSupplier<long>([10, 60, 60]).Should().Be(1);

    [Fact]
    public void Nothing_has_no_top_supplier_and_no_share()
    {
        TopShares.TopSupplier<double>([]).Should().BeNull();
        TopShares.TopSupplier<double>([0, 0]).Should().BeNull();
        TopShares.Cr<long>([0, 0], 1).Should().BeNull();
    }

    [Fact]
    public void With_an_unknown_amount_nobody_can_say_who_is_on_top()
    {
        TopShares.TopSupplier([1, double.NaN]).Should().BeNull();
        TopShares.Cr([1, double.NaN], 1).Should().BeNull();
    }

    [Fact]
    public void Less_than_one_supplier_is_no_question()
    {
        var act = () => TopShares.Cr<double>([1], 0);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Cr_grows_with_k_and_ends_at_one() =>
        SomeAmounts.Sample(amounts =>
        {
            var previous = 0.0;
            for (var k = 1; k <= amounts.Length; k++)
            {
                var share = TopShares.Cr<double>(amounts, k)!.Value;
                if (share < previous - 1e-12)
                    return false;
                previous = share;
            }

            return Math.Abs(previous - 1) < 1e-12;
        });

    [Fact]
    public void Rounding_takes_no_joint_share_above_one() =>
        TopShares.Cr<double>([0.1, 0.7, 0.3], 3).Should().Be(1, "the sum in another order is a digit smaller");

    [Fact]
    public void The_hhi_lies_between_the_square_of_the_top_share_and_the_top_share() =>
        SomeAmounts.Sample(amounts =>
        {
            var top = TopShares.Cr<double>(amounts, 1)!.Value;
            var hhi = Herfindahl.Of(amounts)!.Value;
            return hhi >= (top * top) - 1e-12 && hhi <= top + 1e-12;
        });
}
