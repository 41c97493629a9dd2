using System.Collections.Immutable;
using GeoMonitor.Core.Items;
using GeoMonitor.Datasets.Builder.Tables;

namespace GeoMonitor.Datasets.Builder.Items;

/// <summary>The steps of the chip value chain as items.</summary>
internal static class SegmentItems
{
    public static IEnumerable<ItemRow> Read(string facts, ImmutableArray<Material> materials)
    {
        var dutch = SourceTable.ReadResource("segments.csv").Rows.ToDictionary(r => r["segment_id"], r => r["name_nl"]);
        var ecosystems = SourceTable.Read(Path.Combine(facts, "chips_open_edges.csv")).Rows
            .Where(r => r["to_type"] == "ecosystem")
            .ToLookup(r => r["from_id"], r => r["to_id"], StringComparer.Ordinal);
        var sources = SourceTable.Read(Path.Combine(facts, "chips_open_shares.csv")).Rows
            .Where(r => r["is_primary"] == "yes")
            .ToLookup(r => r["segment_id"], r => r["source_id"], StringComparer.Ordinal);
        foreach (var row in SourceTable.Read(Path.Combine(facts, "chips_open_segments.csv")).Rows)
        {
            var id = row["segment_id"];
            var material = materials.FirstOrDefault(m => m.Id == row["material_id"]);
            yield return new ItemRow(
                id,
                "segment",
                row["name"],
                dutch.GetValueOrDefault(id) ?? throw row.Error($"segments.csv lacks a Dutch name of {id}."),
                [.. row.List("hs6_hint").Where(c => c.Length == 6).Select(Hs6.Parse)],
                Concordance.Today,
                row["stage_group"],
                material is null ? [] : [material.Id],
                false,
                [.. (material?.Tags ?? []).Append("chips").Append(row["is_aggregate"] == "yes" ? "aggregate" : "chips").Distinct()],
                [.. ecosystems[id].Distinct().Order(StringComparer.Ordinal)],
                [.. sources[id].SelectMany(s => s.Split('|')).Where(s => s.Length > 0).Distinct()],
                Note(row));
        }
    }

    private static string Note(SourceRow row)
    {
        var notes = new List<string>();
        if (row["note"].Length > 0)
            notes.Add(MaterialTable.Sentence(row["note"]));
        if (row["hs6_hint"].Length > 0)
            notes.Add("The HS code is a rough proxy of trade, not verified.");
        return string.Join(' ', notes);
    }
}
