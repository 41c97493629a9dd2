using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Supply.Chain;

namespace GeoMonitor.Ingest.Bundle;

/// <summary>Reads the tables of the chip chain, the uses of materials, the ecosystems and the export restrictions.</summary>
internal static class SupplyChainReader
{
    public static SupplyChainTables Read(BundleFolder files)
    {
        var materials = files.Read("materials", row => (Id: row.Required("material_id"), Name: row.Required("name_en")))
            .ToDictionary(m => m.Name, m => m.Id, StringComparer.OrdinalIgnoreCase);
        return new SupplyChainTables
        {
            Segments = files.Read("chips-segments", Segment),
            Relations = files.Read("chips-edges", Relation),

            // the other tables of a segment say the same in another cut or for an earlier year
            Shares = [.. files.Read("chips-shares", row => row.YesNo("is_primary") ? Share(row) : null).OfType<ChainShare>()],
            Companies = files.Read("chips-companies", Company),
            Links = files.Read("chips-links", Link),
            Materials = files.Read("material-uses", row => Use(row, materials)),
            Ecosystems = files.Read("ecosystems", row => new Ecosystem(
                row.Required("ecosystem_id"), row.Required("name_en"), row.Required("name_nl"), Mark(row))),
            Restrictions = files.Read("export-restrictions", RestrictionRow.Read),
        };
    }

    internal static FactMark Mark(BundleRow row) => new(row.List("source_id"), row.Required("confidence"));

    private static ChainSegment Segment(BundleRow row) => new(
        row.Id("segment_id"),
        row.Required("name_en"),
        row.Required("stage_group"),
        row.Optional("material_id"),
        row.YesNo("is_aggregate"),

        // a heading of four digits is no product
        [.. row.List("hs6_hint").Where(c => c.Length == 6).Select(c => Hs6.TryParse(c, out var code) ? code : throw row.Error("hs6_hint", "HS codes"))]);

    private static ChainRelation Relation(BundleRow row) => new(
        row.Id("from_id"),
        row.Required("to_id"),
        row.Required("to_type") switch
        {
            "segment" => false,
            "ecosystem" => true,
            _ => throw row.Error("to_type", "segment or ecosystem"),
        },
        row.Required("relation"),
        row.YesNo("essential"),
        row["substitutes"] is "" or "none" ? null : row["substitutes"],
        Mark(row));

    private static ChainShare Share(BundleRow row) => new(
        row.Id("segment_id"),
        row.Required("row_type") switch
        {
            "country" => ChainShareKind.Country,
            "company" => ChainShareKind.Company,
            "remainder" => ChainShareKind.Remainder,
            _ => throw row.Error("row_type", "country, company or remainder"),
        },
        EconomyCode.TryParse(row["economy"], out var code) && EconomyTable.Default.Find(code) is { Kind: EconomyKind.Country } ? code : null,
        row["economy"],
        row.Optional("company"),
        row.Percentage("share_pct"),
        row.OptionalYear("year"),
        row.Optional("basis"),
        row.Optional("note"),
        Mark(row));

    private static ChainCompany Company(BundleRow row)
    {
        var share = row.Percentage("share_pct");
        return new(
            row.Required("company"),
            row.OptionalEconomy("hq_economy"),
            row.Optional("owner"),
            row.OptionalEconomy("owner_economy"),
            row.Id("segment_id"),
            row.Optional("role"),
            share,
            row.OptionalYear("share_year"),
            Mark(row),
            share is null ? null : new FactMark(row.List("share_source_id"), row.Required("share_confidence")));
    }

    private static ChainLink Link(BundleRow row) => new(
        row.Required("supplier"),
        row.Required("customer"),
        row.Optional("segment_id") is null ? null : row.Id("segment_id"),
        row.Optional("product"),
        row.Optional("dependence"),
        row.OptionalYear("year"),
        Mark(row));

    private static MaterialRelation Use(BundleRow row, Dictionary<string, string> materials) => new(
        row.Required("from_node"),
        materials.GetValueOrDefault(row["from_node"]),
        row.Required("to_node"),
        row.Required("to_type"),
        materials.GetValueOrDefault(row["to_node"]),
        row.Required("relation"),
        row.Percentage("share_pct"),
        row.List("ecosystems"),
        Mark(row));
}
