using GeoMonitor.Core.Items;

namespace GeoMonitor.Ingest.Bundle;

/// <summary>Reads <c>items.csv</c> and <c>hs_meaning.csv.gz</c>.</summary>
internal static class ItemReader
{
    public static ItemCatalogue Read(BundleFolder files)
    {
        var meanings = files.Read("hs-meaning", r => (
            r.Product("hs6"),
            (IReadOnlyCollection<HsRevision>)r.Revisions("revisions"),
            (IReadOnlyCollection<HsRevision>)r.Revisions("changes")));
        return new ItemCatalogue(files.Read("items", Item), new HsMeaningTable(meanings));
    }

    private static Item Item(BundleRow row) => new(
        row.Id("id"),
        Kind(row),
        row.Required("name_en"),
        row.Required("name_nl"),
        row.Products("hs6"),
        row.Revision("revision"),
        row.Optional("stage"),
        row.List("material_ids"),
        row.YesNo("shared"),
        row.List("tags"),
        row.List("ecosystems"),
        row.List("sources"),
        row.Optional("note"));

    private static ItemKind Kind(BundleRow row) => row["kind"] switch
    {
        "product" => ItemKind.Product,
        "material" => ItemKind.Material,
        "segment" => ItemKind.Segment,
        "service" => ItemKind.Service,
        _ => throw row.Error("kind", "product, material, segment or service"),
    };
}
