using GeoMonitor.Core.Indicators.Concentration;
using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Core.Tests.Scoring;

public sealed class ClearingTests
{
    private static readonly double[] E1 = [60, 20, 10];
    private static readonly Gen<double[]> SomeAmounts = Gen.Double[0.1, 1000].Array[1, 12];

    [Fact]
    public void Additional_supply_from_many_brings_the_index_to_the_threshold()
    {
        var extra = Clearing.AdditionalSupply(E1, 0.4)!.Value;
        extra.Should().BeApproximately(Math.Sqrt(4100 / 0.4) - 90, 1e-9);
        double[] after = [.. E1, .. Enumerable.Repeat(extra / 100_000, 100_000)];
        Herfindahl.Of(after).Should().BeApproximately(0.4, 1e-4);
    }

    [Fact]
    public void One_new_supplier_needs_to_bring_more()
    {
        var extra = Clearing.OneNewSupplier(E1, 0.4)!.Value;
        Herfindahl.Of([.. E1, extra]).Should().BeApproximately(0.4, 1e-9);
        extra.Should().BeGreaterThan(Clearing.AdditionalSupply(E1, 0.4)!.Value);
    }

    [Fact]
    public void One_new_supplier_beside_a_single_old_one_never_comes_below_a_half() =>
        Clearing.OneNewSupplier([100], 0.4).Should().BeNull();

    [Fact]
    public void Diversion_of_a_single_supplier_leaves_it_the_root_of_the_threshold() =>
        Clearing.Diversion([100], 0.4).Should().BeApproximately(100 - (100 * Math.Sqrt(0.4)), 1e-9);

    [Fact]
    public void Diversion_cuts_equal_leaders_together() =>
        Clearing.Diversion([50, 50], 0.4).Should().BeApproximately(100 - (2 * Math.Sqrt(4000.0 / 2)), 1e-9);

    [Fact]
    public void Nothing_is_needed_where_the_threshold_is_kept()
    {
        Clearing.AdditionalSupply([1, 1, 1], 0.4).Should().Be(0);
        Clearing.OneNewSupplier([1, 1, 1], 0.4).Should().Be(0);
        Clearing.Diversion([1, 1, 1], 0.4).Should().Be(0);
        Clearing.AdditionalExports(50, 60, 1).Should().Be(0);
        Clearing.AdditionalIntraSupply(40, 60, 0.5).Should().Be(0);
    }

    [Fact]
    public void Without_imports_there_is_nothing_to_clear()
    {
        Clearing.AdditionalSupply([], 0.4).Should().BeNull();
        Clearing.OneNewSupplier([0], 0.4).Should().BeNull();
        Clearing.Diversion([0], 0.4).Should().BeNull();
    }

    [Fact]
    public void Exports_and_intra_supply_close_their_gaps()
    {
        Clearing.AdditionalExports(90, 60, 1).Should().Be(30);
        Clearing.AdditionalIntraSupply(90, 10, 0.5).Should().Be(80);
    }

    [Fact]
    public void After_diversion_the_index_is_at_the_threshold() =>
        Gen.Select(SomeAmounts, Gen.Double[0.05, 0.95]).Sample((amounts, threshold) =>
        {
            var moved = Clearing.Diversion(amounts, threshold)!.Value;
            var total = amounts.Sum();
            if (moved == 0)
                return Herfindahl.Of(amounts) <= threshold + 1e-9;

            // find the level that takes off exactly this volume, then look at the squares that are left
            var (low, high) = (0.0, amounts.Max());
            for (var i = 0; i < 200; i++)
            {
                var middle = (low + high) / 2;
                (low, high) = amounts.Sum(a => Math.Max(0, a - middle)) > moved ? (middle, high) : (low, middle);
            }

            return Math.Abs((amounts.Sum(a => Math.Min(a, low) * Math.Min(a, low)) / (total * total)) - threshold) < 1e-6;
        });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_threshold_outside_its_range_is_refused(double threshold)
    {
        var act = () => Clearing.AdditionalSupply(E1, threshold);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Impossible_amounts_are_refused()
    {
        Action[] acts =
        [
            () => Clearing.Diversion([-1], 0.4),
            () => Clearing.AdditionalExports(-1, 0, 1),
            () => Clearing.AdditionalIntraSupply(1, 1, 0),
        ];
        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentOutOfRangeException>());
    }
}
