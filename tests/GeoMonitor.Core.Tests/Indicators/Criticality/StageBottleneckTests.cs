using GeoMonitor.Core.Indicators.Criticality;

namespace GeoMonitor.Core.Tests.Indicators.Criticality;

public sealed class StageBottleneckTests
{
    [Theory]
    [InlineData(2.8, 0.5, 2.8, MaterialStage.Extraction)]
    [InlineData(0.8, 1.9, 1.9, MaterialStage.Processing)]
    [InlineData(1.2, 1.2, 1.2, MaterialStage.Extraction)]
    public void The_riskier_stage_counts(double extraction, double processing, double risk, MaterialStage stage) =>
        StageBottleneck.Of(Risk(extraction), Risk(processing)).Should().Be(new StageBottleneck(Risk(risk), stage, true));

    [Fact]
    public void With_one_stage_known_the_other_is_said_to_be_missing()
    {
        StageBottleneck.Of(Risk(1), null).Should().Be(new StageBottleneck(Risk(1), MaterialStage.Extraction, false));
        StageBottleneck.Of(null, Risk(1)).Should().Be(new StageBottleneck(Risk(1), MaterialStage.Processing, false));
        StageBottleneck.Of(null, null).Should().BeNull();
    }

    private static SupplyRisk Risk(double value) => new(value, SupplyData.Both);
}
