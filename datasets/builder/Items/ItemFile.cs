using System.Collections.Immutable;
using GeoMonitor.Core.Items;
using GeoMonitor.Datasets.Builder.Output;
using GeoMonitor.Datasets.Builder.Tables;
using GeoMonitor.Datasets.Builder.Trade;

namespace GeoMonitor.Datasets.Builder.Items;

/// <summary>Makes <c>items.csv</c>: products, materials by stage and segments of the chip chain.</summary>
internal sealed class ItemFile(string shared, Concordance concordance)
{
    private static readonly Origin Source = new(
        "GeoMonitor",
        null,
        "2026",
        "EUPL-1.2; figures and lists as named in the column sources",
        "Names and links by the project; lists of critical and strategic raw materials: European Commission, CRM "
        + "study 2023 and Regulation (EU) 2024/1252 (CC BY 4.0)",
        "Made from the tables of this bundle and the project's own names.");

    private static readonly SourceTable ProductNames = SourceTable.ReadResource("products.csv");

    private readonly ImmutableArray<Material> _materials = MaterialTable.Read(Path.Combine(shared, "facts"));
    private readonly SortedSet<string> _sources = new(StringComparer.Ordinal);

    /// <summary>The sources that the rows name.</summary>
    public IEnumerable<string> SourceIds => _sources;

    public BundleFile Write(TradeBundle trade)
    {
        var text = new CsvText();
        text.Header(
            "id", "kind", "name_en", "name_nl", "hs6", "revision", "stage", "material_ids", "shared", "tags",
            "ecosystems", "sources", "note");
        var products = trade.Hs92.Select(c => (Code: c, Revision: HsRevision.Parse("HS92"), Source: "cepii-baci-hs92"))
            .Concat(trade.Hs17.Select(c => (Code: c, Revision: HsRevision.Parse("HS17"), Source: "cepii-baci")));
        var links = new ProductLinks(_materials, ProductNames, concordance);
        foreach (var (code, revision, source) in products.OrderBy(p => p.Code))
            Write(text, links.Product(code, revision, source));
        foreach (var row in links.MaterialItems().OrderBy(r => r.Id, StringComparer.Ordinal))
            Write(text, row);
        foreach (var row in SegmentItems.Read(Path.Combine(shared, "facts"), _materials))
            Write(text, row);
        return BundleFile.From("items", "items.csv", "items", Source, text);
    }

    private void Write(CsvText text, ItemRow row)
    {
        _sources.UnionWith(row.Sources);
        text.Row(
            row.Id,
            row.Kind,
            row.NameEn,
            row.NameNl,
            string.Join('|', row.Codes),
            row.Codes.Length == 0 ? "" : row.Revision.ToString(),
            row.Stage,
            string.Join('|', row.Materials),
            row.Shared ? "yes" : "no",
            string.Join('|', row.Tags.Order(StringComparer.Ordinal)),
            string.Join('|', row.Ecosystems),
            string.Join('|', row.Sources.Order(StringComparer.Ordinal)),
            row.Note);
    }
}

/// <summary>One row of <c>items.csv</c>; lists keep their order unless the writer sorts them.</summary>
internal sealed record ItemRow(
    string Id,
    string Kind,
    string NameEn,
    string NameNl,
    ImmutableArray<Hs6> Codes,
    HsRevision Revision,
    string Stage,
    ImmutableArray<string> Materials,
    bool Shared,
    ImmutableArray<string> Tags,
    ImmutableArray<string> Ecosystems,
    ImmutableArray<string> Sources,
    string Note);
