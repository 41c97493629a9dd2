using System.Collections.Immutable;
using GeoMonitor.Core.Items;
using GeoMonitor.Datasets.Builder.Tables;

namespace GeoMonitor.Datasets.Builder.Items;

/// <summary>
/// Links traded codes to materials. The mappings name codes of today, the series are in older revisions: a link goes
/// through the concordance, and the note of the item says where the digits mean something else.
/// </summary>
internal sealed class ProductLinks(ImmutableArray<Material> materials, SourceTable names, Concordance concordance)
{
    private static readonly string[] ListTags = ["crm", "strategic", "chips"];

    private readonly Dictionary<string, SourceRow> _names = names.Rows.ToDictionary(r => r["hs6"]);
    private readonly ImmutableArray<Material> _single = [.. materials.Where(m => !m.IsGroup)];

    /// <summary>The item of a traded code.</summary>
    public ItemRow Product(Hs6 code, HsRevision revision, string source)
    {
        var name = _names.GetValueOrDefault(code.ToString())
            ?? throw new InvalidDataException($"products.csv has no name of {code}.");
        var origin = new ProductOrigin(concordance, revision, code);

        // a mapping may itself name an old code; digits that no longer exist can only be meant that way
        ImmutableArray<Hs6> meant = origin.ExistsToday ? origin.Today : [.. origin.Today, code];
        var seen = _single.Where(m => m.Codes.Any(meant.Contains)).ToList();
        var memory = _single.Except(seen).Where(m => m.UnverifiedCodes.Any(meant.Contains)).ToList();
        var worded = name.List("materials").Select(Find).Except(seen).Except(memory).ToList();
        var linked = _single.Where(m => seen.Contains(m) || memory.Contains(m) || worded.Contains(m)).ToList();
        return new ItemRow(
            code.ToString(),
            "product",
            name["name_en"],
            name["name_nl"],
            [code],
            revision,
            name["stage"],
            [.. linked.Select(m => m.Id)],
            linked.Count > 1,
            [.. name.List("tags").Union(linked.SelectMany(m => m.Tags).Intersect(ListTags))],
            [.. linked.SelectMany(m => m.Ecosystems).Distinct().Order(StringComparer.Ordinal)],
            [.. Sources(source, linked, seen, memory, origin)],
            Note(name, origin, memory, worded));
    }

    /// <summary>One item per material and stage whose suppliers are known.</summary>
    public IEnumerable<ItemRow> MaterialItems() =>
        from material in materials
        from stage in material.Stages
        select new ItemRow(
            $"{material.Id}.{stage}",
            "material",
            $"{material.NameEn}, {stage}",
            $"{material.NameNl}, {Stages.Dutch(stage)}",
            [.. TodaysCodes(material, stage)],
            Concordance.Today,
            stage,
            [material.Id],
            false,
            material.Tags,
            material.Ecosystems,
            material.Sources,
            material.Note);

    private IEnumerable<Hs6> TodaysCodes(Material material, string stage) =>
        material.Codes.Where(c => StageOf(c) == stage)
            .SelectMany(c => concordance.Has(Concordance.Today, c) ? [c] : concordance.Forward(HsRevision.All[0], c))
            .Distinct()
            .Order();

    private string StageOf(Hs6 code) =>
        _names.TryGetValue(code.ToString(), out var name) ? name["stage"] : Stages.Of(code);

    private Material Find(string id) =>
        _single.FirstOrDefault(m => m.Id == id)
        ?? throw new InvalidDataException($"products.csv names a material '{id}' that does not exist.");

    private static SortedSet<string> Sources(
        string source, List<Material> linked, List<Material> seen, List<Material> memory, ProductOrigin origin)
    {
        var sources = new SortedSet<string>(linked.SelectMany(m => m.Sources), StringComparer.Ordinal) { source };
        sources.Remove("hs-map");
        if (seen.Count > 0)
            sources.Add("hs-map");
        if (memory.Count > 0)
            sources.Add("memory");
        if (!origin.IsSame)
            sources.Add("unsd-hs-concordance");
        return sources;
    }

    private static string Note(
        SourceRow name, ProductOrigin origin, List<Material> memory, List<Material> worded)
    {
        var notes = new List<string>();
        if (origin.Note() is { } changed)
            notes.Add(changed);
        if (name["note"].Length > 0)
            notes.Add(name["note"]);
        if (worded.Count > 0)
            notes.Add($"Linked to {string.Join(", ", worded.Select(m => m.Id))} by the wording of the code.");
        if (memory.Count > 0)
            notes.Add($"The link to {string.Join(", ", memory.Select(m => m.Id))} is not verified.");
        return string.Join(' ', notes);
    }
}
