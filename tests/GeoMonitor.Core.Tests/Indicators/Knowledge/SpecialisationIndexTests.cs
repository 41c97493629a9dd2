using GeoMonitor.Core.Indicators.Knowledge;

namespace GeoMonitor.Core.Tests.Indicators.Knowledge;

public sealed class SpecialisationIndexTests
{
    private static readonly double[,] Counts = { { 30, 70, 100 }, { 50, 150, 300 }, { 20, 80, 400 } };

    [Fact]
    public void The_worked_example_comes_out()
    {
        var first = Of(0, 0);
        first.Rta.Should().BeApproximately(1.8, 1e-6);
        first.Nrta.Should().BeApproximately(0.285714, 1e-6);
        first.Additive.Should().BeApproximately(0.011111, 1e-6);
        first.WorldShare.Should().BeApproximately(0.3, 1e-6);
        var last = Of(2, 2);
        last.Rta.Should().BeApproximately(1.2, 1e-6);
        last.Nrta.Should().BeApproximately(0.090909, 1e-6);
    }

    [Fact]
    public void A_field_nobody_works_in_has_no_index() =>
        SpecialisationIndex.Of(0, 10, 0, 100).Should().Be(new SpecialisationIndex(null, 0, null));

    [Fact]
    public void An_economy_without_output_has_no_index() => SpecialisationIndex.Of(0, 0, 10, 100).Rta.Should().BeNull();

    [Fact]
    public void A_world_without_output_has_nothing() =>
        SpecialisationIndex.Of(0, 0, 0, 0).Should().Be(new SpecialisationIndex(null, null, null));

    [Fact]
    public void An_economy_without_output_in_the_field_stands_lowest()
    {
        var index = SpecialisationIndex.Of(0, 10, 10, 100);
        index.Rta.Should().Be(0);
        index.Nrta.Should().Be(-1);
    }

    [Fact]
    public void A_part_larger_than_its_whole_is_refused()
    {
        var act = () => SpecialisationIndex.Of(11, 10, 20, 100);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(0, 0, 3.688879)]
    [InlineData(3, 0.618672, 8.767273)]
    [InlineData(10, 4.795389, 18.390356)]
    public void A_small_count_has_its_exact_interval(double count, double low, double high)
    {
        var interval = SpecialisationIndex.CountInterval(count);
        interval.Low.Should().BeApproximately(low, 1e-5);
        interval.High.Should().BeApproximately(high, 1e-5);
    }

    [Fact]
    public void A_negative_count_has_no_interval()
    {
        var act = () => SpecialisationIndex.CountInterval(-1);
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void The_stored_indices_of_patents_and_papers_come_out()
    {
        var rows = SampleTable.Read("samples/knowledge/golden_rta.csv");
        rows.Should().HaveCount(735);
        rows.Should().AllSatisfy(row =>
        {
            var index = SpecialisationIndex.Of(
                row.Number("count"), row.Number("geo_total_fields"), row.Number("world_field"), row.Number("world_total_fields"));
            index.Rta.Should().BeApproximately(row.Number("rta"), 1.1e-4, row["geo"] + row["field_no"]);
            index.Nrta.Should().BeApproximately(row.Number("nrta"), 1.1e-4);
            index.Additive.Should().BeApproximately(row.Number("additive"), 1e-7);
            (index.WorldShare * 100).Should().BeApproximately(row.Number("world_share_pct"), 1.1e-4);
        });
    }

    private static SpecialisationIndex Of(int economy, int field)
    {
        double inField = Counts[economy, field], ofEconomy = 0, ofField = 0, all = 0;
        for (var i = 0; i < 3; i++)
        {
            ofEconomy += Counts[economy, i];
            ofField += Counts[i, field];
            for (var j = 0; j < 3; j++)
                all += Counts[i, j];
        }

        return SpecialisationIndex.Of(inField, ofEconomy, ofField, all);
    }
}
