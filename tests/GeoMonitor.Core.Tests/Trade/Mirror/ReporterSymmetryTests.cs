using GeoMonitor.Core.Trade.Mirror;

namespace GeoMonitor.Core.Tests.Trade.Mirror;

public sealed class ReporterSymmetryTests
{
    private static readonly MirrorPair[] Pairs = [Pair(1, 2, 100_000, 100_000), Pair(1, 3, 100_000, 300_000), Pair(4, 3, 100_000, 300_000)];

    [Fact]
    public void It_is_the_mean_agreement_of_a_reporter_with_its_partners()
    {
        var symmetry = Of(new MirrorParameters { PriorFlows = 0 });

        symmetry.OfExporter(1).Should().BeApproximately((1 + 0.5) / 2, 1e-12);
        symmetry.OfExporter(4).Should().BeApproximately(0.5, 1e-12);
        symmetry.OfImporter(3).Should().BeApproximately(0.5, 1e-12);
        symmetry.OfImporter(2).Should().Be(1);
    }

    [Fact]
    public void Who_is_never_seen_from_both_sides_has_the_mean_of_all() =>
        Of(new MirrorParameters { PriorFlows = 0 }).OfExporter(9).Should().BeApproximately(2.0 / 3, 1e-12);

    [Fact]
    public void A_single_flow_moves_a_reporter_only_so_far() =>
        Of(new MirrorParameters { PriorFlows = 5 }).OfImporter(2).Should().BeApproximately((1 + (5 * 2.0 / 3)) / 6, 1e-12);

    [Fact]
    public void Nobody_is_better_than_another_where_nothing_is_seen_from_both_sides()
    {
        var symmetry = ReporterSymmetry.Of([], 10, new CifFactor(1, false), new MirrorParameters());

        symmetry.OfExporter(1).Should().Be(symmetry.OfImporter(2));
    }

    private static ReporterSymmetry Of(MirrorParameters parameters) =>
        ReporterSymmetry.Of(Pairs, 10, new CifFactor(1, false), parameters);

    private static MirrorPair Pair(ushort exporter, ushort importer, long x, long m) =>
        new(1, exporter, importer, new MirrorReport(x, 1), new MirrorReport(m, 1));
}
