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
    public void The_average_lies_between_the_safest_and_the_riskiest_supplier() =>
        Gen.Select(Gen.Double[0.1, 1000], Gen.Double[-2.5, 2.5]).Array[1, 20].Sample(suppliers =>
        {
            double[] amounts = [.. suppliers.Select(s => s.Item1)];
            GovernanceScore[] governance = [.. suppliers.Select(s => GovernanceScore.Observed(s.Item2))];
            var average = SupplierRisk.Average<double>(amounts, governance)!.Value.Value;
            return average >= governance.Min(g => g.Risk) - 1e-12 && average <= governance.Max(g => g.Risk) + 1e-12;
        });
}
