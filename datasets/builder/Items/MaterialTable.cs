using System.Collections.Immutable;
using GeoMonitor.Core.Items;
using GeoMonitor.Datasets.Builder.Facts;
using GeoMonitor.Datasets.Builder.Tables;

namespace GeoMonitor.Datasets.Builder.Items;

/// <summary>A material with what the items of the bundle take from it.</summary>
/// <param name="Id">Its slug.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="NameNl">Name in Dutch.</param>
/// <param name="IsGroup">Whether it stands for a group whose members are materials themselves.</param>
/// <param name="Tags">Tags of every item of it.</param>
/// <param name="Ecosystems">Industrial ecosystems that use it.</param>
/// <param name="Codes">Codes seen in published mappings.</param>
/// <param name="UnverifiedCodes">Codes from memory.</param>
/// <param name="Stages">Stages for which somebody's supply is known.</param>
/// <param name="Sources">Sources of the above.</param>
/// <param name="Note">What to know; empty when nothing.</param>
internal sealed record Material(
    string Id,
    string NameEn,
    string NameNl,
    bool IsGroup,
    ImmutableArray<string> Tags,
    ImmutableArray<string> Ecosystems,
    ImmutableArray<Hs6> Codes,
    ImmutableArray<Hs6> UnverifiedCodes,
    ImmutableArray<string> Stages,
    ImmutableArray<string> Sources,
    string Note);

/// <summary>Joins the fact tables into the list of materials.</summary>
internal static class MaterialTable
{
    public static ImmutableArray<Material> Read(string facts)
    {
        var study = Table(facts, "crm_eu2023.csv").Rows.ToDictionary(r => r["material_id"]);
        var stages = Stages(Table(facts, "production_shares.csv"), study.Values);
        var ecosystems = Ecosystems(facts);
        var chips = Table(facts, "chips_open_segments.csv").Rows.Select(r => r["material_id"]).ToHashSet();
        var names = SourceTable.ReadResource("materials.csv");
        var known = names.Rows.Select(r => r["material_id"]).ToHashSet();
        var unnamed = study.Keys.Concat(stages.Select(s => s.Key)).Where(id => !known.Contains(id)).ToList();
        if (unnamed.Count > 0)
            throw new InvalidDataException($"materials.csv lacks a Dutch name of {string.Join(", ", unnamed)}.");
        return [.. names.Rows.Select(Make)];

        Material Make(SourceRow name)
        {
            var id = name["material_id"];
            var row = study.GetValueOrDefault(id);
            var nameEn = name["name_en"].Length > 0 ? name["name_en"] : row!["material"];
            var uses = (row is null ? nameEn : row["material"]) is var key ? ecosystems[key] : [];
            return new Material(
                id,
                nameEn,
                name["name_nl"],
                row?["row_type"] == "group",
                [.. Tags(name, row, chips.Contains(id))],
                [.. uses.Select(u => u.Ecosystem).Distinct().Order(StringComparer.Ordinal)],
                Codes(row, "hs6"),
                Codes(row, "hs6_unverified"),
                [.. stages[id].Select(s => s.Stage).Distinct().Order(StringComparer.Ordinal)],
                [.. Sources(row, stages[id].Select(s => s.Source), uses.Select(u => u.Source))],
                string.Join(' ', new[] { name["note"], Sentence(row?["notes"] ?? "") }.Where(n => n.Length > 0)));
        }
    }

    private static SourceTable Table(string facts, string name) => SourceTable.Read(Path.Combine(facts, name));

    private static ILookup<string, (string Stage, string Source)> Stages(
        SourceTable shares, IEnumerable<SourceRow> study) =>
        shares.Rows.SelectMany(r => r.List("source_id").Select(s => (Id: r["material_id"], Stage: r["stage"], Source: s)))
            .Concat(study.SelectMany(r => r.List("stages_with_supply_data")
                .Select(s => (Id: r["material_id"], Stage: s, Source: "ec-crm-2023"))))
            .Distinct()
            .ToLookup(x => x.Id, x => (x.Stage, x.Source), StringComparer.Ordinal);

    private static ILookup<string, (string Ecosystem, string Source)> Ecosystems(string facts)
    {
        var rule = new ShipRule(Table(facts, "sources.csv"));
        var uses = Table(facts, "material_uses.csv");
        return uses.Rows.Where(r => r["from_type"] == "material" && rule.Allows(uses, r))
            .SelectMany(r => r.List("ecosystems").Select(e => (Node: r["from_node"], Ecosystem: e, Source: r["source_id"])))
            .ToLookup(x => x.Node, x => (x.Ecosystem, x.Source), StringComparer.Ordinal);
    }

    private static SortedSet<string> Tags(SourceRow name, SourceRow? study, bool inChipChain)
    {
        var tags = new SortedSet<string>(name.List("tags"), StringComparer.Ordinal) { "raw-material" };
        if (study?["critical_2023"] == "yes")
            tags.Add("crm");
        if (study?["strategic_2024"] == "yes")
            tags.Add("strategic");
        if (inChipChain)
            tags.Add("chips");
        return tags;
    }

    private static ImmutableArray<Hs6> Codes(SourceRow? row, string column) =>
        row is null ? [] : [.. row.List(column).Select(Hs6.Parse)];

    private static SortedSet<string> Sources(SourceRow? row, IEnumerable<string> stages, IEnumerable<string> uses)
    {
        var sources = new SortedSet<string>(stages.Concat(uses), StringComparer.Ordinal);
        sources.UnionWith(row?.List("source_id") ?? []);
        if (row is not null && (row["hs6"].Length > 0 || row["hs6_unverified"].Length > 0))
            sources.Add("hs-map");
        return sources;
    }

    internal static string Sentence(string text) =>
        text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..].TrimEnd('.') + ".";
}
