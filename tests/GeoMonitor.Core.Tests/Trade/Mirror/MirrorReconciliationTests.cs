using GeoMonitor.Core.Indicators.Mirror;
using GeoMonitor.Core.Trade.Mirror;

namespace GeoMonitor.Core.Tests.Trade.Mirror;

public sealed class MirrorReconciliationTests
{
    private const int Economies = 10;

    private static readonly MirrorParameters NoCost = new() { CifFactor = 1 };

    [Fact]
    public void A_flow_that_only_the_exporter_reports_is_that_report()
    {
        var flow = Of(NoCost with { CifFactor = 1.1 }, Pair(1, 2, x: 100_000)).Flows[0];

        flow.Should().Be(new ReconciledFlow(100_000, 10, FlowBasis.ExporterReport));
    }

    // pitfall 11 of the formats: CIF and FOB are not the same money
    [Fact]
    public void A_flow_that_only_the_importer_reports_is_made_FOB() =>
        Of(NoCost with { CifFactor = 1.1 }, Pair(1, 2, m: 110_000)).Flows[0]
            .Should().Be(new ReconciledFlow(100_000, 11, FlowBasis.ImporterReport));

    [Fact]
    public void Reports_within_a_factor_of_two_are_averaged_with_the_symmetry_of_both_reporters()
    {
        // exporter 1 agrees with 3 to the dollar, importer 2 disagrees with 4
        var parameters = NoCost with { PriorFlows = 0 };
        MirrorPair[] pairs = [Pair(1, 2, 150_000, 100_000), Pair(1, 3, 70_000, 70_000), Pair(4, 2, 300_000, 100_000)];
        var exporter = ((1 - 0.2) + 1) / 2;
        var importer = ((1 - 0.2) + (1 - 0.5)) / 2;

        var flow = MirrorReconciliation.Of(pairs, Economies, parameters).Flows[0];

        flow.Basis.Should().Be(FlowBasis.Balanced);
        ((double)flow.ValueUsd).Should().BeApproximately(
            ((exporter * 150_000) + (importer * 100_000)) / (exporter + importer), 0.5);
    }

    [Theory]
    [InlineData(1_000_000, 5, "ExporterReport")]
    [InlineData(5, 1_000_000, "ImporterReport")]
    public void Of_reports_that_contradict_each_other_the_more_reliable_reporter_stands(long x, long m, string basis)
    {
        var good = basis.StartsWith("Exp", StringComparison.Ordinal) ? Pair(1, 5, 90_000, 90_000) : Pair(5, 2, 90_000, 90_000);
        var bad = basis.StartsWith("Exp", StringComparison.Ordinal) ? Pair(6, 2, 90_000, 10) : Pair(1, 6, 90_000, 10);

        var flow = Of(NoCost, Pair(1, 2, x, m), good, bad).Flows[0];

        flow.ValueUsd.Should().Be(1_000_000);
        flow.Basis.ToString().Should().Be(basis);
        flow.QuantityT.Should().BeApproximately(100, 1e-9, "the quantity comes with the value it stands beside");
    }

    [Fact]
    public void The_importer_stands_where_both_are_equally_reliable() =>
        Of(NoCost, Pair(1, 2, 1_000_000, 100_000)).Flows[0].Basis.Should().Be(FlowBasis.ImporterReport);

    [Fact]
    public void A_report_of_zero_is_a_report() =>
        Of(NoCost, Pair(1, 2, 0, 0)).Flows[0].Should().Be(new ReconciledFlow(0, 0, FlowBasis.Balanced));

    [Fact]
    public void A_quantity_that_one_side_lacks_is_taken_from_the_other()
    {
        var pair = new MirrorPair(850511, 1, 2, new MirrorReport(100_000, double.NaN), new MirrorReport(100_000, 7));

        Of(NoCost, pair).Flows[0].QuantityT.Should().Be(7);
    }

    [Fact]
    public void A_pair_without_any_report_is_a_mistake_of_the_caller()
    {
        var reconcile = () => Of(NoCost, default(MirrorPair));

        reconcile.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void The_summary_keeps_how_far_the_sides_disagree()
    {
        var summary = Of(
            NoCost, Pair(1, 2, 100_000, 100_000), Pair(1, 3, 100_000, 300_000), Pair(2, 3, 100_000, 110_000), Pair(3, 1, m: 50_000)).Summary;

        summary.Flows.Should().Be(4);
        summary.TwoSided.Should().Be(3);
        summary.ChosenReports.Should().Be(1);
        summary.MedianRatio.Should().BeApproximately(1.1, 1e-12);
        summary.MedianAsymmetry.Should().BeApproximately(10.0 / 210, 1e-12);
        summary.OneSidedShare.Should().BeApproximately(50_000 / (double)summary.ValueUsd, 1e-12);
    }

    [Fact]
    public void No_flow_lies_outside_its_reports() =>
        Gen.Select(Gen.Long[0, 10_000_000], Gen.Long[0, 10_000_000], Gen.Int[1, 4], Gen.Int[5, 9])
            .Array[1, 40]
            .Sample(reports =>
            {
                MirrorPair[] pairs = [.. reports
                    .DistinctBy(r => (r.Item3, r.Item4))
                    .Select(r => Pair((ushort)r.Item3, (ushort)r.Item4, r.Item1, r.Item2))];
                var flows = MirrorReconciliation.Of(pairs, Economies, new MirrorParameters { CifFactor = 1.05 }).Flows;
                for (var i = 0; i < pairs.Length; i++)
                {
                    var (x, m) = (pairs[i].Exports.Usd!.Value, pairs[i].Imports.Usd!.Value / 1.05);
                    flows[i].ValueUsd.Should().BeInRange((long)Math.Min(x, m) - 1, (long)Math.Max(x, m) + 1);
                }
            });

    private static MirrorOutcome Of(MirrorParameters parameters, params MirrorPair[] pairs) =>
        MirrorReconciliation.Of(pairs, Economies, parameters);

    // ten tonnes to every 100,000 dollars
    private static MirrorPair Pair(ushort exporter, ushort importer, long? x = null, long? m = null) =>
        new(850511, exporter, importer, Report(x), Report(m));

    private static MirrorReport Report(long? usd) => usd is { } value ? new MirrorReport(value, value / 10_000.0) : default;
}
