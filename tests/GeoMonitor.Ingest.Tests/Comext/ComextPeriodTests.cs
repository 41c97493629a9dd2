using GeoMonitor.Ingest.Comext;

namespace GeoMonitor.Ingest.Tests.Comext;

public sealed class ComextPeriodTests
{
    [Theory]
    [InlineData("202402", 2024, 2)]
    [InlineData("202412", 2024, 12)]
    [InlineData("202452", 2024, 0)]
    [InlineData("2024", 2024, 0)]
    [InlineData("2023-09", 2023, 9)]
    public void Months_and_years_are_read_in_every_way_they_are_written(string text, int year, int month)
    {
        ComextPeriod.TryRead(text, out var period).Should().BeTrue();

        period.Should().Be(new ComextPeriod(year, month));
        period.IsYear.Should().Be(month == 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("202413")]
    [InlineData("202400")]
    [InlineData("2024-52")]
    [InlineData("2024-Q1")]
    [InlineData("2024-1")]
    [InlineData("20240201")]
    [InlineData("+024")]
    public void What_is_neither_month_nor_year_is_no_period(string text) =>
        ComextPeriod.TryRead(text, out _).Should().BeFalse();
}
