using GeoMonitor.Core.Indicators.Mirror;

namespace GeoMonitor.Core.Tests.Indicators.Mirror;

public sealed class BalancedFlowTests
{
    [Fact]
    public void The_worked_example_comes_out()
    {
        var flow = BalancedFlow.Of(100, 70, 0.6, 0.3)!.Value;
        flow.Amount.Should().BeApproximately(90, 1e-6);
        flow.Basis.Should().Be(FlowBasis.Balanced);
    }

    [Fact]
    public void A_single_report_stands_as_it_is_and_says_whose_it_is()
    {
        BalancedFlow.Of(100, null, 0, 1).Should().Be(new BalancedFlow(100, FlowBasis.ExporterReport));
        BalancedFlow.Of(null, 70, 1, 0).Should().Be(new BalancedFlow(70, FlowBasis.ImporterReport));
        BalancedFlow.Of(null, null, 1, 1).Should().BeNull();
    }

    [Fact]
    public void Two_reporters_nobody_agrees_with_weigh_the_same() =>
        BalancedFlow.Of(100, 70, 0, 0)!.Value.Amount.Should().Be(85);

    [Fact]
    public void Impossible_figures_are_refused()
    {
        Action[] acts = [() => BalancedFlow.Of(-1, 1, 1, 1), () => BalancedFlow.Of(1, double.NaN, 1, 1), () => BalancedFlow.Of(1, 1, 2, 1), () => BalancedFlow.Of(1, 1, 1, 2), () => BalancedFlow.Of(1, 1, 1, -1)];
        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentOutOfRangeException>());
    }

    [Fact]
    public void The_balanced_figure_lies_between_the_reports() =>
        Gen.Select(Gen.Double[0, 1000], Gen.Double[0, 1000], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((x, m, sx, sm) =>
            BalancedFlow.Of(x, m, sx, sm)!.Value.Amount is var amount && amount >= Math.Min(x, m) - 1e-9 && amount <= Math.Max(x, m) + 1e-9);
}
