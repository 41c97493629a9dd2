using GeoMonitor.Core.Indicators.Concentration;

namespace GeoMonitor.Core.Tests.Indicators.Concentration;

public sealed class SupplierConcentrationTests
{
    [Fact]
    public void All_figures_of_the_worked_example_stand_side_by_side()
    {
        var figures = SupplierConcentration.Of([20L, 0L, 60L, 10L])!.Value;
        figures.Hhi.Should().BeApproximately(0.506173, 1e-6);
        figures.NormalisedHhi.Should().BeApproximately(0.259259, 1e-6);
        figures.EffectiveSuppliers.Should().BeApproximately(1.975610, 1e-6);
        figures.Cr1.Should().BeApproximately(0.666667, 1e-6);
        figures.Cr3.Should().BeApproximately(1, 1e-6);
        figures.TopSupplier.Should().Be(2);
        figures.Suppliers.Should().Be(3);
    }

    [Fact]
    public void Doubles_give_the_same_as_whole_amounts() =>
        SupplierConcentration.Of([60.0, 20.0, 10.0]).Should().Be(SupplierConcentration.Of([60L, 20L, 10L]));

    [Fact]
    public void A_single_supplier_is_total_concentration_in_every_figure() =>
        SupplierConcentration.Of([5L]).Should().Be(new SupplierConcentration(1, 1, 1, 1, 1, 0, 1));

    [Fact]
    public void The_fourth_supplier_is_not_among_the_three_largest() =>
        SupplierConcentration.Of([40L, 30, 20, 10])!.Value.Cr3.Should().BeApproximately(0.9, 1e-12);

    [Fact]
    public void Nothing_has_no_figures() => SupplierConcentration.Of([0L]).Should().BeNull();
}
