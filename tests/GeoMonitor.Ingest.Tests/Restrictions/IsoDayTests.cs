using System.Globalization;
using GeoMonitor.Ingest.Restrictions;

namespace GeoMonitor.Ingest.Tests.Restrictions;

public sealed class IsoDayTests
{
    [Fact]
    public void Every_day_of_the_years_is_read_as_the_library_reads_it()
    {
        for (var day = new DateOnly(1900, 1, 1); day <= new DateOnly(2100, 12, 31); day = day.AddDays(1))
        {
            IsoDay.TryParse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), out var read).Should().BeTrue();
            read.Should().Be(day);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024")]
    [InlineData("2024-5-01")]
    [InlineData("2024-05-1")]
    [InlineData("2024/05/01")]
    [InlineData("01-05-2024")]
    [InlineData("2024-05-01T00:00")]
    [InlineData("2024-00-01")]
    [InlineData("2024-13-01")]
    [InlineData("2024-04-31")]
    [InlineData("2023-02-29")]
    [InlineData("2024-05-00")]
    [InlineData("2024-05- 1")]
    [InlineData("2024-05-+1")]
    [InlineData("2024-0\u0665-01")]
    [InlineData("1899-12-31")]
    [InlineData("2101-01-01")]
    public void What_is_no_such_day_is_refused(string text) => IsoDay.TryParse(text, out _).Should().BeFalse();
}
