using GeoMonitor.Monitoring.Dependencies;

namespace GeoMonitor.Monitoring.Tests.Dependencies;

public sealed class MethodsSideBySideTests(BundledRun bundled)
{
    [Theory]
    [InlineData(true, true, true, true, true, 0)]
    [InlineData(false, false, false, false, false, 0)]
    [InlineData(true, false, true, true, true, 1)]
    [InlineData(true, false, true, false, true, 2)]
    [InlineData(false, false, true, false, null, 1)]
    [InlineData(null, null, null, null, null, 0)]
    public void Methods_disagree_by_the_size_of_the_minority(bool? ec, bool? geoDep, bool? cbs, bool? ecipe, bool? merics, int minority)
    {
        var none = new MethodOutcome(null, null, null);
        var methods = new MethodsSideBySide(
            none, none, none, Says(ec), none, none, none, none, Says(geoDep), none, Says(cbs), none, Says(ecipe), none, none, Says(merics));

        methods.Minority.Should().Be(minority);
    }

    [Fact]
    public void The_verdict_of_a_method_follows_from_its_tests()
    {
        var query = RankingQuery.Of(bundled.View, "EU27", 2024, view: null);
        var rows = DependencyRanking.Compared(bundled.View, query);

        rows.Should().HaveCount(87);
        foreach (var (row, m) in rows.Select(r => (r, r.Methods)).Where(r => r.Methods.Ec.Passed is not null))
        {
            m.Ec.Passed.Should().Be(m.EcCdi1.Passed == true && m.EcCdi2.Passed == true && m.EcCdi3.Passed == true, row.Item);
            m.GeoDep.Passed.Should().Be(
                m.GeoDepImportHhi.Passed == true && m.GeoDepWorldExportHhi.Passed == true && m.GeoDepRatio.Passed == true, row.Item);
            m.Merics.Passed.Should().Be(m.MericsRatio.Value >= 2 && m.MericsPartnerShare.Value >= 0.3, row.Item);
            m.CbsBand.Passed.Should().Be(row.Indicators.ImportHhi >= 0.25, row.Item);
            row.Flags.Contains(ComparedDependency.Flag).Should().Be(row.Disagreement > 0, row.Item);
        }

        rows.Should().Contain(r => r.Disagreement == 2).And.Contain(r => r.Disagreement == 0);
    }

    [Fact]
    public void A_product_that_nobody_imports_gets_no_verdict_from_any_method()
    {
        var query = RankingQuery.Of(bundled.View, "TUV", 2024, view: null);
        var none = DependencyRanking.Compared(bundled.View, query).First(r => r.Indicators.ImportsKusd is null);

        none.Methods.Ec.Should().Be(new MethodOutcome(null, 3, null));
        none.Methods.CbsBand.Passed.Should().BeNull();
        none.Methods.Ecipe.Passed.Should().BeNull();
        none.Methods.Merics.Passed.Should().BeNull();
        none.Disagreement.Should().Be(0);
    }

    private static MethodOutcome Says(bool? passed) => new(null, null, passed);
}
