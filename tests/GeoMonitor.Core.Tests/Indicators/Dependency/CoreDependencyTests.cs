using GeoMonitor.Core.Indicators;
using GeoMonitor.Core.Indicators.Dependency;

namespace GeoMonitor.Core.Tests.Indicators.Dependency;

public sealed class CoreDependencyTests
{
    private static readonly CdiThresholds Published = CdiThresholds.Published;
    private static readonly double[] E1 = [60, 20, 10];

    [Fact]
    public void The_worked_example_is_dependent()
    {
        var cdi = CoreDependency.Of<double>(E1, 10, 60);
        cdi.Concentration.Should().BeApproximately(0.506173, 1e-6);
        cdi.ExtraShare.Should().BeApproximately(0.9, 1e-6);
        cdi.ImportExportRatio.Should().BeApproximately(1.5, 1e-6);
        cdi.BoundedRatio.Should().BeApproximately(0.6, 1e-6);
        cdi.Reason.Should().Be(MissingReason.None);
        cdi.IsDependent(Published).Should().BeTrue();
        cdi.Tests(Published).Select(t => t.Id).Should().Equal("cdi1", "cdi2", "cdi3");
    }

    [Fact]
    public void A_category_of_services_is_measured_as_goods_are()
    {
        // methodology 10: US 50, UK 20, CH 10 from outside, 20 from inside
        var cdi = CoreDependency.Of<double>([50, 20, 10], 20, 0);
        cdi.Concentration.Should().BeApproximately(0.46875, 1e-6);
        cdi.ExtraShare.Should().BeApproximately(0.8, 1e-6);
    }

    [Fact]
    public void Without_exports_the_third_test_passes()
    {
        var cdi = CoreDependency.Of<double>(E1, 10, 0);
        cdi.ImportExportRatio.Should().Be(double.PositiveInfinity);
        cdi.BoundedRatio.Should().Be(1);
        cdi.IsDependent(Published).Should().BeTrue();
    }

    [Fact]
    public void Without_extra_imports_there_is_no_indicator_but_a_reason()
    {
        var cdi = CoreDependency.Of<double>([0, 0], 10, 60);
        cdi.Should().Be(new CoreDependency(null, null, null, MissingReason.NoImports));
        cdi.BoundedRatio.Should().BeNull();
        cdi.IsDependent(Published).Should().BeNull();
    }

    [Fact]
    public void An_unknown_supplier_amount_is_not_taken_for_no_imports() =>
        CoreDependency.Of<double>([1, double.NaN], 10, 60).Reason.Should().Be(MissingReason.AmountUnknown);

    [Fact]
    public void Unknown_exports_leave_the_other_two()
    {
        var cdi = CoreDependency.Of<double>(E1, 10, null);
        cdi.ExtraShare.Should().BeApproximately(0.9, 1e-6);
        cdi.ImportExportRatio.Should().BeNull();
        cdi.Reason.Should().Be(MissingReason.ExportsUnknown);
        cdi.IsDependent(Published).Should().BeNull();
    }

    [Fact]
    public void Unknown_intra_imports_are_said_and_not_counted_as_none()
    {
        var cdi = CoreDependency.Of(E1, double.NaN, 60);
        cdi.ExtraShare.Should().BeNull();
        cdi.Reason.Should().Be(MissingReason.IntraImportsUnknown);
    }

    [Fact]
    public void A_known_failure_decides_even_with_unknown_exports() =>
        CoreDependency.Of<double>([1, 1, 1], 10, null).IsDependent(Published).Should().BeFalse();

    [Theory]
    [InlineData(90, false)]
    [InlineData(89.9, true)]
    public void At_a_ratio_of_one_it_is_not_dependent(double exports, bool dependent) =>
        CoreDependency.Of<double>(E1, 10, exports).IsDependent(Published).Should().Be(dependent);

    [Theory]
    [InlineData(90, false)]
    [InlineData(89.9, true)]
    public void At_half_from_outside_it_is_not_dependent(double intra, bool dependent) =>
        CoreDependency.Of<double>(E1, intra, 10).IsDependent(Published).Should().Be(dependent);

    [Fact]
    public void The_bounded_ratio_is_imports_over_imports_plus_exports() =>
        Gen.Select(Gen.Double[0.001, 1e6], Gen.Double[0.001, 1e6]).Sample((imports, exports) =>
            Math.Abs(CoreDependency.Of<double>([imports], 0, exports).BoundedRatio!.Value - (imports / (imports + exports))) < 1e-12);

    [Fact]
    public void More_exports_never_make_dependent() =>
        Gen.Select(Gen.Double[0, 1000], Gen.Double[0, 1000]).Sample((exports, more) =>
            CoreDependency.Of<double>(E1, 10, exports).IsDependent(Published) == true
            || CoreDependency.Of<double>(E1, 10, exports + more).IsDependent(Published) == false);
}
