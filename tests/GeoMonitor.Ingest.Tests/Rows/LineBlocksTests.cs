using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Tests.Rows;

public sealed class LineBlocksTests
{
    private const int LinesBefore = 7;

    [Theory]
    [InlineData(64)]
    [InlineData(40)]
    [InlineData(1000)]
    public void The_blocks_are_the_text_in_its_order_and_know_where_they_begin(int blockChars)
    {
        var text = string.Concat(Enumerable.Range(0, 200).Select(n => n % 3 == 0 ? $"{n},\"a\nb \"\"{n}\"\"\",c\n" : $"{n},plain\n"));

        var blocks = Cut(text, blockChars);

        string.Concat(blocks.Select(b => b.Text)).Should().Be(text);
        foreach (var (block, before) in blocks.Select((b, i) => (b, string.Concat(blocks.Take(i).Select(e => e.Text)))))
            block.LinesBefore.Should().Be(LinesBefore + before.Count(c => c == '\n'));
    }

    [Fact]
    public void A_text_is_cut_at_ends_of_lines_outside_quotation_marks_only()
    {
        var blocks = Cut("1,\"a\nb\"\n2,c\n3,\"d\ne\"\n4,ffffffffff\n", blockChars: 16);

        blocks.Length.Should().BeGreaterThan(1);
        blocks.Should().OnlyContain(b => b.Text.EndsWith('\n') && b.Text.Count(c => c == '"') % 2 == 0 && !b.IsOpen);
    }

    [Fact]
    public void Behind_a_mark_that_is_not_closed_nothing_is_cut()
    {
        var text = "1,a\n2,\"b\n" + string.Concat(Enumerable.Repeat("3,c\n", 100));

        var blocks = Cut(text, blockChars: 64);

        blocks[^1].IsOpen.Should().BeTrue();
        blocks[..^1].Should().OnlyContain(b => !b.IsOpen);
    }

    private static (string Text, long LinesBefore, bool IsOpen)[] Cut(string text, int blockChars)
    {
        var blocks = new LineBlocks(new StringReader(text), LinesBefore, blockChars);
        var cut = new List<(string, long, bool)>();
        while (blocks.Next() is { } block)
        {
            cut.Add((block.Chars.ToString(), block.LinesBefore, block.IsOpen));
            block.Return();
        }

        return [.. cut];
    }
}
