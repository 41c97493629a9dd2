using GeoMonitor.Core.Indicators.Criticality;

namespace GeoMonitor.Core.Tests.Indicators.Criticality;

public sealed class SubstituteCostPerformanceTests
{
    [Theory]
    [InlineData(SubstitutePerformance.Similar, SubstituteCost.SameOrLower, 0.7)]
    [InlineData(SubstitutePerformance.Similar, SubstituteCost.UpToTwice, 0.8)]
    [InlineData(SubstitutePerformance.Similar, SubstituteCost.MoreThanTwice, 0.9)]
    [InlineData(SubstitutePerformance.Reduced, SubstituteCost.SameOrLower, 0.8)]
    [InlineData(SubstitutePerformance.Reduced, SubstituteCost.UpToTwice, 0.9)]
    [InlineData(SubstitutePerformance.Reduced, SubstituteCost.MoreThanTwice, 1.0)]
    public void Reduced_performance_is_one_step_worse(SubstitutePerformance performance, SubstituteCost cost, double expected) =>
        SubstituteCostPerformance.Of(performance, cost).Should().Be(expected);
}
