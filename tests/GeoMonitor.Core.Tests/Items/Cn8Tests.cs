using GeoMonitor.Core.Items;

namespace GeoMonitor.Core.Tests.Items;

public sealed class Cn8Tests
{
    [Theory]
    [InlineData("01012100", "010121")]
    [InlineData("81129295", "811292")]
    public void A_code_keeps_its_leading_zero_and_begins_with_a_code_of_six_digits(string text, string hs6)
    {
        var code = Cn8.Parse(text);

        code.ToString().Should().Be(text);
        code.Hs6Digits.Should().Be(hs6);
    }

    [Theory]
    [InlineData("1012100")]
    [InlineData("0101 21 00")]
    [InlineData("00121000")]
    [InlineData("39XXXXXX")]
    [InlineData(null)]
    public void What_is_not_eight_digits_of_a_chapter_is_no_code(string? text) => Cn8.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void Codes_are_ordered_by_their_digits() =>
        Cn8.Parse("01012100").CompareTo(Cn8.Parse("81129295")).Should().BeNegative();
}
