using GeoMonitor.Core.Items;
using GeoMonitor.Core.Items.Concordances;

namespace GeoMonitor.Core.Tests.Items.Concordances;

public sealed class ObservedWeightsTests
{
    [Fact]
    public void A_code_that_alone_feeds_its_parts_is_split_as_they_are_traded()
    {
        var back = Tables.Photosensitive.Reversed();

        var weighed = ObservedWeights.Apply(
            back, Values(("854140", 100)), Values(("854141", 30), ("854142", 20), ("854143", 50)), "observed 2022");

        var split = weighed.Find(Hs6.Parse("854140"))!;
        split.Basis.Should().Be(WeightBasis.Observed);
        split.Parts.Select(p => Math.Round(p.Weight, 9)).Should().Equal(0.3, 0.2, 0.5, 0);
        weighed.Name.Should().Be("observed 2022");
    }

    [Fact]
    public void Goods_that_another_code_brings_are_not_counted_twice()
    {
        // 840100 holds all of A (60) and the part of B (40) that does not go to 840200 (10)
        var table = Tables.Of("HS17", "HS22", ("850100", "840100"), ("850200", "840100"), ("850200", "840200"));

        var split = ObservedWeights.Apply(
            table, Values(("850100", 60), ("850200", 40)), Values(("840100", 90), ("840200", 10)), "observed")
            .Find(Hs6.Parse("850200"))!;

        split.Parts[0].Weight.Should().BeApproximately(0.75, 1e-9);
        split.Parts[1].Weight.Should().BeApproximately(0.25, 1e-9);
    }

    [Fact]
    public void Without_trade_on_one_side_the_weights_stay_assumed()
    {
        var back = Tables.Photosensitive.Reversed();

        ObservedWeights.Apply(back, Values(("854140", 100)), Values(), "none").Find(Hs6.Parse("854140"))!
            .Basis.Should().Be(WeightBasis.Assumed);
        ObservedWeights.Apply(back, Values(), Values(("854141", 5)), "none").Find(Hs6.Parse("854140"))!
            .Basis.Should().Be(WeightBasis.Assumed);
    }

    [Fact]
    public void Weights_sum_to_one_whatever_the_two_publications_say() =>
        Gen.Select(
            Tables.Random("HS22", "HS17", "850511", "810411", "010121"),
            Gen.Long[0, 1_000_000].Array[3],
            Gen.Long[0, 1_000_000].Array[8])
            .Sample((table, from, to) =>
            {
                var codes = table.Splits.Select(s => s.Key).ToArray();
                var weighed = ObservedWeights.Apply(
                    table,
                    codes.Select((c, i) => (c, from[i])).ToDictionary(p => p.c, p => new Money(p.Item2)),
                    to.Select((v, i) => (Hs6.Parse(Tables.Target(i)), v)).ToDictionary(p => p.Item1, p => new Money(p.v)),
                    "observed");

                weighed.Splits.Should().OnlyContain(s => Math.Abs(s.Value.Parts.Sum(p => p.Weight) - 1) < 1e-9);
            });

    private static Dictionary<Hs6, Money> Values(params (string Code, long Usd)[] values) =>
        values.ToDictionary(v => Hs6.Parse(v.Code), v => new Money(v.Usd));
}
