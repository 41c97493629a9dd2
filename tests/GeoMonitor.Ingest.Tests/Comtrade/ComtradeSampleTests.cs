using System.Collections.Concurrent;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade.Mirror;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Ingest.Tests.Comtrade;

/// <summary>Real pulls of UN Comtrade: 31 raw materials, all reporters and partners, with and without breakdown rows.</summary>
public sealed class ComtradeSampleTests
{
    private static readonly ConcurrentDictionary<(string File, TradeSide Side), Loaded> LoadedOnce = new();

    // pitfall 15: summing breakdown rows gives 2.0 to 2.2 times the truth
    [Theory]
    [InlineData(2022, "Imports")]
    [InlineData(2022, "Exports")]
    [InlineData(2022, "Reconciled")]
    [InlineData(2024, "Imports")]
    [InlineData(2024, "Exports")]
    [InlineData(2024, "Reconciled")]
    public void Breakdown_rows_collapse_to_the_flows_of_the_totals(int year, string side)
    {
        var of = Enum.Parse<TradeSide>(side);
        var collapsed = Load($"comtrade_crm31_{year}_with_breakdown_rows.csv.gz", of);
        var totals = Load($"comtrade_crm31_{year}_totals.csv.gz", of);

        collapsed.Should().HaveCount(totals.Count).And.HaveCountGreaterThan(10_000);
        foreach (var (key, flow) in totals)
            collapsed[key].Kusd.Should().BeApproximately(flow.Kusd, 1e-9 * Math.Max(1, flow.Kusd));
    }

    // who made the totals took the largest weight of any row, also where the total row itself has none: that is the weight of a part
    [Theory]
    [InlineData(2022, "Imports")]
    [InlineData(2022, "Exports")]
    [InlineData(2024, "Imports")]
    [InlineData(2024, "Exports")]
    public void The_weight_is_that_of_the_total_row_and_never_that_of_a_part(int year, string side)
    {
        var of = Enum.Parse<TradeSide>(side);
        var collapsed = Load($"comtrade_crm31_{year}_with_breakdown_rows.csv.gz", of);
        var totals = Load($"comtrade_crm31_{year}_totals.csv.gz", of);
        var bothKnow = totals.Where(t => t.Value.Tonnes is not null && collapsed[t.Key].Tonnes is not null).ToArray();

        bothKnow.Should().OnlyContain(t => Math.Abs(t.Value.Tonnes!.Value - collapsed[t.Key].Tonnes!.Value) <= 1e-9 * t.Value.Tonnes.Value);
        collapsed.Values.Count(f => f.Tonnes is not null).Should().Be(bothKnow.Length);
        (totals.Values.Count(f => f.Tonnes is not null) - bothKnow.Length).Should().BeInRange(1, totals.Count / 100);
    }

    // pitfall 2 of the formats: the world is a checksum
    [Theory]
    [InlineData("comtrade_crm31_2022_totals.csv.gz")]
    [InlineData("comtrade_crm31_2024_totals.csv.gz")]
    [InlineData("comtrade_crm31_2022_with_breakdown_rows.csv.gz")]
    [InlineData("comtrade_crm31_2024_with_breakdown_rows.csv.gz")]
    public void The_partners_of_every_reporter_flow_and_product_add_up_to_the_world(string file) =>
        Report(file, TradeSide.Reconciled).Checks.Should().Contain(c => c.Name == "world-checksum" && c.Passed);

    // pitfall 27 of the formats: 2024 lacks reporters that are late
    [Theory]
    [InlineData("comtrade_crm31_2022_totals.csv.gz", "2022 162")]
    [InlineData("comtrade_crm31_2024_totals.csv.gz", "2024 136")]
    public void The_report_says_how_many_economies_report(string file, string reporters) =>
        Report(file, TradeSide.Reconciled).Notes.Should().Contain(n => n.StartsWith($"Reporters by year: {reporters};", StringComparison.Ordinal));

    // pitfall 1: Taiwan reports nothing to the UN, but its partners do
    [Fact]
    public void Taiwan_exports_what_others_report_from_it() =>
        Load("comtrade_crm31_2022_totals.csv.gz", TradeSide.Reconciled).Values
            .Where(f => f.Exporter == "TWN").Sum(f => f.Kusd).Should().BeGreaterThan(100_000);

    private static Dictionary<(string Product, string Exporter, string Importer), LoadedFlow> Load(string file, TradeSide side) =>
        Sample(file, side).Flows.ToDictionary(f => (f.Product, f.Exporter, f.Importer));

    private static Core.Loading.LoadReport Report(string file, TradeSide side) => Sample(file, side).Report;

    private static Loaded Sample(string file, TradeSide side) => LoadedOnce.GetOrAdd((file, side), _ => Loaded.File(
        FileSource.FromFile(SharedMaterial.PathOf("samples/comtrade/" + file)),
        new LoadOptions { Side = side, Revision = HsRevision.Parse("HS17") }));
}
