using GeoMonitor.Core.Indicators.Concentration;

namespace GeoMonitor.Core.Tests.Indicators.Concentration;

public sealed class SupplierRiskTests
{
    private static readonly double[] E1 = [60, 20, 10];

    private static readonly GovernanceScore[] Wgi =
        [GovernanceScore.Observed(-0.30), GovernanceScore.Observed(1.10), GovernanceScore.Observed(1.35)];

    [Fact]
    public void The_worked_example_comes_out_in_all_three_forms()
    {
        SupplierRisk.EuHerfindahl<double>(E1, Wgi, [1.1, 1.0, 0.8])!.Value.Value.Should().BeApproximately(2.898765, 1e-6);
        SupplierRisk.Herfindahl<double>(E1, Wgi)!.Value.Value.Should().BeApproximately(0.265556, 1e-6);
        SupplierRisk.Average<double>(E1, Wgi)!.Value.Value.Should().BeApproximately(0.461111, 1e-6);
    }

    [Fact]
    public void Shares_of_a_whole_are_not_scaled_up_when_a_part_has_no_name() =>
        SupplierRisk.EuHerfindahlOfShares([0.5, 0.25], Wgi.AsSpan(0, 2), [1.1, 1])!.Value.Value
            .Should().BeApproximately((0.25 * 5.6 * 1.1) + (0.0625 * 2.8), 1e-12);

    [Fact]
    public void Published_shares_may_add_to_five_percent_more_than_the_whole_and_no_further()
    {
        SupplierRisk.EuHerfindahlOfShares([0.6, 0.45], Wgi.AsSpan(0, 2), [1, 1]).Should().NotBeNull();
        var act = () => SupplierRisk.EuHerfindahlOfShares([0.6, 0.46], Wgi.AsSpan(0, 2), [1, 1]);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(3.0, true)]
    [InlineData(3.1, false)]
    public void The_scale_of_trade_parameters_ends_at_three(double t, bool allowed)
    {
        var act = () => SupplierRisk.EuHerfindahl<double>([1], [Wgi[0]], [t]);
        if (allowed)
            act.Should().NotThrow();
        else
            act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Filled_in_governance_shows_its_share()
    {
        GovernanceScore[] governance = [Wgi[0], GovernanceScore.Resolve(null, [1.10], []), Wgi[2]];
        var figure = SupplierRisk.Average<double>(E1, governance)!.Value;
        figure.Value.Should().BeApproximately(0.461111, 1e-6);
        figure.ImputedShare.Should().BeApproximately(2.0 / 9, 1e-12);
    }

    [Fact]
    public void Governance_that_is_missing_lowers_nothing_it_leaves_no_figure()
    {
        GovernanceScore[] governance = [Wgi[0], GovernanceScore.Missing, Wgi[2]];
        SupplierRisk.Average<double>(E1, governance).Should().BeNull();
        SupplierRisk.Herfindahl<double>(E1, governance).Should().BeNull();
        SupplierRisk.EuHerfindahl<double>(E1, governance, [1, 1, 1]).Should().BeNull();
    }

    [Fact]
    public void A_supplier_that_delivers_nothing_needs_no_governance() =>
        SupplierRisk.Average<long>([60, 0], [Wgi[0], GovernanceScore.Missing])!.Value.Value.Should().BeApproximately(0.56, 1e-9);

    [Fact]
    public void Nothing_has_no_risk() => SupplierRisk.Average<long>([0], [Wgi[0]]).Should().BeNull();

    [Fact]
    public void Lists_of_different_suppliers_are_refused()
    {
        var act = () => SupplierRisk.Average<double>(E1, [Wgi[0]]);
        act.Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(110)]
    [InlineData(double.NaN)]
    public void A_trade_parameter_off_its_scale_is_refused(double t)
    {
        var act = () => SupplierRisk.EuHerfindahl<double>([1], [Wgi[0]], [t]);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Where_all_governance_is_filled_in_rounding_makes_it_no_more_than_all()
    {
        // these six rounded shares add to 1.0000000000000002
        var filled = GovernanceScore.Resolve(null, [-1], []);
        SupplierRisk.Average<long>([5, 6, 4, 2, 4, 5], [filled, filled, filled, filled, filled, filled])!.Value.ImputedShare.Should().Be(1);
    }

    [Fact]
    public void The_average_lies_between_the_safest_and_the_riskiest_supplier() =>
        Gen.Select(Gen.Double[0.1, 1000], Gen.Double[-2.5, 2.5]).Array[1, 20].Sample(suppliers =>
        {
            double[] amounts = [.. suppliers.Select(s => s.Item1)];
            GovernanceScore[] governance = [.. suppliers.Select(s => GovernanceScore.Observed(s.Item2))];
            var average = SupplierRisk.Average<double>(amounts, governance)!.Value.Value;
            return average >= governance.Min(g => g.Risk) - 1e-12 && average <= governance.Max(g => g.Risk) + 1e-12;
        });
}
