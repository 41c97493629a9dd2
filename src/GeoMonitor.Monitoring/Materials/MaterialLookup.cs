using GeoMonitor.Core.Items;
using GeoMonitor.Core.Supply.Criticality;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Materials;

/// <summary>Finds the material that a question names.</summary>
public static class MaterialLookup
{
    private const string Hint = "GET /api/v1/items?kind=material lists all at their stages.";

    /// <summary>The material with a slug; the stage of an identifier such as <c>gallium.processing</c> is left aside.</summary>
    /// <exception cref="MonitorProblemException">The EU assessment knows none; the nearest ones are named.</exception>
    public static CriticalityMaterial Find(RunView run, string id)
    {
        var materials = run.Figures.Criticality.Materials;
        if (ItemId.TryParse(id, out var parsed) && materials.TryGetValue(parsed.Material ?? parsed.Value, out var material))
            return material;
        throw MonitorProblemException.Unknown(
            "material", id, materials.Values.Select(m => new Candidate(m.Id, [m.NameEn, DutchName(run, m)])), Hint);
    }

    /// <summary>The Dutch name of a material; the English one where no item carries it.</summary>
    public static string DutchName(RunView run, CriticalityMaterial material) =>
        Stages.All
            .Select(s => run.Figures.Items.Find(ItemId.Of(material.Id, Stages.Slug(s))))
            .OfType<Item>()
            .Select(i => i.NameNl.Split(", ")[0])
            .FirstOrDefault(material.NameEn);
}
