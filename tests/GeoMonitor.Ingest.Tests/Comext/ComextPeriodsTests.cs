using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Comext;

namespace GeoMonitor.Ingest.Tests.Comext;

public sealed class ComextPeriodsTests
{
    [Fact]
    public void Twelve_months_make_a_year()
    {
        var loaded = ComextText.Load(Months(1, 12));

        loaded.Flows.Should().ContainSingle().Which.Should().Be(
            new LoadedFlow(2024, "280469", "CHN", "NLD", ComextText.Kusd2024(1200), 12));
        loaded.Report.RowsKept.Should().Be(12);
        loaded.Report.RowsRead.Should().Be(12);
    }

    [Fact]
    public void A_year_that_lacks_months_is_refused_with_what_is_missing()
    {
        var load = () => ComextText.Load(Months(1, 9));

        load.Should().Throw<LoadRefusedException>()
            .WithMessage("*lacks months 10, 11, 12 of 2024*zip*202452*")
            .Which.Code.Should().Be("partial-year");
    }

    [Fact]
    public void A_year_that_lacks_months_can_be_accepted_and_is_marked()
    {
        var loaded = ComextText.Load(new ComextOptions { AcceptPartialYears = true }, Months(1, 9));

        loaded.Flows.Should().ContainSingle().Which.Kusd.Should().Be(ComextText.Kusd2024(900));
        loaded.Report.Extracts.Should().ContainSingle().Which.Note.Should().Contain("without months 10, 11, 12");
    }

    // pitfall 24 of the formats
    [Fact]
    public void The_annual_figure_is_never_added_to_the_months()
    {
        var loaded = ComextText.Load([.. Months(1, 12), ComextText.V2("NL", "CN", "28046900", "1250", kg: "12500")]);

        loaded.Flows.Should().ContainSingle().Which.Kusd.Should().Be(ComextText.Kusd2024(1250));
        loaded.Report.Rejected.Should().ContainSingle().Which.Should().Be(
            new RejectedRows("month-beside-year", 12, ComextText.Kusd2024(1200)));
    }

    [Fact]
    public void Months_stand_for_declarants_without_an_annual_figure()
    {
        var loaded = ComextText.Load([.. Months(1, 12), ComextText.V2("DE", "CN", "28046900", "500")]);

        loaded.Between("CHN", "NLD").Should().ContainSingle().Which.Kusd.Should().Be(ComextText.Kusd2024(1200));
        loaded.Between("CHN", "DEU").Should().ContainSingle().Which.Kusd.Should().Be(ComextText.Kusd2024(500));
    }

    [Fact]
    public void A_declarant_that_lacks_months_which_others_have_is_named()
    {
        var loaded = ComextText.Load([.. Months(1, 12), ComextText.V2("MT", "CN", "28046900", "5", period: "202401")]);

        loaded.Report.Extracts.Should().ContainSingle().Which.Note.Should().Contain("single months are missing of MLT");
    }

    [Fact]
    public void Years_of_two_revisions_are_refused()
    {
        var load = () => ComextText.Load(
            ComextText.V2("NL", "CN", "28046900", "5", period: "202152"), ComextText.V2("NL", "CN", "28046900", "5", period: "202252"));

        load.Should().Throw<LoadRefusedException>().WithMessage("*2021 of HS17*2022 of HS22*from 2022 on*")
            .Which.Code.Should().Be("mixed-revisions");
    }

    [Theory]
    [InlineData("202152", "HS17")]
    [InlineData("201752", "HS17")]
    [InlineData("201652", "HS12")]
    [InlineData("200252", "HS02")]
    public void The_revision_follows_from_the_year(string period, string revision) =>
        ComextText.Load(ComextText.V2("NL", "CN", "28046900", "5", period: period)).Series!.Revision.ToString().Should().Be(revision);

    // a member by the year: Croatia from 2013, the United Kingdom until 2019
    [Theory]
    [InlineData("201952", "28")]
    [InlineData("202052", "27")]
    [InlineData("202452", "27")]
    [InlineData("201252", "27")]
    public void Every_year_is_an_extract_that_names_the_members_it_has(string period, string members)
    {
        var loaded = ComextText.Load(
            ComextText.V2("NL", "CN", "28046900", "5", period: period), ComextText.V2("CH", "CN", "28046900", "5", period: period));

        loaded.Report.Extracts.Should().ContainSingle().Which.Note.Should()
            .StartWith($"Holds the imports of 1 of the {members} members of the Union (not AUT, BEL, ")
            .And.Contain("and of CHE, not those of other economies");
    }

    [Theory]
    [InlineData("HR", "201252", 'E', true)]
    [InlineData("HR", "201352", 'I', true)]
    [InlineData("HR", "201352", 'E', false)]
    [InlineData("CN", "201352", 'I', false)]
    public void The_trade_type_is_held_against_the_membership_of_the_year(string partner, string period, char type, bool passed) =>
        ComextText.Load(ComextText.V2("NL", partner, "28046900", "5", period: period, type: type))
            .Report.Checks.Single(c => c.Name == "trade-type").Passed.Should().Be(passed);

    private static string[] Months(int first, int last) =>
        [.. Enumerable.Range(first, last - first + 1).Select(m => ComextText.V2("NL", "CN", "28046900", "100", period: $"2024{m:00}"))];
}
