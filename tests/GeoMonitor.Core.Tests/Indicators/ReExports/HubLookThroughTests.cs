using GeoMonitor.Core.Indicators.Concentration;
using GeoMonitor.Core.Indicators.ReExports;

namespace GeoMonitor.Core.Tests.Indicators.ReExports;

public sealed class HubLookThroughTests
{
    // CN, DE, US; columns are importers
    private static readonly double[,] Sourcing = { { 0, 0.6, 0.7 }, { 0.5, 0, 0.3 }, { 0.5, 0.4, 0 } };
    private static readonly double[] Rho = [0.05, 0.50, 0.10];
    private static readonly double[] Dispatch = [0.40, 0.45, 0.15];

    [Fact]
    public void The_worked_example_comes_out()
    {
        var origin = new HubLookThrough(Sourcing, Rho, 0.99).OriginShares(Dispatch);
        Close(origin, [0.531625, 0.235870, 0.232504], 1e-6);
        Herfindahl.Of(Dispatch).Should().BeApproximately(0.385, 1e-6);
        Herfindahl.Of(origin).Should().BeApproximately(0.392319, 1e-6);
    }

    [Fact]
    public void One_step_gives_the_check_of_the_method() =>
        Close(Times(Dispatch, new HubLookThrough(Sourcing, Rho, 0.99).OneStep()), [0.5255, 0.2395, 0.2350], 1e-6);

    [Fact]
    public void One_importer_solved_alone_equals_the_origin_matrix()
    {
        var hubs = new HubLookThrough(Sourcing, Rho, 0.99);
        Close(Times(Dispatch, hubs.Origins()), hubs.OriginShares(Dispatch), 1e-12);
    }

    [Fact]
    public void Without_re_exports_dispatch_is_origin() =>
        Close(new HubLookThrough(Sourcing, [0, 0, 0], 0.99).OriginShares(Dispatch), Dispatch, 1e-12);

    [Fact]
    public void A_circle_that_only_passes_goods_on_ends_by_the_cap()
    {
        double[,] circle = { { 0, 1 }, { 1, 0 } };
        var origin = new HubLookThrough(circle, [1, 1], 0.99).OriginShares([1, 0]);
        Close(origin, [0.01 / (1 - (0.99 * 0.99)), 0.99 * 0.01 / (1 - (0.99 * 0.99))], 1e-9);
    }

    [Fact]
    public void A_hub_without_known_imports_counts_as_maker()
    {
        double[,] sourcing = { { 0, 0 }, { 1, 0 } };
        Close(new HubLookThrough(sourcing, [0.2, 0.9], 0.99).OriginShares([0.5, 0.5]), [0.4, 0.6], 1e-12);
    }

    [Fact]
    public void Shapes_and_shares_that_cannot_be_are_refused()
    {
        Action[] acts =
        [
            () => _ = new HubLookThrough(Sourcing, [0.1, 0.1], 0.99),
            () => _ = new HubLookThrough(new[,] { { 0, 1, 0.5 }, { 1, 0, 0.5 } }, [0.1, 0.1], 0.99),
            () => _ = new HubLookThrough(new[,] { { 0, 0.5 }, { 0.5, 0 }, { 0.5, 0.5 } }, [0.1, 0.1], 0.99),
            () => _ = new HubLookThrough(Sourcing, [0.1, 0.1, 1.1], 0.99),
            () => _ = new HubLookThrough(Sourcing, Rho, 1),
            () => _ = new HubLookThrough(new[,] { { 0, 0.5 }, { 1, 0 } }, [0, 0], 0.99),
            () => _ = new HubLookThrough(new[,] { { 1.0, 1 }, { 0, 0 } }, [0, 0], 0.99),
            () => _ = new HubLookThrough(new[,] { { 0, 1.0, 0 }, { -0.5, 0, 0 }, { 1.5, 0, 0 } }, [0, 0, 0], 0.99),
            () => new HubLookThrough(Sourcing, Rho, 0.99).OriginShares([1]),
            () => new HubLookThrough(Sourcing, Rho, 0.99).OriginShares([0.5, 0.4, 0.2]),
            () => new HubLookThrough(Sourcing, Rho, 0.99).OriginShares([0.3, 0.1, 0.1]),
            () => new HubLookThrough(Sourcing, Rho, 0.99).OriginShares([1.5, -0.5, 0]),
        ];
        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentException>());
    }

    [Fact]
    public void A_cap_of_zero_lets_nothing_pass() =>
        Close(new HubLookThrough(Sourcing, Rho, 0).OriginShares(Dispatch), Dispatch, 1e-12);

    [Fact]
    public void Makers_stand_for_themselves_and_a_hub_for_what_it_buys_and_makes()
    {
        // only DE passes goods on, half of what it sends: .6 of that from CN, .4 from US
        Rows(new HubLookThrough(Sourcing, [0, 0.5, 0], 0.99).Origins(), [1, 0, 0], [0.3, 0.5, 0.2], [0, 0, 1]);
        Rows(new HubLookThrough(Sourcing, [0, 0, 0], 0.99).Origins(), [1, 0, 0], [0, 1, 0], [0, 0, 1]);
    }

    private static void Rows(double[,] matrix, params double[][] expected)
    {
        for (var h = 0; h < expected.Length; h++)
            Close([.. Enumerable.Range(0, expected[h].Length).Select(k => matrix[h, k])], expected[h], 1e-12);
    }

    [Fact]
    public void Origins_are_shares_that_add_to_one() =>
        Gen.Select(Gen.Double[0.01, 1].Array[5].Array[5], Gen.Double[0, 1].Array[5], Gen.Double[0.01, 1].Array[5]).Sample((weights, rho, dispatch) =>
        {
            var sourcing = new double[5, 5];
            for (var h = 0; h < 5; h++)
            {
                weights[h][h] = 0;
                for (var k = 0; k < 5; k++)
                    sourcing[k, h] = weights[h][k] / weights[h].Sum();
            }

            var origin = new HubLookThrough(sourcing, rho, 0.99).OriginShares(Array.ConvertAll(dispatch, d => d / dispatch.Sum()));
            return Math.Abs(origin.Sum() - 1) < 1e-9 && origin.All(o => o >= -1e-12);
        });

    private static double[] Times(double[] shares, double[,] matrix) =>
        [.. Enumerable.Range(0, shares.Length).Select(k => shares.Select((s, h) => s * matrix[h, k]).Sum())];

    private static void Close(double[] actual, double[] expected, double tolerance)
    {
        actual.Should().HaveSameCount(expected);
        for (var i = 0; i < actual.Length; i++)
            actual[i].Should().BeApproximately(expected[i], tolerance);
    }
}
