using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Core.Tests.Scoring;

public sealed class DependencyLevelTests
{
    [Theory]
    [InlineData(DependencyLevel.None, "none", "no flag", "geen signaal")]
    [InlineData(DependencyLevel.Watch, "watch", "watch", "aandachtspunt")]
    [InlineData(DependencyLevel.Dependent, "dependent", "general import dependency", "algemene importafhankelijkheid")]
    [InlineData(DependencyLevel.Strategic, "strategic", "strategic dependency", "strategische afhankelijkheid")]
    [InlineData(DependencyLevel.RiskyStrategic, "risky-strategic", "risky strategic dependency", "risicovolle strategische afhankelijkheid")]
    public void Levels_carry_the_words_of_the_contract_and_of_the_government(DependencyLevel level, string id, string en, string nl)
    {
        level.Id().Should().Be(id);
        level.NameEn().Should().Be(en);
        level.NameNl().Should().Be(nl);
        DependencyLevelNames.TryParse(id, out var read).Should().BeTrue();
        read.Should().Be(level);
    }

    [Theory]
    [InlineData("Dependent")]
    [InlineData("")]
    [InlineData(null)]
    public void Other_words_are_no_level(string? id) => DependencyLevelNames.TryParse(id, out _).Should().BeFalse();

    [Fact]
    public void A_higher_level_compares_as_higher() =>
        Enum.GetValues<DependencyLevel>().Should().BeInAscendingOrder();
}
