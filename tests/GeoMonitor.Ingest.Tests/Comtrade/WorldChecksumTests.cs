using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade.Mirror;
using static GeoMonitor.Ingest.Tests.Comtrade.ComtradeText;

namespace GeoMonitor.Ingest.Tests.Comtrade;

/// <summary>The row of partner World is a checksum and never a flow (pitfall 15, pitfall 2 of the formats).</summary>
public sealed class WorldChecksumTests
{
    [Fact]
    public void Partners_that_add_up_pass()
    {
        var loaded = Load(Row("M", 528, 0, "3000"), Row("M", 528, 156, "1000"), Row("M", 528, 276, "2000"));

        loaded.Flows.Should().HaveCount(2);
        Check(loaded).Passed.Should().BeTrue();
        loaded.Report.Rejected.Should().ContainSingle().Which.Should().Be(new RejectedRows("world-row", 1, 3));
    }

    [Fact]
    public void Half_a_dollar_of_rounding_a_row_is_no_deviation() =>
        Check(Load(Row("M", 528, 0, "3001"), Row("M", 528, 156, "1000"), Row("M", 528, 276, "2000"))).Passed.Should().BeTrue();

    [Fact]
    public void Partners_that_miss_the_world_a_little_are_reported()
    {
        var check = Check(Load(
            new LoadOptions(), Row("M", 528, 0, "3000000"), Row("M", 528, 156, "1000000"), Row("M", 528, 276, "1999000")));

        check.Passed.Should().BeFalse();
        check.Blocking.Should().BeFalse();
        check.Detail.Should().Contain("2022 850511 imports of reporter 528 2,999,000 against 3,000,000 US dollars");
    }

    [Theory]
    [InlineData("6000")]
    [InlineData("1000")]
    public void Partners_that_miss_the_world_by_far_refuse_the_file(string world)
    {
        var load = () => Load(new LoadOptions(), Row("M", 528, 0, world), Row("M", 528, 156, "1000"), Row("M", 528, 276, "2000"));

        load.Should().Throw<LoadRefusedException>().Which.Code.Should().Be("world-checksum");
    }

    [Fact]
    public void The_limit_is_the_callers() =>
        Load(new LoadOptions { MaxWorldDeviation = 0.6 }, Row("M", 528, 0, "6000"), Row("M", 528, 156, "3000"))
            .Flows.Should().ContainSingle();

    [Fact]
    public void Trade_with_oneself_is_part_of_the_world_and_no_flow()
    {
        var loaded = Load(Row("M", 528, 0, "3000"), Row("M", 528, 156, "1000"), Row("M", 528, 528, "2000"));

        Check(loaded).Passed.Should().BeTrue();
        loaded.Flows.Should().ContainSingle();
    }

    [Fact]
    public void A_group_among_the_partners_is_not_added_to_its_members() =>
        Check(Load(Row("M", 528, 0, "1000"), Row("M", 528, 97, "1000"), Row("M", 528, 276, "1000"))).Passed.Should().BeTrue();

    [Fact]
    public void The_side_that_is_not_loaded_is_not_checked() =>
        Load(
                new LoadOptions { Side = TradeSide.Imports },
                Row("M", 528, 0, "1000"), Row("M", 528, 156, "1000"), Row("X", 528, 0, "9000"), Row("X", 528, 156, "1000"))
            .Flows.Should().ContainSingle();

    [Fact]
    public void A_file_without_world_rows_says_that_nothing_was_checked() =>
        Load(Row("M", 528, 156, "1000")).Report.Notes.Should().Contain(n => n.Contains("no rows of partner World", StringComparison.Ordinal));

    private static LoadCheck Check(Loaded loaded) => loaded.Report.Checks.Should().ContainSingle(c => c.Name == "world-checksum").Subject;
}
