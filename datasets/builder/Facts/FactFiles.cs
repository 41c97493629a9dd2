using System.Collections.Immutable;
using GeoMonitor.Datasets.Builder.Output;
using GeoMonitor.Datasets.Builder.Tables;

namespace GeoMonitor.Datasets.Builder.Facts;

/// <summary>Makes the files of the fact tables and remembers which sources they use.</summary>
internal sealed class FactFiles(string shared)
{
    private readonly string _facts = Path.Combine(shared, "facts");
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>All fact files.</summary>
    public ImmutableArray<BundleFile> Build()
    {
        var rule = new ShipRule(Table("sources.csv"));
        return [.. FactCatalogue.All.Select(spec => Build(spec, rule)), Ecosystems(rule)];
    }

    /// <summary>The register of the sources that rows of the bundle name; call it when all other files are made.</summary>
    public BundleFile Sources(IEnumerable<string> alsoUsed)
    {
        _used.UnionWith(alsoUsed);
        var text = new CsvText();
        string[] columns = ["source_id", "title", "publisher", "year", "table_or_part", "locator", "licence"];
        text.Header([.. columns, "terms"]);
        var own = SourceTable.ReadResource("sources.csv").Rows;
        var rows = Table("sources.csv").Rows.Concat(own).Where(r => _used.Contains(r["source_id"])).ToList();
        foreach (var row in rows)
            text.Row([.. columns.Select(c => row[c]), row["ship_reason"]]);
        var missing = _used.Except(rows.Select(r => r["source_id"]), StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
            throw new InvalidDataException($"Sources that no register knows: {string.Join(", ", missing)}.");
        return BundleFile.From("sources", "facts/sources.csv", "sources", FactOrigins.Register, text);
    }

    private BundleFile Build(FactSpec spec, ShipRule rule)
    {
        var table = Table(spec.From);
        var columns = spec.Columns.Select(c => c.Split('>')).Select(p => (Old: p[0], New: p[^1])).ToArray();
        var text = new CsvText();
        text.Header([.. columns.Select(c => c.New)]);
        var kept = table.Rows.Where(r => rule.Allows(table, r)).ToList();
        var order = spec.SortBy.Select(name => columns.Single(c => c.New == name).Old).ToArray();
        foreach (var row in order.Length == 0 ? kept : Sort(kept, order))
        {
            text.Row([.. columns.Select(c => row[c.Old])]);
            _used.UnionWith(ShipRule.SourcesOf(table, row));
        }

        var left = table.Rows.Length - kept.Count;
        var note = left == 0 ? spec.Note : $"{spec.Note} {left} rows may not ship and are left out.".TrimStart();
        return BundleFile.From(spec.Id, spec.To, spec.Kind, spec.Origin, text, note);
    }

    private BundleFile Ecosystems(ShipRule rule)
    {
        var dutch = SourceTable.ReadResource("ecosystems.csv").Rows.ToDictionary(r => r["ecosystem_id"], r => r["name_nl"]);
        var table = Table("ecosystems.csv");
        var text = new CsvText();
        text.Header("ecosystem_id", "name_en", "name_nl", "source_id", "confidence");
        foreach (var row in table.Rows.Where(r => rule.Allows(table, r)))
        {
            text.Row(row["ecosystem_id"], row["name_en"], dutch[row["ecosystem_id"]], row["source_id"], row["confidence"]);
            _used.UnionWith(row.List("source_id"));
        }

        return BundleFile.From(
            "ecosystems", "facts/ecosystems.csv", "ecosystems", FactOrigins.Ecosystems, text);
    }

    private static IEnumerable<SourceRow> Sort(List<SourceRow> rows, string[] columns)
    {
        var sorted = rows.OrderBy(r => r[columns[0]], StringComparer.Ordinal);
        foreach (var column in columns.Skip(1))
            sorted = sorted.ThenBy(r => r[column], StringComparer.Ordinal);
        return sorted;
    }

    private SourceTable Table(string name) => SourceTable.Read(Path.Combine(_facts, name));
}
