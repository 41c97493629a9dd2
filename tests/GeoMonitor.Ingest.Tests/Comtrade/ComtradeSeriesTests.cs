using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade.Mirror;
using static GeoMonitor.Ingest.Tests.Comtrade.ComtradeText;

namespace GeoMonitor.Ingest.Tests.Comtrade;

public sealed class ComtradeSeriesTests
{
    private static readonly string[] BothSides =
    [
        Row("M", 528, 156, "110000", "1100"), Row("X", 156, 528, "90000", "900"), Row("M", 528, 276, "52000", "520"),
    ];

    // pitfall 11 of the formats: imports CIF and exports FOB never meet in one share
    [Theory]
    [InlineData(TradeSide.Imports, 110.0, 52.0)]
    [InlineData(TradeSide.Exports, 90.0, null)]
    public void The_caller_may_have_one_side_as_it_is_reported(TradeSide side, double fromChina, double? fromGermany)
    {
        var loaded = Load(Loaded.Lenient with { Side = side }, BothSides);

        loaded.Report.Series!.Source.Should().Be($"UN Comtrade ({side.ToString().ToLowerInvariant()})");
        loaded.Flows.Should().ContainSingle(f => f.Exporter == "CHN").Which.Kusd.Should().Be(fromChina);
        loaded.Flows.SingleOrDefault(f => f.Exporter == "DEU")?.Kusd.Should().Be(fromGermany);
        loaded.Flows.Should().HaveCount(fromGermany is null ? 1 : 2);
    }

    [Fact]
    public void A_file_of_both_sides_is_reconciled_and_says_how_far_they_agree()
    {
        var loaded = Load(Loaded.Lenient with { Mirror = new MirrorParameters { CifFactor = 1.04 } }, BothSides);

        loaded.Report.Series!.Source.Should().Be("UN Comtrade (reconciled)");
        loaded.Flows.Should().ContainSingle(f => f.Exporter == "DEU").Which.Kusd.Should().BeApproximately(50, 1e-9);
        loaded.Flows.Should().ContainSingle(f => f.Exporter == "CHN").Which.Kusd.Should().BeInRange(90, 110 / 1.04);
        loaded.Report.Rejected.Should().ContainSingle().Which.Reason.Should().Be("joined-report");
        var mirror = loaded.Report.Checks.Should().ContainSingle(c => c.Name == "mirror-2022").Subject;
        mirror.Passed.Should().BeTrue();
        mirror.Detail.Should().StartWith("1 of 2 flows are reported from both sides").And.Contain("1.0400 (as given)").And.Contain("imports/exports 1.222");
    }

    [Fact]
    public void Figures_seen_from_one_side_only_fail_the_check_of_both_sides()
    {
        var check = Load(Row("M", 528, 156, "1000"), Row("X", 528, 276, "1000")).Report.Checks.Should().ContainSingle(c => c.Name == "mirror-2022").Subject;

        check.Passed.Should().BeFalse();
        check.Blocking.Should().BeFalse();
        check.Detail.Should().StartWith("0 of 2 flows").And.Contain("1.0300 (the default").And.NotContain("median of");
    }

    [Theory]
    [InlineData("M", "imports", "CIF")]
    [InlineData("X", "exports", "FOB")]
    public void A_file_of_one_side_is_that_side(string flow, string side, string valuation)
    {
        var report = Load(Row(flow, 528, 156, "1000")).Report;

        report.Series!.Source.Should().Be($"UN Comtrade ({side})");
        report.Notes.Should().Contain(n => n.Contains(valuation, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(TradeSide.Reconciled)]
    [InlineData(TradeSide.Exports)]
    public void A_side_that_is_not_there_is_refused(TradeSide side)
    {
        var load = () => Load(Loaded.Lenient with { Side = side }, Row("M", 528, 156, "1000"));

        load.Should().Throw<LoadRefusedException>().Which.Message.Should().StartWith("'pull.csv' holds imports only");
    }

    // pitfall 29: "as reported" is not one revision
    [Fact]
    public void Two_revisions_in_one_file_are_refused_with_the_lines_where_they_begin()
    {
        var load = () => Load(Row("M", 528, 156, "1", classification: "H5"), Row("M", 528, 276, "1", classification: "H6"));

        var refusal = load.Should().Throw<LoadRefusedException>().Which;
        refusal.Code.Should().Be("mixed-revisions");
        refusal.Message.Should().Contain("HS17 (first in line 2)").And.Contain("HS22 (first in line 3)");
    }

    // pitfall 29
    [Fact]
    public void As_reported_is_no_revision_until_the_caller_gives_one()
    {
        var load = () => Load(Row("M", 528, 156, "1", classification: "HS"));

        load.Should().Throw<LoadRefusedException>().Which.Code.Should().Be("revision-unknown");
        Load(Loaded.Lenient with { Revision = HsRevision.Parse("HS22") }, Row("M", 528, 156, "1", classification: "HS"))
            .Report.Series!.Revision.ToString().Should().Be("HS22");
    }

    [Fact]
    public void The_caller_cannot_give_another_revision_than_the_file()
    {
        var load = () => Load(Loaded.Lenient with { Revision = HsRevision.Parse("HS22") }, Row("M", 528, 156, "1"));

        load.Should().Throw<LoadRefusedException>().Which.Code.Should().Be("mixed-revisions");
    }

    [Theory]
    [InlineData("H0", "HS92")]
    [InlineData("H4", "HS12")]
    [InlineData("H6", "HS22")]
    public void Classifications_are_revisions(string classification, string revision) =>
        Load(Row("M", 528, 156, "1", classification: classification)).Report.Series!.Revision.ToString().Should().Be(revision);

    [Theory]
    [InlineData("C,A,2022,52,528,M,0,0,H5,850511,C00,0,0,1,7000", "rows of partner World (0)")]
    [InlineData("C,A,2022,52,528,M,156,0,H5,8505,C00,0,0,1,7000", "AG6")]
    [InlineData("C,M,2022,3,528,M,156,0,H5,850511,C00,0,0,1,7000", "annual figures")]
    [InlineData("C,A,2022,52,528,M,156,0,H5,850511,C01,0,0,1,7000", "customsCode=C00&motCode=0&partner2Code=0")]
    [InlineData("S,A,2022,52,528,M,156,0,EB,SC,C00,0,0,1,7000", "goods (type C)")]
    [InlineData("C,A,2022,52,528,M,156,0,S4,77881,C00,0,0,1,7000", "not in the Harmonized System")]
    [InlineData("C,A,2022,52,528,RX,156,0,H5,850511,C00,0,0,1,7000", "flows M and X")]
    [InlineData("C,A,2022,52,97,M,156,0,H5,850511,C00,0,0,1,7000", "single countries")]
    [InlineData("C,A,2022,52,528,M,528,0,H5,850511,C00,0,0,1,7000", "themselves")]
    [InlineData("C,A,2022,52,528,M,156,0,H5,85A511,C00,0,0,1,7000", "bad-product-code (first in line 2)")]
    public void A_file_without_any_flow_says_what_to_fetch_instead(string row, string advice)
    {
        var load = () => Load(row);

        var refusal = load.Should().Throw<LoadRefusedException>().Which;
        refusal.Code.Should().Be("no-flows");
        refusal.Message.Should().Contain(advice);
    }
}
