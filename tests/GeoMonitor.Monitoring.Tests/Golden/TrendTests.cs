using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Monitoring.Dependencies;

namespace GeoMonitor.Monitoring.Tests.Golden;

public sealed class TrendTests(BundledRun bundled)
{
    [Fact]
    public void Trends_of_import_concentration_are_reproduced()
    {
        var rows = GoldenTable.Read("trend_import_hhi_2015_2024.csv");
        rows.Should().HaveCount(28);
        foreach (var row in rows)
        {
            var run = bundled.View;
            var economy = run.Economies.Find(EconomyCode.Parse(row["economy"]))!;
            var trend = ConcentrationTrend.Of(run, run.Products[ItemId.Parse(row["hs6"])], economy, new Year(2024))!;
            var because = $"{row["hs6"]} of {row["economy"]}";

            trend.Years.Should().Equal(Enumerable.Range(2015, 10), because);
            trend.S.Should().Be(row.Number("s"), because);
            trend.Z.Should().BeApproximately(row.Number("z"), 1e-5, because);
            trend.P.Should().BeApproximately(row.Number("p_two_sided"), 1e-5, because);
            trend.Tau.Should().BeApproximately(row.Number("tau"), 1e-5, because);
            trend.Slope.Should().BeApproximately(row.Number("theil_sen_slope"), 1e-5, because);
        }
    }

    [Fact]
    public void Partial_years_make_no_trend()
    {
        var run = bundled.View;
        var magnets = run.Products[ItemId.Parse("850511")];

        ConcentrationTrend.Of(run, magnets, run.Economies.Find(EconomyCode.Eu27)!, new Year(2024)).Should().BeNull();
    }
}
