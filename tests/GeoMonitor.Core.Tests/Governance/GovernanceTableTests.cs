using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Governance;
using GeoMonitor.Core.Indicators.Concentration;

namespace GeoMonitor.Core.Tests.Governance;

public class GovernanceTableTests
{
    private static readonly EconomyCode Netherlands = EconomyCode.Parse("NLD");

    private static GovernanceRow Row(string economy, int year, double? average, double? stability = null) =>
        new(EconomyCode.Parse(economy), new Year(year), [average, null, stability, null, null, null, null]);

    private static GovernanceTable Table(params GovernanceRow[] rows) => new("test", rows, EconomyTable.Default);

    private static GovernanceFigure Published(double estimate, int year) =>
        new(GovernanceScore.Observed(estimate), new Year(year));

    [Fact]
    public void The_latest_year_at_or_before_the_asked_one_counts()
    {
        var table = Table(Row("NLD", 2018, 1.6), Row("NLD", 2020, 1.7), Row("NLD", 2022, 1.8));
        table.EstimateOf(Netherlands, new Year(2021)).Should().Be(Published(1.7, 2020));
        table.EstimateOf(Netherlands, new Year(2024)).Should().Be(Published(1.8, 2022));
    }

    [Fact]
    public void Before_the_series_begins_its_first_year_counts_and_shows_itself() =>
        Table(Row("NLD", 2020, 1.7), Row("NLD", 2018, 1.6)).EstimateOf(Netherlands, new Year(2010))
            .Should().Be(Published(1.6, 2018));

    [Fact]
    public void A_year_without_the_dimension_is_passed_over() =>
        Table(Row("NLD", 2020, 1.7), Row("NLD", 2021, null)).EstimateOf(Netherlands, new Year(2021))
            .Should().Be(Published(1.7, 2020));

    [Fact]
    public void An_economy_without_an_estimate_gets_the_flagged_median_of_its_region_and_never_zero()
    {
        // Western Europe by UN M49; Poland lies elsewhere
        var table = Table(Row("BEL", 2020, 1.0), Row("DEU", 2019, 1.4), Row("FRA", 2020, 1.1), Row("POL", 2020, -1.0));
        var figure = table.EstimateOf(Netherlands, new Year(2020))!;
        (figure.Score.Estimate, figure.Score.Origin, figure.Score.IsImputed, figure.Year.Value).Should()
            .Be((1.1, GovernanceOrigin.RegionalMedian, true, 2020));
    }

    [Fact]
    public void A_region_without_estimates_falls_back_to_the_world()
    {
        var score = Table(Row("CHN", 2020, -0.5), Row("BRA", 2020, -0.25)).EstimateOf(Netherlands, new Year(2020))!.Score;
        (score.Estimate, score.Origin).Should().Be((-0.375, GovernanceOrigin.WorldMedian));
    }

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
            .EstimateOf(Netherlands, new Year(2020), GovernanceDimension.PoliticalStability)
            .Should().Be(Published(0.9, 2020));

    [Fact]
    public void Every_economy_has_its_risk_of_the_year_and_only_unnamed_partners_and_blocs_have_none()
    {
        var economies = EconomyTable.Default;
        var risks = Table(Row("NLD", 2020, 2.5), Row("CHN", 2020, 0)).RisksIn(new Year(2022));
        risks.Risk[economies.IndexOf(Netherlands)].Should().Be(0);
        risks.Risk[economies.IndexOf(EconomyCode.Parse("CHN"))].Should().Be(0.5);
        risks.Imputed[economies.IndexOf(EconomyCode.Parse("CHN"))].Should().BeFalse();
        risks.Risk[economies.IndexOf(EconomyCode.Parse("BRA"))].Should().Be(0.25);
        risks.Imputed[economies.IndexOf(EconomyCode.Parse("BRA"))].Should().BeTrue();
        for (ushort i = 0; i < economies.Count; i++)
            double.IsNaN(risks.Risk[i]).Should().Be(economies[i].Kind is EconomyKind.Bloc or EconomyKind.Unspecified);
    }

    [Fact]
    public void Two_rows_of_one_year_are_refused()
    {
        var build = () => Table(Row("NLD", 2020, 1.7), Row("NLD", 2020, 1.8));
        build.Should().Throw<ArgumentException>().WithMessage("*NLD*");
    }
}
