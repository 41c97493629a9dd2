using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Core.Tests.Trade;

/// <summary>One flow as a test writes it down.</summary>
internal sealed record Flow(string Product, string From, string To, double Kusd, double? Tonnes = null);

internal static class Flows
{
    public static SeriesKey Series { get; } = new("test", HsRevision.Parse("HS17"), "V1");

    public static ushort Index(string code) => EconomyTable.Default.IndexOf(EconomyCode.Parse(code));

    public static TradeSnapshot Snapshot(params IEnumerable<Flow> flows) => Builder(flows).Build();

    public static TradeSnapshotBuilder Builder(IEnumerable<Flow> flows)
    {
        var builder = new TradeSnapshotBuilder(Series, new Year(2024), EconomyTable.Default);
        foreach (var f in flows)
        {
            builder.Add(
                Hs6.Parse(f.Product),
                Index(f.From),
                Index(f.To),
                Money.FromKusd(f.Kusd),
                f.Tonnes is { } t ? new Tonnes(t) : null);
        }

        return builder;
    }

    /// <summary>Random flows among a handful of members, other countries and the unspecified partner.</summary>
    public static Gen<Flow[]> Random => Gen.Select(
            OneOf("850511", "810411", "010121"),
            OneOf("NLD", "DEU", "POL", "CHN", "USA", "GBR", "JPN", "ZZZ"),
            OneOf("NLD", "DEU", "POL", "CHN", "USA", "GBR", "JPN", "ZZZ"),
            Gen.Long[0, 5_000_000],
            (product, from, to, usd) => new Flow(product, from, to, usd / 1000.0))
        .Where(f => f.From != f.To)
        .Array[0, 60]
        .Select(flows => flows.DistinctBy(f => (f.Product, f.From, f.To)).ToArray());

    private static Gen<string> OneOf(params string[] codes) => Gen.Int[0, codes.Length - 1].Select(i => codes[i]);
}
