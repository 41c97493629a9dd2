using GeoMonitor.Core.Indicators.Scenarios;

namespace GeoMonitor.Core.Tests.Indicators.Scenarios;

public sealed class UncertainStopTests
{
    private static readonly SupplyStop Point = new(Imports: 90, SupplierShare: 0.7, BannedPart: 0.8, AnnualUse: 100, Diversion: 15, Stock: 20);
    private static readonly UncertainStop Stop = new(Point, new ShareUncertainty([70, 20, 10], 100), 0, new(10, 15, 20), new(10, 20, 30));

    [Fact]
    public void The_interval_lies_around_the_point_value()
    {
        var drawn = Stop.UnmetPart(1, 4000, 20250101);
        drawn.Median.Should().BeApproximately(0.154, 0.01);
        drawn.Low.Should().BeLessThan(0.154);
        drawn.High.Should().BeGreaterThan(0.154);
    }

    [Fact]
    public void What_is_known_exactly_gives_the_point_value()
    {
        var known = Stop with { Shares = new ShareUncertainty([70, 20, 10], 1e9), Diversion = TriangularRange.Exactly(15), Stock = TriangularRange.Exactly(20) };
        var drawn = known.UnmetPart(1, 100, 1);
        drawn.Low.Should().BeApproximately(0.154, 1e-4);
        drawn.High.Should().BeApproximately(0.154, 1e-4);
    }

    [Fact]
    public void The_same_seed_gives_the_same_answer() => Stop.UnmetPart(1, 500, 3).Should().Be(Stop.UnmetPart(1, 500, 3));

    [Fact]
    public void A_stop_of_nothing_costs_nothing() =>
        (Stop with { Stop = Point with { BannedPart = 0 } }).UnmetPart(1, 100, 1).High.Should().Be(0);

    [Fact]
    public void Little_or_nothing_to_fall_back_on_can_be_drawn()
    {
        // .8 x .7 x 90 = 50.4 of 100 without any, 49.4 with half a unit of each
        var exactly = Stop with { Shares = new ShareUncertainty([70, 20, 10], 1e9) };
        (exactly with { Diversion = TriangularRange.Exactly(0), Stock = TriangularRange.Exactly(0) })
            .UnmetPart(1, 100, 1).Median.Should().BeApproximately(0.504, 1e-4);
        (exactly with { Diversion = TriangularRange.Exactly(0.5), Stock = TriangularRange.Exactly(0.5) })
            .UnmetPart(1, 100, 1).Median.Should().BeApproximately(0.494, 1e-4);
    }

    [Fact]
    public void A_negative_stock_or_diversion_is_refused_before_any_draw()
    {
        UncertainStop[] wrong = [Stop with { Stock = new(-1, 0, 1) }, Stop with { Diversion = new(-1, 0, 1) }];
        wrong.Should().AllSatisfy(stop =>
            ((Action)(() => stop.UnmetPart(1, 10, 1))).Should().Throw<ArgumentOutOfRangeException>().WithMessage("Diversion and stock are zero or more.*"));
    }

    [Fact]
    public void Figures_out_of_range_are_refused()
    {
        UncertainStop[] wrong =
        [
            Stop with { Supplier = 3 },
            Stop with { Supplier = -1 },
            Stop with { Stop = Point with { AnnualUse = 0 } },
        ];
        wrong.Should().AllSatisfy(stop => ((Action)(() => stop.UnmetPart(1, 10, 1))).Should().Throw<ArgumentOutOfRangeException>());
    }
}
