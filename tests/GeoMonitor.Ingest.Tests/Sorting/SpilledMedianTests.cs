using GeoMonitor.Core.Indicators.Statistics;
using GeoMonitor.Ingest.Sorting;

namespace GeoMonitor.Ingest.Tests.Sorting;

public sealed class SpilledMedianTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(999)]
    [InlineData(5000)]
    [InlineData(5001)]
    public void It_is_the_median_of_all_numbers_whether_memory_holds_them_or_not(int count)
    {
        var numbers = Enumerable.Range(0, count).Select(n => Math.Exp(n * 0.6180339887 % 1 * 14) - 1).ToArray();

        Of(numbers, mostInMemory: 1024).Should().Be(Median.Of(numbers));
        Of(numbers, mostInMemory: 1 << 18).Should().Be(Median.Of(numbers));
    }

    [Fact]
    public void Equal_numbers_and_zeros_count_each() => Of([0, -0.0, 3, 3, 0], mostInMemory: 1024).Should().Be(0);

    [Fact]
    public void There_is_none_of_nothing() => Of([], mostInMemory: 1024).Should().BeNull();

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void A_number_whose_bits_have_another_order_is_refused(double number)
    {
        var median = () => Of([number], mostInMemory: 1024);

        median.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static double? Of(double[] numbers, int mostInMemory)
    {
        using var median = new SpilledMedian(mostInMemory);
        foreach (var number in numbers)
            median.Add(number);
        return median.Find();
    }
}
