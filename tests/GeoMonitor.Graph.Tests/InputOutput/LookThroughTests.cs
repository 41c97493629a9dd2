using GeoMonitor.Graph.InputOutput;

namespace GeoMonitor.Graph.Tests.InputOutput;

/// <summary>Three countries of one sector each: NL, DE, CN (methodology 6.2).</summary>
public sealed class LookThroughTests
{
    private static readonly int[] Regions = [0, 1, 2];
    private static readonly LeontiefSystem Three = LeontiefSystem.Of(
        TechnicalCoefficients.Of(new[,] { { .20, .02, .01 }, { .15, .25, .02 }, { .05, .12, .45 } }));

    [Fact]
    public void Value_added_by_origin_adds_to_one()
    {
        var shares = LookThrough.ValueAdded(Three, Regions, LookThrough.ValueAddedPerOutput(Three.Coefficients), 0);

        Hold(shares, [.755121, .156312, .088567]);
        shares.Sum().Should().BeApproximately(1, 1e-12);
    }

    [Fact]
    public void Gross_look_through_and_face_value_differ_by_what_is_hidden()
    {
        var shares = LookThrough.Gross(Three, Regions, 0);

        Hold(shares.Select(s => s.Through!.Value), [.746858, .152067, .101074]);
        Hold(shares.Select(s => s.Direct!.Value), [.712122, .089015, .029672]);
        Hold(shares.Select(s => (s.Through - s.Direct)!.Value), [.034737, .063052, .071403]);
    }

    [Fact]
    public void China_is_twice_as_large_in_inputs_as_the_books_show()
    {
        var china = LookThrough.Inputs(Three, Regions, 0)[2];

        china.Direct.Should().BeApproximately(.125, 1e-12);
        china.Through.Should().BeApproximately(.248606, 1e-6);
        LookThrough.ForeignInputReliance(Three, Regions, 0).Should().BeApproximately(.426570, 1e-6);
    }

    [Theory]
    [InlineData(.1, .25, true)]
    [InlineData(.2, .34, false)]
    [InlineData(.05, .1, true)]
    [InlineData(0, 0, false)]
    [InlineData(.5, .4, false)]
    public void Hidden_begins_at_15_points_or_at_twice_the_share(double direct, double through, bool expected) =>
        new LookThroughShare(0, direct, through).IsHidden.Should().Be(expected);

    [Fact]
    public void A_sector_that_buys_nothing_has_no_shares_of_inputs()
    {
        var alone = LookThrough.Inputs(LeontiefSystem.Of(TechnicalCoefficients.Of(new double[2, 2])), [0, 1], 0);

        alone.Should().OnlyContain(s => s.Direct == null && s.Through == null && s.IsHidden == null);
    }

    [Fact]
    public void Hidden_exposure_is_never_negative() => Gen.Double[0, .3].Array[9].Sample(
        cells =>
        {
            var a = new double[3, 3];
            for (var k = 0; k < 9; k++)
                a[k / 3, k % 3] = cells[k];
            var system = LeontiefSystem.Of(TechnicalCoefficients.Of(a));
            return LookThrough.Gross(system, Regions, 1).All(s => s.Through - s.Direct >= -1e-12)
                && Math.Abs(LookThrough.Gross(system, Regions, 1).Sum(s => s.Through!.Value) - 1) < 1e-9;
        },
        iter: 2000);

    private static void Hold(IEnumerable<double> found, double[] expected) =>
        found.Zip(expected).Should().HaveCount(expected.Length).And.OnlyContain(p => Math.Abs(p.First - p.Second) < 1e-6);
}
