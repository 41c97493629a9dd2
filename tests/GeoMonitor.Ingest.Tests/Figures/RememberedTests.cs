using GeoMonitor.Ingest.Figures;

namespace GeoMonitor.Ingest.Tests.Figures;

public sealed class RememberedTests
{
    [Fact]
    public void A_text_is_looked_up_once_however_often_it_comes()
    {
        var lookups = 0;
        var lengths = new Remembered<int>(text =>
        {
            lookups++;
            return text.Length;
        });

        for (var row = 0; row < 100; row++)
            lengths.Of(new string('x', 5)).Should().Be(5, "an equal text is the same text");

        lookups.Should().Be(1);
    }

    [Fact]
    public void Hundreds_of_texts_are_remembered_together()
    {
        var lookups = 0;
        var lengths = new Remembered<string>(text =>
        {
            lookups++;
            return text;
        });
        string[] names = [.. Enumerable.Range(0, 300).Select(i => $"material {i}")];

        for (var row = 0; row < 100 * names.Length; row++)
            lengths.Of(names[row % names.Length]).Should().Be(names[row % names.Length]);

        lookups.Should().BeLessThan(20 * names.Length, "of 30,000 rows most find their text there");
    }

    [Fact]
    public void Texts_that_push_each_other_out_still_stand_for_themselves()
    {
        var numbers = new Remembered<int>(text => int.Parse(text[5..]));

        Parallel.For(0, 4, thread =>
        {
            for (var n = thread; n < 60_000; n++)
                numbers.Of($"text {n % 20_000}").Should().Be(n % 20_000);
        });
    }
}
