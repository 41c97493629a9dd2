using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Governance;

namespace GeoMonitor.Core.Tests.Governance;

public class GovernanceTableTests
{
    private static readonly EconomyCode Netherlands = EconomyCode.Parse("NLD");

    private static GovernanceRow Row(string economy, int year, double? average, double? stability = null) =>
        new(EconomyCode.Parse(economy), new Year(year), [average, null, stability, null, null, null, null]);

    private static GovernanceTable Table(params GovernanceRow[] rows) => new("test", rows, EconomyTable.Default);

    [Fact]
    public void The_latest_year_at_or_before_the_asked_one_counts()
    {
        var table = Table(Row("NLD", 2018, 1.6), Row("NLD", 2020, 1.7), Row("NLD", 2022, 1.8));
        table.EstimateOf(Netherlands, new Year(2021)).Should()
            .Be(new GovernanceFigure(1.7, new Year(2020), GovernanceBasis.Published));
        table.EstimateOf(Netherlands, new Year(2024))!.Year.Value.Should().Be(2022);
    }

    [Fact]
    public void Before_the_series_begins_its_first_year_counts_and_shows_itself() =>
        Table(Row("NLD", 2020, 1.7), Row("NLD", 2018, 1.6)).EstimateOf(Netherlands, new Year(2010)).Should()
            .Be(new GovernanceFigure(1.6, new Year(2018), GovernanceBasis.Published));

    [Fact]
    public void A_year_without_the_dimension_is_passed_over() =>
        Table(Row("NLD", 2020, 1.7), Row("NLD", 2021, null)).EstimateOf(Netherlands, new Year(2021))!.Year.Value
            .Should().Be(2020);

    [Fact]
    public void An_economy_without_an_estimate_gets_the_flagged_median_of_its_region_and_never_zero()
    {
        // Western Europe by UN M49; Poland lies elsewhere
        var table = Table(Row("BEL", 2020, 1.0), Row("DEU", 2020, 1.4), Row("FRA", 2020, 1.1), Row("POL", 2020, -1.0));
        var figure = table.EstimateOf(Netherlands, new Year(2020))!;
        figure.Should().Be(new GovernanceFigure(1.1, new Year(2020), GovernanceBasis.RegionalMedian));
        figure.IsImputed.Should().BeTrue();
    }

    [Fact]
    public void A_region_without_estimates_falls_back_to_the_world() =>
        Table(Row("CHN", 2020, -0.4), Row("BRA", 2020, -0.2)).EstimateOf(Netherlands, new Year(2020)).Should()
            .Be(new GovernanceFigure(-0.30000000000000004, new Year(2020), GovernanceBasis.WorldMedian));

    [Theory]
    [InlineData("EU27")]
    [InlineData("ZZZ")]
    [InlineData("QQQ")]
    public void A_bloc_and_a_partner_without_a_name_have_no_governance(string code) =>
        Table(Row("NLD", 2020, 1.7)).EstimateOf(EconomyCode.Parse(code), new Year(2020)).Should().BeNull();

    [Fact]
    public void An_empty_table_knows_nothing() =>
        Table().EstimateOf(Netherlands, new Year(2020)).Should().BeNull();

    [Fact]
    public void Each_dimension_is_asked_by_name() =>
        Table(Row("NLD", 2020, 1.7, 0.9))
            .EstimateOf(Netherlands, new Year(2020), GovernanceDimension.PoliticalStability)!.Estimate.Should().Be(0.9);

    [Fact]
    public void Two_rows_of_one_year_are_refused()
    {
        var build = () => Table(Row("NLD", 2020, 1.7), Row("NLD", 2020, 1.8));
        build.Should().Throw<ArgumentException>().WithMessage("*NLD*");
    }
}
