using GeoMonitor.Core.Indicators.Concentration;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade.Mirror;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Tests.Support;
using MathNet.Numerics.Statistics;

namespace GeoMonitor.Ingest.Tests.Comtrade;

/// <summary>
/// CEPII reconciles the same reports by a method of its own. Ours is held to it in what the monitor asks: who exports
/// how much of what.
/// </summary>
public sealed class ComtradeAgainstBaciTests
{
    private const string Unspecified = "ZZZ";

    [Theory]
    [InlineData(2022, "BACI_HS17_Y2022_V202601_crm30_valueonly.csv.gz")]
    [InlineData(2024, "BACI_HS17_Y2024_V202601_crm30.csv.gz")]
    public void Reconciled_exports_are_as_concentrated_as_those_of_BACI(int year, string baciFile)
    {
        var baci = ExportersOf(Load("baci/" + baciFile));
        var ours = ExportersOf(Load($"comtrade/comtrade_crm31_{year}_totals.csv.gz"));

        baci.Should().HaveCount(30);
        ours.Keys.Should().Contain(baci.Keys);
        var products = baci.Keys.Order(StringComparer.Ordinal).ToArray();
        Correlation.Pearson(products.Select(p => Hhi(baci[p])), products.Select(p => Hhi(ours[p])))
            .Should().BeGreaterThanOrEqualTo(0.99);
        products.Count(p => Top(baci[p]) == Top(ours[p])).Should().BeGreaterThanOrEqualTo(27);
    }

    // pitfall 11 of the formats: neither side alone is world trade
    [Theory]
    [InlineData(2022, "BACI_HS17_Y2022_V202601_crm30_valueonly.csv.gz")]
    [InlineData(2024, "BACI_HS17_Y2024_V202601_crm30.csv.gz")]
    public void Reconciled_trade_has_the_size_of_that_of_BACI(int year, string baciFile)
    {
        var baci = ExportersOf(Load("baci/" + baciFile));
        var ours = ExportersOf(Load($"comtrade/comtrade_crm31_{year}_totals.csv.gz"));

        (Total(ours) / Total(baci)).Should().BeInRange(0.95, 1.08);

        double Total(Dictionary<string, Dictionary<string, double>> trade) =>
            baci.Keys.Sum(p => trade[p].Values.Sum());
    }

    private static Dictionary<string, Dictionary<string, double>> ExportersOf(IEnumerable<LoadedFlow> flows) => flows
        .Where(f => f.Exporter != Unspecified)
        .GroupBy(f => f.Product, StringComparer.Ordinal)
        .ToDictionary(
            p => p.Key,
            p => p.GroupBy(f => f.Exporter, StringComparer.Ordinal)
                .ToDictionary(e => e.Key, e => e.Sum(f => f.Kusd), StringComparer.Ordinal),
            StringComparer.Ordinal);

    private static double Hhi(Dictionary<string, double> exporters) => Herfindahl.Of([.. exporters.Values])!.Value;

    private static string Top(Dictionary<string, double> exporters) => exporters.MaxBy(e => e.Value).Key;

    private static List<LoadedFlow> Load(string path) => Loaded.File(
        FileSource.FromFile(SharedMaterial.PathOf("samples/" + path)),
        new LoadOptions { Side = TradeSide.Reconciled, Revision = HsRevision.Parse("HS17") }).Flows;
}
