using GeoMonitor.Core.Items;
using GeoMonitor.Core.Items.Concordances;
using GeoMonitor.Core.Tests.Items.Concordances;
using GeoMonitor.Core.Trade;
using GeoMonitor.Core.Trade.Conversion;

namespace GeoMonitor.Core.Tests.Trade.Conversion;

public sealed class HsConversionTests
{
    private static readonly string[] RandomProducts = ["850511", "810411", "010121"];

    [Fact]
    public void A_conversion_to_the_same_codes_leaves_every_flow_as_it_was() =>
        Flows.Random.Sample(flows =>
        {
            var same = Tables.Of("HS17", "HS12", RandomProducts.Select(p => (p, p)));
            var before = Flows.Snapshot(flows);

            var (after, report) = Convert(same, before);

            Rows(after).Should().Equal(Rows(before));
            report.Matched.Should().Be(report.Total);
        });

    [Fact]
    public void No_dollar_is_lost_whatever_the_weights_and_the_unmatched_codes() =>
        Gen.Select(Flows.Random, Tables.Random("HS17", "HS12", "850511", "810411")).Sample((flows, table) =>
        {
            var before = Flows.Snapshot(flows);

            var (after, report) = Convert(table, before);

            Total(after).Should().Be(Total(before));
            TotalsByPair(after).Should().BeEquivalentTo(TotalsByPair(before));
            report.Total.Usd.Should().Be(Total(before));
            (report.Matched + report.UnmatchedValue).Should().Be(report.Total);
            report.Products.Sum(p => p.Value.Usd).Should().Be(Total(before));
        });

    [Fact]
    public void A_chain_gives_what_its_steps_give_up_to_rounding() =>
        Gen.Select(
            Flows.Random,
            Tables.Random("HS17", "HS12", RandomProducts),
            Tables.Random("HS12", "HS07", [.. Enumerable.Range(0, 8).Select(Tables.Target)]))
            .Sample((flows, first, second) =>
            {
                var before = Flows.Snapshot(flows);

                var atOnce = Values(Convert(first.Then(second), before).Snapshot);
                var stepwise = Values(Convert(second, Convert(first, before).Snapshot).Snapshot);

                // each of at most three flows of a pair is rounded once in each of four parts at each of two steps
                foreach (var key in atOnce.Keys.Union(stepwise.Keys))
                    Math.Abs(atOnce.GetValueOrDefault(key) - stepwise.GetValueOrDefault(key)).Should().BeLessThan(25);
            });

    [Fact]
    public void Equal_parts_of_two_codes_are_added_and_not_taken_for_copies()
    {
        var (after, report) = Convert(
            Tables.Of("HS17", "HS12", ("850511", "850500"), ("810411", "850500")),
            Flows.Snapshot(new Flow("850511", "CHN", "NLD", 7, 2), new Flow("810411", "CHN", "NLD", 7, 2)));

        Rows(after).Should().ContainSingle().Which.Should().Be(new Row("850500", "CHN", "NLD", 14_000, 4));
        report.Merges.Should().ContainSingle().Which.Sources.Should().HaveCount(2);
    }

    [Fact]
    public void An_unknown_quantity_stays_unknown_in_every_part_and_every_sum()
    {
        var (split, _) = Convert(
            Tables.Of("HS17", "HS12", ("850511", "850100"), ("850511", "850200"), ("810411", "850200")),
            Flows.Snapshot(new Flow("850511", "CHN", "NLD", 8), new Flow("810411", "CHN", "NLD", 5, 3)));

        Rows(split).Should().HaveCount(2).And.OnlyContain(r => double.IsNaN(r.Tonnes));
    }

    [Fact]
    public void Quantities_go_with_the_dollars()
    {
        var (split, _) = Convert(
            Tables.Of("HS17", "HS12", ("850511", "850100"), ("850511", "850200")),
            Flows.Snapshot(new Flow("850511", "CHN", "NLD", 0.003, 6)));

        Rows(split).Should().Equal(new Row("850100", "CHN", "NLD", 2, 4), new Row("850200", "CHN", "NLD", 1, 2));
    }

    [Fact]
    public void A_flow_without_value_keeps_its_quantity()
    {
        var (split, _) = Convert(
            Tables.Of("HS17", "HS12", ("850511", "850100"), ("850511", "850200")),
            Flows.Snapshot(new Flow("850511", "CHN", "NLD", 0, 6)));

        Rows(split).Should().Equal(new Row("850100", "CHN", "NLD", 0, 3), new Row("850200", "CHN", "NLD", 0, 3));
    }

    [Fact]
    public void An_unmatched_code_is_reported_with_value_and_share_and_its_flows_stay_in_the_totals()
    {
        var (after, report) = Convert(
            Tables.Of("HS17", "HS12", ("850511", "850511")),
            Flows.Snapshot(new Flow("850511", "CHN", "NLD", 3), new Flow("690890", "CHN", "NLD", 1), new Flow("690890", "DEU", "NLD", 1)));

        var unmatched = report.Unmatched.Should().ContainSingle().Subject;
        unmatched.Code.ToString().Should().Be("690890");
        unmatched.Value.Usd.Should().Be(2000);
        unmatched.Share!.Value.Value.Should().Be(0.4);
        unmatched.Flows.Should().Be(2);
        Rows(after).Where(r => r.Product == "999999").Sum(r => r.Usd).Should().Be(2000);
    }

    [Fact]
    public void Unspecified_goods_stay_so_and_are_no_unmatched_code()
    {
        var (after, report) = Convert(
            Tables.Of("HS17", "HS12", ("850511", "850511")), Flows.Snapshot(new Flow("999999", "CHN", "NLD", 3)));

        Rows(after).Should().ContainSingle().Which.Product.Should().Be("999999");
        report.Unmatched.Should().BeEmpty();
        report.Matched.Usd.Should().Be(3000);
    }

