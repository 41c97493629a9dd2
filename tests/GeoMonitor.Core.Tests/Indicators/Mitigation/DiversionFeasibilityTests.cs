using GeoMonitor.Core.Indicators.Mitigation;

namespace GeoMonitor.Core.Tests.Indicators.Mitigation;

public sealed class DiversionFeasibilityTests
{
    [Fact]
    public void The_worked_example_comes_out_in_its_three_cases()
    {
        var feasibility = DiversionFeasibility.Of(60, [40, 4, 17], 0.12, 300);
        feasibility.OnlyImporterHit.Should().Be(1);
        feasibility.Rationed.Should().BeApproximately(0.122, 1e-6);
        feasibility.World.Should().BeApproximately(0.203333, 1e-6);
    }

    [Fact]
    public void Nothing_lost_is_wholly_made_up() =>
        DiversionFeasibility.Of(0, [], 0.5, 0).Should().Be(new DiversionFeasibility(1, 1, 1));

    [Fact]
    public void Nobody_else_makes_up_nothing() =>
        DiversionFeasibility.Of(60, [], 0.5, 60).Should().Be(new DiversionFeasibility(0, 0, 0));

    [Fact]
    public void An_unknown_loss_of_the_world_has_no_figure() =>
        DiversionFeasibility.Of(60, [40], 0.5, null).World.Should().BeNull();

    [Fact]
    public void Impossible_figures_are_refused()
    {
        Action[] acts =
        [
            () => DiversionFeasibility.Of(-1, [1], 0.5, 1),
            () => DiversionFeasibility.Of(1, [double.NaN], 0.5, 1),
            () => DiversionFeasibility.Of(1, [1], 1.5, 1),
            () => DiversionFeasibility.Of(1, [1], 0.5, -1),
        ];
        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentOutOfRangeException>());
    }

    [Fact]
    public void The_importer_alone_is_never_worse_off_than_when_rationed() =>
        Gen.Select(Gen.Double[0.1, 1000], Gen.Double[0, 1000].Array[0, 8], Gen.Double[0, 1]).Sample((loss, spare, part) =>
        {
            var feasibility = DiversionFeasibility.Of(loss, spare, part, loss * 3);
            return feasibility.OnlyImporterHit >= feasibility.Rationed && feasibility.OnlyImporterHit >= feasibility.World;
        });
}
