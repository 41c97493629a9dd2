namespace GeoMonitor.Ingest.Tests.Baci;

public sealed class RejectedRowsTests
{
    private const string Good = "2024,156,528,850511,1,1";

    [Theory]
    [InlineData("2024,528,528,850511,7,1", "self-flow", "j", 7.0)]
    [InlineData("2024,56,56,850511,7,1", "self-flow", "j", 7.0)]
    [InlineData("2024,999,999,850511,7,1", "self-flow", "j", 7.0)]
    [InlineData("2024,156,528,850511,-7,1", "negative-value", "v", 7.0)]
    [InlineData("2024,156,528,850511,-0.0001,1", "negative-value", "v", 0.001)]
    [InlineData("2024,156,528,850511,7,-1", "negative-value", "q", 7.0)]
    [InlineData("2024,156,528,850511,abc,1", "unreadable-number", "v", null)]
    [InlineData("2024,156,528,850511,1e400,1", "unreadable-number", "v", null)]
    [InlineData("2024,156,528,850511,7,abc", "unreadable-number", "q", 7.0)]
    [InlineData("2024,156,528,850511,,1", "missing-value", "v", null)]
    [InlineData("2024,156,528,850511,NA,1", "missing-value", "v", null)]
    [InlineData("20x4,156,528,850511,7,1", "unreadable-number", "t", 7.0)]
    [InlineData("1961,156,528,850511,7,1", "year-out-of-range", "t", 7.0)]
    [InlineData("2101,156,528,850511,7,1", "year-out-of-range", "t", 7.0)]
    [InlineData("2024,156,528,8505,7,1", "bad-product-code", "k", 7.0)]
    [InlineData("2024,156,528,85051X,7,1", "bad-product-code", "k", 7.0)]
    [InlineData("2024,156,528,850511,7", "wrong-column-count", null, null)]
    [InlineData("2024,156,528,850511,7,1,9", "wrong-column-count", null, null)]
    public void A_row_that_is_not_kept_says_why_where_and_how_much(string row, string reason, string? field, double? kusd)
    {
        var loaded = Loaded.Baci(Good, row, Good);

        loaded.Flows.Should().HaveCount(2);
        loaded.Report.RowsRead.Should().Be(3);
        var rejected = loaded.Report.Rejected.Should().ContainSingle().Subject;
        (rejected.Reason, rejected.Rows, rejected.ValueKusd).Should().Be((reason, 1, kusd));
        var shown = loaded.Report.RejectedSample.Should().ContainSingle().Subject;
        (shown.Line, shown.Field, shown.Reason, shown.Text).Should().Be((3, field, reason, row));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(500)]
    public void The_line_is_right_wherever_the_row_stands(int before)
    {
        var loaded = Loaded.Baci([.. Enumerable.Repeat(Good, before), "2024,528,528,850511,7,1", Good]);

        loaded.Report.RejectedSample.Should().ContainSingle().Which.Line.Should().Be(before + 2);
    }

    // pitfall 6
    [Theory]
    [InlineData("2024,0,528,850511,7,1", "i")]
    [InlineData("2024,156,97,850511,7,1", "j")]
    public void Rows_of_groups_are_left_out_with_a_count_because_their_members_have_rows_too(string row, string field)
    {
        var loaded = Loaded.Baci(Good, row);

        loaded.Flows.Should().ContainSingle();
        var rejected = loaded.Report.Rejected.Should().ContainSingle().Subject;
        (rejected.Reason, rejected.Rows, rejected.ValueKusd).Should().Be(("group-code", 1, 7.0));
        loaded.Report.RejectedSample.Should().ContainSingle().Which.Field.Should().Be(field);
    }

    [Fact]
    public void A_key_that_comes_twice_is_for_the_store_to_find() =>
        Loaded.Baci(Good, Good).Report.RowsKept.Should().Be(2);

    [Fact]
    public void A_row_without_value_may_have_no_quantity_at_all() =>
        Loaded.Baci("2024,156,528,850511,0,0").Flows.Should().ContainSingle().Which.Tonnes.Should().Be(0);

    [Fact]
    public void Padded_codes_and_unknown_quantities_are_counted_in_the_notes()
    {
        var notes = Loaded.Baci(
            "2024,156,528,10121,5,1", "2024,156,528,10129,5,NA", "2024,156,528,850511,5,0").Report.Notes;

        notes.Should().Contain(n => n.StartsWith("2 rows had a product code of five digits", StringComparison.Ordinal))
            .And.Contain(n => n.StartsWith("1 row had a quantity of zero", StringComparison.Ordinal))
            .And.Contain(n => n.StartsWith("1 row had `NA`", StringComparison.Ordinal));
    }
}
