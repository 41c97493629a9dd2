using GeoMonitor.Core;
using GeoMonitor.Ingest.Bundle;
using GeoMonitor.Monitoring.Assessment;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Reproductions;

/// <summary>
/// The criteria of CEPII GeoDep on the bundled flows, against another program's results on the same flows
/// (methodology 2.2).
/// </summary>
internal static class ImportCriteria
{
    private const string Source = "Criteria of CEPII GeoDep (Policy Brief 2024-47), computed from BACI by another program";
    private const double FiveDigits = 1e-5;
    private const double HundredthOfAThousand = 1e-3;

    public static IEnumerable<Reproduction> Of(RunView run) => run.Figures.Checks.Criteria
        .GroupBy(c => (c.Year, c.Economy))
        .OrderBy(g => g.Key.Year)
        .ThenBy(g => g.Key.Economy)
        .SelectMany(g => OfGroup(run, g.Key.Year, g.Key.Economy.Value, [.. g]));

    private static IEnumerable<Reproduction> OfGroup(RunView run, Year year, string economy, List<CriteriaCheck> checks)
    {
        var pairs = checks.ConvertAll(c => (Check: c, Own: Assess(run, c)));
        yield return Count("import-hhi", "concentration of imports", (c, a) => Near(a.Cell?.ImportHhi, c.ImportHhi, FiveDigits));
        yield return Count("world-export-hhi", "concentration of world exports", (c, a) => Near(a.Cell?.WorldExportHhi, c.WorldExportHhi, FiveDigits));
        yield return Count("import-export-ratio", "imports over exports", (c, a) => Near(a.GeoDep.ImportExportRatio, c.ImportExportRatio, FiveDigits));
        yield return Count("imports", "imports", (c, a) => Near(a.Cell?.Imports.Kusd, c.ImportsKusd, HundredthOfAThousand));
        yield return Count("criteria", "all three criteria in the year", (c, a) => a.GeoDep.AllHold(run.Facts.Parameters.GeoDep) == c.AllThree);
        yield return Count("two-of-three-years", "the rule over three years", (c, a) => a.GeoDepRule.Holds == c.InTwoOfThreeYears);

        Reproduction Count(string id, string title, Func<CriteriaCheck, DependencyAssessment, bool> agrees)
        {
            var differ = pairs.Where(p => p.Own is null || !agrees(p.Check, p.Own)).Select(p => p.Check.Product.ToString()).ToList();
            return Reproduction.Compare(
                $"geodep-{id}-{economy.ToLowerInvariant()}-{year}",
                $"GeoDep, {economy} {year}: products for which {title} agree",
                Source,
                checks.Count,
                checks.Count - differ.Count,
                0,
                $"Not for {string.Join(", ", differ)}: a newer release of the flows has taken the place of the bundled one.");
        }
    }

    private static DependencyAssessment? Assess(RunView run, CriteriaCheck check)
    {
        var product = run.Products.GetValueOrDefault(run.Figures.Items.IdOf(check.Product, check.Revision));
        return product is null || product.Series.Revision != check.Revision
            ? null
            : run.Assess(product, run.Economies.Find(check.Economy)!, check.Year);
    }

    private static bool Near(double? own, double? other, double tolerance) =>
        own is { } a && other is { } b ? Math.Abs(a - b) <= tolerance : own is null && other is null;
}
