using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Comext;

namespace GeoMonitor.Ingest.Tests.Comext;

/// <summary>Pitfall 20: the same code in two extracts that count other procedures has another first supplier.</summary>
public sealed class ComextProceduresTests
{
    private static readonly string[] Germanium =
    [
        ComextText.V2("DE", "US", "81129295", "3700", procedure: '1'),
        ComextText.V2("DE", "CN", "81129295", "29000", procedure: '2'),
        ComextText.V2("DE", "CN", "81129295", "500", procedure: '3'),
        ComextText.V2("DE", "BE", "81129295", "100", procedure: '9', type: 'I'),
    ];

    [Fact]
    public void All_procedures_count_unless_told_otherwise()
    {
        var loaded = ComextText.Load(Germanium);

        Top(loaded).Should().Be("CHN");
        loaded.Report.RowsKept.Should().Be(4);
        loaded.Series!.Source.Should().Be("Eurostat Comext imports");
        Statement(loaded).Detail.Should().Contain("1 (normal) 4 thousand").And.Contain("2 (inward processing) 31 thousand")
            .And.Contain("left out: none");
    }

    [Fact]
    public void The_normal_procedure_alone_changes_the_first_supplier_and_the_report_says_what_was_left_out()
    {
        var loaded = ComextText.Load(new ComextOptions { Procedures = ['1'] }, Germanium);

        Top(loaded).Should().Be("USA");
        loaded.Report.Rejected.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Reason = "procedure-not-counted", Rows = 3L });
        loaded.Report.Rejected[0].ValueKusd.Should().BeApproximately(ComextText.Kusd2024(29_600), 0.002);
        Statement(loaded).Detail.Should().Contain("left out: 2 (inward processing)");
    }

    [Fact]
    public void Another_choice_of_procedures_is_another_series() =>
        ComextText.Load(new ComextOptions { Procedures = ['2', '1'] }, Germanium)
            .Series!.Source.Should().Be("Eurostat Comext imports, procedures 1+2");

    [Fact]
    public void The_total_of_all_procedures_is_never_added_to_its_parts()
    {
        string[] rows = [.. Germanium, ComextText.V2("DE", "CN", "81129295", "29500", procedure: '4')];

        var parts = ComextText.Load(rows);
        var total = ComextText.Load(new ComextOptions { Procedures = ['4'] }, rows);

        parts.Between("CHN", "DEU").Should().ContainSingle().Which.Kusd.Should().Be(ComextText.Kusd2024(29_500));
        total.Between("CHN", "DEU").Should().ContainSingle().Which.Kusd.Should().Be(ComextText.Kusd2024(29_500));
    }

    [Theory]
    [InlineData("")]
    [InlineData("14")]
    [InlineData("8")]
    public void A_choice_that_makes_no_sense_is_refused(string codes)
    {
        var load = () => ComextText.Load(new ComextOptions { Procedures = [.. codes] }, Germanium);

        load.Should().Throw<LoadRefusedException>().Which.Code.Should().Be("bad-procedures");
    }

    [Fact]
    public void An_extract_that_does_not_state_them_says_so_and_is_another_series()
    {
        var loaded = Loaded.Text(ComextText.ExtractHeader + "DE,CN,81129295,1,2024,100\n", "extract.csv");

        loaded.Series!.Source.Should().Be("Eurostat Comext imports, procedures not stated");
        Statement(loaded).Passed.Should().BeFalse();
    }

    [Fact]
    public void Procedures_cannot_be_chosen_where_they_are_not_stated()
    {
        var load = () => Loaded.Text(
            ComextText.ExtractHeader + "DE,CN,81129295,1,2024,100\n",
            "extract.csv",
            new LoadOptions { Comext = new ComextOptions { Procedures = ['1'] } });

        load.Should().Throw<LoadRefusedException>().WithMessage("'extract.csv' does not state the statistical procedure*");
    }

    private static string Top(Loaded loaded) => loaded.Flows.MaxBy(f => f.Kusd)!.Exporter;

    private static LoadCheck Statement(Loaded loaded) => loaded.Report.Checks.Single(c => c.Name == "statistical-procedures");
}
