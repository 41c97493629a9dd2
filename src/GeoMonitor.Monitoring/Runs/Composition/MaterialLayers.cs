using GeoMonitor.Core;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Supply;

namespace GeoMonitor.Monitoring.Runs.Composition;

/// <summary>
/// Lays the figures of loaded assessments over the bundled profiles of materials: only those of the edition of the
/// bundle or of a newer one, because an older study must not undo a newer one.
/// </summary>
internal static class MaterialLayers
{
    /// <summary>The edition of the EU study that the bundle holds.</summary>
    private static readonly Year BundledEdition = new(2023);

    public static IReadOnlyDictionary<string, MaterialProfile> Over(
        IReadOnlyDictionary<string, MaterialProfile> below, IEnumerable<AssessmentFigures> layers)
    {
        var profiles = below.ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        foreach (var figure in layers
            .SelectMany(l => l.Rows)
            .Where(r => r.MaterialId is not null && r.Value is not null && r.Year >= BundledEdition)
            .OrderBy(r => r.Year))
        {
            if (profiles.TryGetValue(figure.MaterialId!, out var known))
                profiles[figure.MaterialId!] = With(known, figure.Measure, figure.Value!.Value);
        }

        return profiles;
    }

    private static MaterialProfile With(MaterialProfile profile, AssessmentMeasure measure, double value) => measure switch
    {
        AssessmentMeasure.SupplyRisk => profile with { SupplyRisk = value },
        AssessmentMeasure.EconomicImportance => profile with { EconomicImportance = value },
        AssessmentMeasure.RecyclingInputRate => profile with { RecyclingInputRate = value },
        _ => profile,
    };
}
