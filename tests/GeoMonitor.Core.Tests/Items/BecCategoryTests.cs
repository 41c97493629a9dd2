using GeoMonitor.Core.Items;

namespace GeoMonitor.Core.Tests.Items;

public sealed class BecCategoryTests
{
    [Theory]
    [InlineData("7")]
    [InlineData("41")]
    [InlineData("522")]
    public void One_to_three_digits_are_a_category(string text) => BecCategory.Parse(text).ToString().Should().Be(text);

    [Theory]
    [InlineData("n/a")]
    [InlineData("")]
    [InlineData("041")]
    [InlineData("5221")]
    [InlineData(null)]
    public void Anything_else_is_none(string? text) => BecCategory.TryParse(text, out _).Should().BeFalse();
}
