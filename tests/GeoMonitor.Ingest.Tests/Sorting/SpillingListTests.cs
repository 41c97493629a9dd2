using GeoMonitor.Ingest.Sorting;

namespace GeoMonitor.Ingest.Tests.Sorting;

public sealed class SpillingListTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(7777)]
    public void Items_come_in_their_order_and_as_often_as_wanted(int count)
    {
        using var list = new SpillingList<(int, double)>(mostInMemory: 1000);
        for (var i = 0; i < count; i++)
            list.Add((i, i / 2.0));
        var expected = Enumerable.Range(0, count).Select(i => (i, i / 2.0));

        list.Count.Should().Be(count);
        list.Items().Should().Equal(expected);
        list.Items().Should().Equal(expected);
    }

    [Fact]
    public void What_memory_is_not_to_hold_is_in_the_file()
    {
        using var list = new SpillingList<long>(mostInMemory: 1000);
        for (var i = 0; i < 3500; i++)
            list.Add(i);

        list.BytesSpilled.Should().Be(3000 * sizeof(long));
    }
}
