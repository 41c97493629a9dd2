using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Tests.Trade;

namespace GeoMonitor.Core.Tests.Screening;

/// <summary>The indicators of one cell, written down as the methodology states them and without regard to speed.</summary>
internal sealed record NaiveIndicators(
    long ImportsUsd,
    long ExportsUsd,
    long IntraUsd,
    double? ImportHhi,
    double? Low,
    double? High,
    double? ExtraHhi,
    double? WorldHhi,
    int Suppliers)
{
    public static NaiveIndicators? Of(IReadOnlyList<Flow> flows, string product, string economy)
    {
        var union = economy == "EU27";
        var rows = flows.Where(f => f.Product == product).ToList();
        var own = union ? rows.Where(f => Member(f.To)).ToList() : rows.Where(f => f.To == economy).ToList();
        if (own.Count == 0)
            return null;

        var imports = union ? own.Where(f => !Member(f.From)).ToList() : own;
        var intra = union || Member(economy) ? own.Where(f => Member(f.From)) : [];
        var exports = union
            ? rows.Where(f => Member(f.From) && !Member(f.To))
            : rows.Where(f => f.From == economy);
        var bySupplier = BySupplier(imports.Select(f => (f.From, f.Kusd)));
        var extra = Member(economy) ? bySupplier.Where(s => !Member(s.Key)) : bySupplier;
        var world = union
            ? BySupplier(rows.Where(f => !(Member(f.From) && Member(f.To)))
                .Select(f => (Member(f.From) ? "EU27" : f.From, f.Kusd)))
            : BySupplier(rows.Select(f => (f.From, f.Kusd)));
        return new NaiveIndicators(
            Usd(imports),
            Usd(exports),
            Usd(intra),
            Hhi(bySupplier.Values),
            Bound(bySupplier.Values, Usd(imports), 0),
            Bound(bySupplier.Values, Usd(imports), Usd(imports.Where(f => f.From == "ZZZ"))),
            Hhi([.. extra.Select(s => s.Value)]),
            Hhi(world.Values),
            bySupplier.Count(s => s.Value > 0));
    }

    private static bool Member(string code) =>
        EconomyTable.Default.Eu27Members.Any(m => m.Code == EconomyCode.Parse(code));

    private static long Usd(IEnumerable<Flow> flows) => flows.Sum(f => (long)Math.Round(f.Kusd * 1000));

    private static Dictionary<string, double> BySupplier(IEnumerable<(string Code, double Kusd)> flows) => flows
        .Where(f => f.Code != "ZZZ")
        .GroupBy(f => f.Code)
        .ToDictionary(g => g.Key, g => g.Sum(f => f.Kusd * 1000));

    private static double? Hhi(IReadOnlyCollection<double> amounts) =>
        amounts.Sum() is var sum and > 0 ? amounts.Sum(a => a / sum * (a / sum)) : null;

    private static double? Bound(IReadOnlyCollection<double> amounts, long total, long hidden)
    {
        if (total == 0)
            return null;
        var ordered = amounts.DefaultIfEmpty(0).OrderDescending().ToList();
        ordered[0] += hidden;
        return ordered.Sum(a => a / total * (a / total));
    }
}
