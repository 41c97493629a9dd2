using GeoMonitor.Core.Indicators.Scenarios;

namespace GeoMonitor.Core.Tests.Indicators.Scenarios;

public sealed class DirectLossTests
{
    private static readonly SupplyStop Stop = new(Imports: 90, SupplierShare: 0.7, BannedPart: 0.8, AnnualUse: 100, Diversion: 15, Stock: 20);

    [Fact]
    public void The_worked_example_comes_out()
    {
        var year = DirectLoss.After(Stop, 1);
        year.Loss.Should().BeApproximately(50.4, 1e-6);
        year.Shortfall.Should().BeApproximately(15.4, 1e-6);
        year.UnmetPart.Should().BeApproximately(0.154, 1e-6);
        DirectLoss.After(Stop, 0.5).Shortfall.Should().Be(0);
        DirectLoss.StockOutDays(Stop).Should().BeApproximately(206.2147, 5e-5);
    }

    [Fact]
    public void A_delay_before_others_deliver_costs_what_they_would_have_brought()
    {
        var late = Stop with { RampUpYears = 0.5 };
        DirectLoss.After(late, 1).Shortfall.Should().BeApproximately(22.9, 1e-9);
        DirectLoss.After(late, 0.25).Shortfall.Should().Be(0);
    }

    [Fact]
    public void The_stock_runs_out_when_the_shortfall_begins() =>
        Gen.Select(Gen.Double[1, 200], Gen.Double[0.01, 1], Gen.Double[0, 60], Gen.Double[0, 60], Gen.Double[0, 1]).Sample((imports, share, diversion, stock, delay) =>
        {
            var stop = new SupplyStop(imports, share, 1, 100, diversion, stock, delay);
            if (DirectLoss.StockOutDays(stop) is not { } days)
                return DirectLoss.After(stop, 50).Shortfall <= 1e-6;
            return DirectLoss.After(stop, (days / 365) + 1e-6).Shortfall >= 0
                && (days < 1e-3 || DirectLoss.After(stop, days / 365 * 0.999).Shortfall <= 1e-6)
                && DirectLoss.After(stop, (days / 365) + 0.01).Shortfall >= 0;
        });

    [Fact]
    public void Without_a_loss_the_stock_never_runs_out()
    {
        DirectLoss.StockOutDays(Stop with { BannedPart = 0 }).Should().BeNull();
        DirectLoss.StockOutDays(Stop with { Diversion = 60 }).Should().BeNull();
    }

    [Fact]
    public void Without_a_stock_it_is_out_at_once() => DirectLoss.StockOutDays(Stop with { Stock = 0 }).Should().Be(0);

    [Fact]
    public void No_stop_is_no_loss() =>
        DirectLoss.After(Stop with { BannedPart = 0 }, 1).Should().Be(new DirectLoss(0, 0, 0));

    [Fact]
    public void The_unmet_part_never_passes_the_whole_use() =>
        DirectLoss.After(Stop with { AnnualUse = 1 }, 1).UnmetPart.Should().Be(1);

    [Fact]
    public void Two_years_count_every_flow_twice_and_the_stock_once()
    {
        // 2 x 50.4 - 2 x 15 - 20, over a use of 2 x 100
        var stopped = DirectLoss.After(Stop, 2);
        stopped.Loss.Should().BeApproximately(100.8, 1e-9);
        stopped.Shortfall.Should().BeApproximately(50.8, 1e-9);
        stopped.UnmetPart.Should().BeApproximately(0.254, 1e-9);
    }

    [Fact]
    public void A_stock_that_ends_with_the_delay_lasts_that_long()
    {
        // 10 a year of which 20 could be diverted, but only after the one year that the stock of 10 lasts
        var stop = new SupplyStop(Imports: 20, SupplierShare: 1, BannedPart: 0.5, AnnualUse: 100, Diversion: 20, Stock: 10, RampUpYears: 1);
        DirectLoss.StockOutDays(stop).Should().BeApproximately(365, 1e-9);
        DirectLoss.StockOutDays(stop with { Stock = 5 }).Should().BeApproximately(182.5, 1e-9);
        DirectLoss.StockOutDays(stop with { Stock = 11 }).Should().BeNull();
    }

    [Fact]
    public void Where_others_deliver_just_as_much_the_stock_lasts() =>
        DirectLoss.StockOutDays(new SupplyStop(20, 1, 0.5, 100, Diversion: 10, Stock: 10)).Should().BeNull();

    [Fact]
    public void A_loss_of_one_a_year_is_a_loss()
    {
        var stop = new SupplyStop(Imports: 2, SupplierShare: 1, BannedPart: 0.5, AnnualUse: 100, Diversion: 0, Stock: 0.5);
        DirectLoss.StockOutDays(stop).Should().BeApproximately(182.5, 1e-9);
        DirectLoss.StockOutDays(stop with { BannedPart = 0, Stock = 0 }).Should().BeNull();
    }

    [Fact]
    public void A_supplier_of_nothing_can_stop_without_a_loss()
    {
        DirectLoss.After(Stop with { Imports = 0 }, 1).Should().Be(new DirectLoss(0, 0, 0));
        DirectLoss.After(Stop with { SupplierShare = 0 }, 1).Should().Be(new DirectLoss(0, 0, 0));
    }

    [Fact]
    public void Figures_out_of_range_are_refused()
    {
        Action[] acts =
        [
            () => DirectLoss.After(Stop, 0),
            () => DirectLoss.After(Stop with { SupplierShare = 70 }, 1),
            () => DirectLoss.After(Stop with { BannedPart = -0.1 }, 1),
            () => DirectLoss.After(Stop with { AnnualUse = 0 }, 1),
            () => DirectLoss.After(Stop with { Stock = double.NaN }, 1),
            () => DirectLoss.StockOutDays(Stop with { RampUpYears = -1 }),
        ];
        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentOutOfRangeException>());
    }
}
