using GeoMonitor.Core.Indicators;
using GeoMonitor.Core.Indicators.Dependency;

namespace GeoMonitor.Core.Tests.Indicators.Dependency;

public sealed class GeoDepCriteriaTests
{
    private static readonly GeoDepThresholds Published = GeoDepThresholds.Published;

    [Theory]
    [InlineData(0.43, 0.41, 1.6, true)]
    [InlineData(0.38, 0.44, 1.2, false)]
    [InlineData(0.45, 0.39, 1.1, false)]
    [InlineData(0.40, 0.41, 1.6, false)]
    [InlineData(0.43, 0.40, 1.6, false)]
    [InlineData(0.43, 0.41, 1.0, false)]
    public void All_three_must_be_above_their_thresholds(double imports, double world, double ratio, bool expected) =>
        new GeoDepCriteria(imports, world, ratio, MissingReason.None).AllHold(Published).Should().Be(expected);

    [Fact]
    public void The_criteria_come_from_whole_amounts()
    {
        var criteria = GeoDepCriteria.Of([60L, 20L, 10L], [3L, 1L], 60);
        criteria.ImportHhi.Should().BeApproximately(0.506173, 1e-6);
        criteria.WorldExportHhi.Should().BeApproximately(0.625, 1e-12);
        criteria.ImportExportRatio.Should().BeApproximately(1.5, 1e-12);
        criteria.AllHold(Published).Should().BeTrue();
        criteria.Tests(Published).Select(t => t.Id).Should().Equal("import-hhi", "world-export-hhi", "import-export-ratio");
    }

    [Fact]
    public void Without_exports_the_ratio_is_what_cepii_stores() =>
        GeoDepCriteria.Of([60L], [60L], 0).ImportExportRatio.Should().Be(9999);

    [Fact]
    public void Without_imports_the_figures_are_missing_and_the_year_does_not_count_as_dependent()
    {
        var criteria = GeoDepCriteria.Of([0L], [60L], 5);
        criteria.ImportHhi.Should().BeNull();
        criteria.ImportExportRatio.Should().BeNull();
        criteria.WorldExportHhi.Should().Be(1);
        criteria.Reason.Should().Be(MissingReason.NoImports);
        criteria.AllHold(Published).Should().BeFalse();
    }

    [Fact]
    public void Without_world_exports_the_outcome_is_unknown_unless_another_test_fails()
    {
        GeoDepCriteria.Of([60L], [], 0).Reason.Should().Be(MissingReason.NoWorldExports);
        GeoDepCriteria.Of([60L], [], 0).AllHold(Published).Should().BeNull();
        GeoDepCriteria.Of([60L], [], 90).AllHold(Published).Should().BeFalse();
    }

    [Fact]
    public void An_index_or_a_ratio_alone_leaves_neither()
    {
        GeoDepCriteria.Of(null, 0.5, 10, 5).Should().Be(new GeoDepCriteria(null, 0.5, null, MissingReason.NoImports));
        GeoDepCriteria.Of(0.5, 0.5, 0, 5).Should().Be(new GeoDepCriteria(null, 0.5, null, MissingReason.NoImports));
    }

    [Fact]
    public void The_ratio_of_one_dollar_is_a_ratio_and_that_of_none_is_not()
    {
        GeoDepCriteria.Ratio(1, 2).Should().Be(0.5);
        GeoDepCriteria.Ratio(0, 2).Should().BeNull();
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, double.NaN)]
    [InlineData(double.PositiveInfinity, 1)]
    public void An_impossible_total_is_refused(double imports, double exports)
    {
        var act = () => GeoDepCriteria.Ratio(imports, exports);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
