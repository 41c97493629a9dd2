using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Currency;

namespace GeoMonitor.Ingest.Tests.Currency;

public sealed class EuroRatesTests
{
    // the digits that the European Central Bank gives for its annual averages
    [Theory]
    [InlineData(2010, 1.325716666666667)]
    [InlineData(2011, 1.391955252918288)]
    [InlineData(2012, 1.284788671875001)]
    [InlineData(2013, 1.328118039215687)]
    [InlineData(2014, 1.328500784313724)]
    [InlineData(2015, 1.109512890624999)]
    [InlineData(2016, 1.106903112840467)]
    [InlineData(2024, 1.08238046875)]
    [InlineData(2025, 1.1299831372549)]
    public void A_rate_is_the_annual_average_to_four_decimals(int year, double average) =>
        EuroRates.Of(year).Should().Be(Math.Round(average, 4));

    [Fact]
    public void Every_year_of_the_euro_has_a_rate() =>
        EuroRates.Years.Should().Equal(Enumerable.Range(1999, 27));

    [Theory]
    [InlineData(1_000_000, 1053)]
    [InlineData(475, 1)]
    [InlineData(474, 0)]
    [InlineData(-475, -1)]
    [InlineData(9_000_000_000_000_000_000, 9_477_000_000_000_000)]
    public void Thousandths_of_a_euro_become_whole_dollars_rounded_to_the_nearest(long thousandths, long usd) =>
        EuroRates.ToUsd(thousandths, 2022, "x").Should().Be(usd);

    [Theory]
    [InlineData(1998)]
    [InlineData(2026)]
    public void A_year_without_a_rate_is_refused_in_a_sentence(int year)
    {
        var convert = () => EuroRates.ToUsd(1000, year, "full.dat");

        convert.Should().Throw<LoadRefusedException>()
            .WithMessage($"'full.dat' holds amounts in euro of {year}*European Central Bank*1999 to 2025*.")
            .Which.Code.Should().Be("no-exchange-rate");
    }
}
