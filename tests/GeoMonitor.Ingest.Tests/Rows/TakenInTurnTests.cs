using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Tests.Rows;

public sealed class TakenInTurnTests
{
    [Fact]
    public void Parts_brought_in_any_order_are_taken_in_the_order_of_their_numbers() =>
        Gen.Shuffle(Enumerable.Range(0, 40).ToArray()).Sample(order =>
        {
            List<int> taken = [];
            var parts = new TakenInTurn<int>(taken.Add, limit: 1000);
            foreach (var number in order)
                parts.Bring(number, number);
            parts.Finish();
            taken.Should().Equal(Enumerable.Range(0, 40));
        });

    [Fact]
    public void Threads_that_each_bring_what_they_drew_lose_and_repeat_nothing()
    {
        List<long> taken = [];
        var parts = new TakenInTurn<long>(taken.Add, limit: 2);
        var drawn = -1L;
        Parallel.For(0, 8, _ =>
        {
            for (var number = Interlocked.Increment(ref drawn); number < 20_000; number = Interlocked.Increment(ref drawn))
                parts.Bring(number, number);
        });
        parts.Finish();
        taken.Should().Equal(Enumerable.Range(0, 20_000).Select(n => (long)n));
    }

    [Fact]
    public void What_goes_wrong_with_a_part_comes_out_at_the_end_and_nothing_behind_it_is_taken()
    {
        List<int> taken = [];
        var parts = new TakenInTurn<int>(n => taken.Add(n == 2 ? throw new FormatException("the third") : n), limit: 2);
        foreach (var number in (int[])[1, 2, 0])
            parts.Bring(number, number);

        parts.HasFailed.Should().BeTrue();
        parts.Bring(3, 3);
        parts.Invoking(p => p.Finish()).Should().Throw<FormatException>().WithMessage("the third");
        taken.Should().Equal(0, 1);
    }
}
