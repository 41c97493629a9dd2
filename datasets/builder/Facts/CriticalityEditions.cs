using System.Collections.Immutable;
using GeoMonitor.Datasets.Builder.Output;
using GeoMonitor.Datasets.Builder.Tables;

namespace GeoMonitor.Datasets.Builder.Facts;

/// <summary>
/// Supply risk and economic importance of every EU assessment since 2014, with the list that was adopted on it. The
/// assessment of 2011 is left out: it counted all rare earths as one material, the table splits them.
/// </summary>
internal sealed class CriticalityEditions
{
    private static readonly string[] Editions = ["2014", "2017", "2020", "2023"];
    private readonly SourceTable _lists = SourceTable.ReadResource("critical_lists.csv");
    private readonly SourceTable _results;
    private readonly Dictionary<string, string> _ids;

    public CriticalityEditions(string shared)
    {
        _results = SourceTable.Read(Path.Combine(shared, "samples/crm-eu/dimension_CRMsOverTime.csv"));
        _ids = SourceTable.Read(Path.Combine(shared, "facts/crm_eu2023.csv")).Rows
            .ToDictionary(r => Key(r["material"]), r => r["material_id"], StringComparer.Ordinal);

        // names of the table over the years that the master list of 2023 does not have
        _ids["pgms"] = "pgm";
        _ids["hrees"] = "hree";
        _ids["lrees"] = "lree";
        _ids["bauxite"] = "bauxite";
    }

    /// <summary>The source identifiers of the rows.</summary>
    public IEnumerable<string> SourceIds => _lists.Rows.Select(r => r["source_id"]).Append("ec-crm-2023").Distinct(StringComparer.Ordinal);

    /// <summary>The file.</summary>
    public BundleFile Build()
    {
        var listed = _lists.Rows.ToDictionary(r => (r["edition"], r["material_id"]), r => r["source_id"]);
        var text = new CsvText();
        text.Header("edition", "material_id", "supply_risk", "economic_importance", "listed", "source_id", "confidence");
        foreach (var (edition, id, row) in Assessed())
        {
            var onList = listed.Remove((edition, id), out var source);
            text.Row(
                edition, id, Figure(row["SR"]), Figure(row["EI"]), onList ? "yes" : "no",
                onList ? $"ec-crm-2023|{source}" : "ec-crm-2023", "seen");
        }

        if (listed.Count > 0)
            throw new InvalidDataException($"Listed and not assessed: {string.Join(", ", listed.Keys)}.");
        return BundleFile.From(
            "criticality-editions", "facts/criticality_editions.csv", "criticality-editions", FactOrigins.Study2023, text,
            "Groups of elements are one material. The scale of economic importance changed with the method of 2017.");
    }

    private ImmutableArray<(string Edition, string Id, SourceRow Row)> Assessed() =>
    [
        .. _results.Rows
            .Where(r => Editions.Contains(r["Year"]) && (Figure(r["SR"]) is not null || Figure(r["EI"]) is not null))
            .Select(r => (r["Year"], _ids.TryGetValue(Key(r["Material"]), out var id)
                ? id
                : throw r.Error($"material '{r["Material"]}' is not in the master list."), r))
            .OrderBy(r => r.Item1, StringComparer.Ordinal)
            .ThenBy(r => r.Item2, StringComparer.Ordinal),
    ];

    private static string? Figure(string text) => text is "-" or "" ? null : text;

    // one name of the table holds a line break
    private static string Key(string name) => name.ReplaceLineEndings(" ").ToLowerInvariant();
}
