using GeoMonitor.Core.Figures;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Ingest.Tests.InputOutput;

/// <summary>The world input-output table of 2011 in both layouts, as one zip file each.</summary>
public sealed class WorldTableTests
{
    [Fact]
    public void The_wide_table_of_41_economies_is_read_whole_and_knows_its_groups()
    {
        var (figures, report) = LoadedFigures<InputOutputFigures>.Bytes("wiod2011.zip", WorldTableFiles.Full(), new LoadOptions());

        report.Format.Should().Be("io-blocks");
        (report.RowsRead, report.RowsKept).Should().Be((3 * 1435, 3 * 1435));
        var table = figures.Tables.Should().ContainSingle().Which;
        (table.Year.Value, table.Economies.Length, table.Industries.Length, table.Categories.Length).Should().Be((2011, 41, 35, 5));
        figures.Unit!.Text.Should().Be("million USD");
        table.Output().Sum().Should().BeApproximately(141.71e6, .01e6, "world output is 141.71 trillion US dollars");
        report.Years.Single().ValueKusd.Should().BeApproximately(141.71e9, .01e9);
        report.Unmapped.Should().ContainSingle().Which.Code.Should().Be("ROW");
        report.Checks.Single(c => c.Name == "published-output").Detail.Should().StartWith("the rows of 2011 miss the published output by 0.0");
        report.Notes.Should().Contain(n => n.Contains("the lowest -42,061", StringComparison.Ordinal))
            .And.Contain(n => n.Contains("industries of 2011 have no output or less", StringComparison.Ordinal));
        table.Economies[table.Economies.Select(e => e.Label).ToList().IndexOf("ROU")].Economy!.Value.Value.Should().Be("ROU");
        table.Industries[13].Name.Should().Be("Electrical and optical equipment");
    }

    [Fact]
    public void The_long_table_of_17_is_that_of_41_added_up()
    {
        var (figures, report) = LoadedFigures<InputOutputFigures>.Bytes("wiod2011.zip", WorldTableFiles.Aggregate(), new LoadOptions());
        var full = LoadedFigures<InputOutputFigures>.Bytes("wiod2011.zip", WorldTableFiles.Full()).Figures.Tables[0];

        var table = figures.Tables[0];
        report.RowsRead.Should().Be(160_433 + 15_495 + 595);
        table.Economies.Where(e => e.Economy is null).Select(e => e.Label).Should().Equal("X_REU", "X_OTH", "ROW");
        report.Unmapped.Select(u => u.Code).Should().BeEquivalentTo(["X_REU", "X_OTH", "ROW"]);
        table.Output().Sum().Should().BeApproximately(full.Output().Sum(), 1);
        Dutch(table).Should().Equal(Dutch(full), "the Dutch delivery to itself is in both");
        report.Checks.Should().OnlyContain(c => c.Passed || c.Name == "column-sums");

        static double[] Dutch(Core.InputOutput.InputOutputTable t)
        {
            var at = t.Economies.Select(e => e.Label).ToList().IndexOf("NLD");
            return [.. Enumerable.Range(0, 35).Select(i => t.Deliveries[(t.SectorOf(at, i) * t.Sectors) + t.SectorOf(at, 13)])];
        }
    }
}
