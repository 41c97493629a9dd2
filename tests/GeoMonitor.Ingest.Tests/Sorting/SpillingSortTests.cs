using GeoMonitor.Ingest.Sorting;

namespace GeoMonitor.Ingest.Tests.Sorting;

/// <summary>The items must come out as a stable sort in memory would bring them, whether they were written out or not.</summary>
public sealed class SpillingSortTests
{
    private static readonly Gen<ulong> Key = Gen.OneOf(Gen.ULong, Gen.ULong[0, 5], Gen.ULong[ulong.MaxValue - 2, ulong.MaxValue]);

    [Fact]
    public void Items_come_by_key_and_equal_keys_as_they_came() =>
        Gen.Select(Key.Array[0, 300], Gen.Int[1, 400]).Sample((keys, mostInMemory) =>
        {
            using var sort = Filled(keys, mostInMemory);
            Drain(sort).Should().Equal(keys.Select((key, number) => (key, number)).OrderBy(k => k.key));
        }, iter: 500);

    [Fact]
    public void Long_runs_are_read_back_block_by_block()
    {
        var keys = Enumerable.Range(0, 30_000).Select(i => (ulong)(i * 7919 % 30_011)).ToArray();
        using var sort = Filled(keys, 10_000);
        Drain(sort).Should().Equal(keys.Select((key, number) => (key, number)).OrderBy(k => k.key));
    }

    [Fact]
    public void Nothing_is_written_out_while_memory_holds_it()
    {
        using var sort = Filled([3, 1, 2], 3);
        Drain(sort).Should().Equal((1ul, 1), (2ul, 2), (3ul, 0));
        sort.BytesSpilled.Should().Be(0);
    }

    [Fact]
    public void What_memory_does_not_hold_is_written_out()
    {
        using var sort = Filled([3, 1, 2, 0], 3);
        sort.BytesSpilled.Should().Be(3 * (sizeof(ulong) + sizeof(int)));
        sort.Count.Should().Be(4);
    }

    [Fact]
    public void Only_an_item_in_memory_can_be_added_to()
    {
        using var sort = Filled([1, 2], 2);
        sort.LastHas(2).Should().BeTrue();
        sort.LastHas(1).Should().BeFalse();
        sort.Last += 40;
        sort.Add(3, 2);
        Drain(sort).Should().Equal((1ul, 0), (2ul, 41), (3ul, 2));
    }

    private static SpillingSort<int> Filled(ulong[] keys, int mostInMemory)
    {
        var sort = new SpillingSort<int>(mostInMemory);
        for (var number = 0; number < keys.Length; number++)
            sort.Add(keys[number], number);
        return sort;
    }

    private static List<(ulong Key, int Number)> Drain(SpillingSort<int> sort)
    {
        var drained = new List<(ulong, int)>();
        for (var items = sort.InOrder(); items.MoveNext();)
            drained.Add((items.Key, items.Item));
        return drained;
    }
}