    [Fact]
    public void The_four_codes_of_photosensitive_devices_of_HS22_are_one_code_of_HS17_without_an_assumption()
    {
        var (after, report) = Convert(Tables.Photosensitive, Snapshot22(
            new Flow("854142", "CHN", "NLD", 60), new Flow("854143", "CHN", "NLD", 30), new Flow("854141", "TWN", "NLD", 10)));

        Rows(after).Should().Equal(new Row("854140", "CHN", "NLD", 90_000, double.NaN), new Row("854140", "TWN", "NLD", 10_000, double.NaN));
        report.AssumedShare!.Value.Value.Should().Be(0);
        report.Merges.Single().Sources.Should().HaveCount(3);
    }

    [Fact]
    public void The_way_to_HS22_says_that_solar_cells_and_other_devices_were_told_apart_by_assumption()
    {
        var (after, report) = Convert(
            Tables.Photosensitive.Reversed(), Flows.Snapshot(new Flow("854140", "CHN", "NLD", 100)));

        after.Products.Should().HaveCount(4);
        report.AssumedShare!.Value.Value.Should().Be(1);
        report.Products.Should().OnlyContain(p => p.AssumedValue == p.Value);
    }

    [Fact]
    public void A_converted_series_is_never_the_native_one()
    {
        var converted = Convert(Tables.Of("HS17", "HS12", ("850511", "850511")), Flows.Snapshot()).Snapshot.Series;

        converted.Should().NotBe(Flows.Series with { Revision = HsRevision.Parse("HS12") });
        converted.ToString().Should().Be("test HS12 V1, converted from HS17 by HS17 to HS12");
        converted.IsConverted.Should().BeTrue();
        Flows.Series.IsConverted.Should().BeFalse();
    }

    [Fact]
    public void Two_concordances_make_two_series()
    {
        var (one, other) = (Flows.Series.ConvertedTo(HsRevision.Parse("HS12"), "a"), Flows.Series.ConvertedTo(HsRevision.Parse("HS12"), "b"));

        one.Should().NotBe(other);
    }

    [Fact]
    public void Flows_of_another_revision_are_refused()
    {
        var convert = () => new HsConversion(Tables.Photosensitive).Convert(Flows.Snapshot());

        convert.Should().Throw<ArgumentException>().WithMessage("*HS17*converts from HS22*");
    }

    [Fact]
    public void A_concordance_to_another_nomenclature_converts_no_flows()
    {
        var table = ConcordanceBuilding.FromLinks(
            "x", Nomenclature.Combined(new Year(2024)), Nomenclature.Of(HsRevision.Parse("HS12")), [(Hs6.Parse("850511"), Hs6.Parse("850511"))]);
        var make = () => new HsConversion(table);

        make.Should().Throw<ArgumentException>().WithMessage("*CN2024*");
    }

    [Fact]
    public void Reports_of_several_years_add_up()
    {
        var table = Tables.Of("HS17", "HS12", ("850511", "850100"), ("850511", "850200"));
        var year = Convert(table, Flows.Snapshot(new Flow("850511", "CHN", "NLD", 3), new Flow("690890", "CHN", "NLD", 1))).Report;

        var both = ConversionReport.Combine([year, year]);

        both.Total.Usd.Should().Be(8000);
        both.Matched.Usd.Should().Be(6000);
        both.Unmatched.Single().Flows.Should().Be(2);
        both.UnmatchedShare!.Value.Value.Should().Be(0.25);
        both.Products.Select(p => p.Value.Usd).Should().Equal(3000, 3000, 2000);
    }

    private static (TradeSnapshot Snapshot, ConversionReport Report) Convert(Concordance<Hs6, Hs6> table, TradeSnapshot snapshot)
    {
        var converted = new HsConversion(table).Convert(snapshot);
        return (converted.Snapshot, converted.Report);
    }

    private static TradeSnapshot Snapshot22(params Flow[] flows)
    {
        var builder = new TradeSnapshotBuilder(
            Flows.Series with { Revision = HsRevision.Parse("HS22") }, new Year(2024), GeoMonitor.Core.Economies.EconomyTable.Default);
        foreach (var f in flows)
            builder.Add(Hs6.Parse(f.Product), Flows.Index(f.From), Flows.Index(f.To), Money.FromKusd(f.Kusd), null);
        return builder.Build();
    }

    private static long Total(TradeSnapshot snapshot) => Rows(snapshot).Sum(r => r.Usd);

    private static Dictionary<(string, string), long> TotalsByPair(TradeSnapshot snapshot) =>
        Rows(snapshot).GroupBy(r => (r.From, r.To)).ToDictionary(g => g.Key, g => g.Sum(r => r.Usd));

    private static Dictionary<(string, string, string), long> Values(TradeSnapshot snapshot) =>
        Rows(snapshot).ToDictionary(r => (r.Product, r.From, r.To), r => r.Usd);

    private static List<Row> Rows(TradeSnapshot snapshot)
    {
        var rows = new List<Row>();
        for (var p = 0; p < snapshot.Products.Length; p++)
        {
            for (ushort importer = 0; importer < snapshot.Economies.Count; importer++)
            {
                var flows = snapshot.Imports(p, importer);
                for (var f = 0; f < flows.Count; f++)
                {
                    rows.Add(new Row(
                        snapshot.Products[p].ToString(),
                        snapshot.Economies[flows.Exporters[f]].Code.Value,
                        snapshot.Economies[importer].Code.Value,
                        flows.ValuesUsd[f],
                        flows.QuantitiesT[f]));
                }
            }
        }

        return rows;
    }

    private sealed record Row(string Product, string From, string To, long Usd, double Tonnes);
}
