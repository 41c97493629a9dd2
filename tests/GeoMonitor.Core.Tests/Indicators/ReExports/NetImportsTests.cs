using GeoMonitor.Core.Indicators.Concentration;
using GeoMonitor.Core.Indicators.Dependency;
using GeoMonitor.Core.Indicators.ReExports;

namespace GeoMonitor.Core.Tests.Indicators.ReExports;

public sealed class NetImportsTests
{
    [Fact]
    public void The_worked_example_shows_a_dependence_that_re_exports_hide()
    {
        var net = NetImports.Proportional([100], 45);
        net.BySupplier.Sum().Should().BeApproximately(55, 1e-6);
        var domestic = NetImports.DomesticExports(70, 45);
        CoreDependency.Of<double>([100], 0, 70).ImportExportRatio.Should().BeApproximately(1.428571, 1e-6);
        CoreDependency.Of<double>([.. net.BySupplier], 0, domestic).ImportExportRatio.Should().BeApproximately(2.2, 1e-6);
    }

    [Fact]
    public void Known_origins_are_taken_off_their_own_supplier()
    {
        var net = NetImports.ByOrigin([60, 20, 10], [50, 0, 15]);
        net.BySupplier.Should().Equal(10, 20, 0);
        net.Excess.Should().Be(5);
    }

    [Fact]
    public void More_re_exports_than_imports_leave_nothing_and_show_the_excess()
    {
        var net = NetImports.Proportional([60, 40], 130);
        net.BySupplier.Should().Equal(0, 0);
        net.Excess.Should().Be(30);
    }

    [Fact]
    public void Without_imports_there_is_nothing_to_take_off() =>
        NetImports.Proportional([0], 3).Excess.Should().Be(3);

    [Fact]
    public void Domestic_exports_never_fall_below_zero() => NetImports.DomesticExports(3, 5).Should().Be(0);

    [Fact]
    public void The_proportional_rule_leaves_concentration_as_it_is() =>
        Gen.Select(Gen.Double[0.1, 1000].Array[1, 20], Gen.Double[0, 0.99]).Sample((imports, part) =>
        {
            double[] net = [.. NetImports.Proportional(imports, part * imports.Sum()).BySupplier];
            return Math.Abs(Herfindahl.Of(net)!.Value - Herfindahl.Of(imports)!.Value) < 1e-9;
        });

    [Fact]
    public void What_is_taken_off_and_the_excess_add_to_the_re_exports() =>
        Gen.Select(Gen.Double[0, 1000], Gen.Double[0, 1000]).Array[1, 20].Sample(pairs =>
        {
            double[] imports = [.. pairs.Select(p => p.Item1)];
            double[] reExports = [.. pairs.Select(p => p.Item2)];
            var net = NetImports.ByOrigin(imports, reExports);
            return Math.Abs(imports.Sum() - net.BySupplier.Sum() + net.Excess - reExports.Sum()) < 1e-6;
        });

    [Fact]
    public void Of_a_single_unit_a_part_may_be_re_exported()
    {
        var net = NetImports.Proportional([0.75, 0.25], 0.5);
        net.BySupplier.Should().Equal(0.375, 0.125);
        net.Excess.Should().Be(0);
    }

    [Fact]
    public void Impossible_amounts_are_refused()
    {
        Action[] acts =
        [
            () => NetImports.Proportional([-1], 0),
            () => NetImports.Proportional([1], double.NaN),
            () => NetImports.ByOrigin([1], [-1]),
            () => NetImports.ByOrigin([double.NaN], [1]),
            () => NetImports.ByOrigin([1], [1, 2]),
            () => NetImports.DomesticExports(-1, 0),
        ];
        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentException>());
    }
}
