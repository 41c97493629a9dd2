using GeoMonitor.Core.Indicators.Concentration;

namespace GeoMonitor.Core.Tests.Indicators.Concentration;

public sealed class BlocConcentrationTests
{
    [Fact]
    public void Two_suppliers_of_one_bloc_count_as_one() =>
        BlocConcentration.Of<double>([60, 20, 10], [1, null, 1]).Should().BeApproximately(0.654321, 1e-6);

    [Fact]
    public void Without_blocs_it_is_the_hhi() =>
        BlocConcentration.Of<double>([60, 20, 10], [null, null, null]).Should().Be(Herfindahl.Of([60.0, 20.0, 10.0]));

    [Fact]
    public void Nothing_and_the_unknown_have_no_concentration()
    {
        BlocConcentration.Of<double>([], []).Should().BeNull();
        BlocConcentration.Of([1, double.NaN], [1, 1]).Should().BeNull();
    }

    [Fact]
    public void Blocs_never_lower_concentration() =>
        Gen.Select(Gen.Double[0.1, 1000], Gen.Int[0, 3]).Array[1, 20].Sample(suppliers =>
        {
            double[] amounts = [.. suppliers.Select(s => s.Item1)];
            int?[] blocs = [.. suppliers.Select(s => s.Item2 == 0 ? (int?)null : s.Item2)];
            return BlocConcentration.Of<double>(amounts, blocs) >= Herfindahl.Of(amounts) - 1e-12;
        });
}
