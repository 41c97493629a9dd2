using System.Collections.Immutable;
using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Supply;
using GeoMonitor.Core.Supply.Criticality;

namespace GeoMonitor.Ingest.Bundle;

/// <summary>Reads the tables of the EU assessment of raw materials.</summary>
internal static class CriticalityReader
{
    public static CriticalityTables Read(BundleFolder files, ImmutableArray<SupplyRiskCheck> checks2017)
    {
        var data2017 = checks2017.ToDictionary(c => c.Material, c => c.Data, StringComparer.Ordinal);
        var materials = files.Read("materials", row => Material(row, data2017))
            .ToImmutableSortedDictionary(m => m.Id, m => m, StringComparer.Ordinal);
        var ids = materials.Values.ToDictionary(m => m.NameEn, m => m.Id, StringComparer.Ordinal);
        return new CriticalityTables(materials, Sourcing(files), Uses(files, ids), Editions(files));
    }

    private static CriticalityMaterial Material(BundleRow row, Dictionary<string, SupplyData> data2017) =>
        new(
            row.Required("material_id"),
            row.Required("name_en"),
            row.Required("row_type") switch
            {
                "material" => MaterialRole.Alone,
                "group" => MaterialRole.Group,
                "group member" => MaterialRole.Member,
                _ => throw row.Error("row_type", "material, group or group member"),
            },
            row.Optional("group")?.ToLowerInvariant(),
            Stage(row, "assessed_stage"),
            Figure(row, row.Number("sr_2023"), "seen"),
            Figure(row, row.Number("ei_2023"), "seen"),
            Figure(row, row.Percentage("import_reliance_2023_pct")?.Value, row["import_reliance_2023_confidence"])
                ?? Of2017(row.Percentage("import_reliance_2017_pct")?.Value),
            Figure(row, row.Percentage("eol_rir_2023_pct")?.Value, row["eol_rir_2023_confidence"]) is { } recycling
                ? recycling with { Sources = ["eol-scrreen2"] }
                : Of2017(row.Percentage("eol_rir_2017_pct")?.Value),
            Of2017(row.Fraction("si_sr_2017")?.Value),
            Of2017(row.Fraction("si_ei_2017")?.Value),
            DataOf(row, data2017),
            row.YesNo("critical_2023"),
            row.YesNo("strategic_2024"),
            row.List("source_id"),
            row.Optional("note"));

    // that a market is local holds from one study to the next; that EU sourcing was not known then does not
    private static SupplyData? DataOf(BundleRow row, Dictionary<string, SupplyData> data2017) =>
        row.Optional("sr_supply_data_2023") is not null ? ReproductionCheckReader.Data(row, "sr_supply_data_2023")
        : data2017.TryGetValue(row["material_id"], out var data) && data == SupplyData.EuOnly ? data
        : null;

    private static SourcedFigure? Figure(BundleRow row, double? value, string confidence) =>
        value is { } v
            ? new SourcedFigure(v, confidence, confidence is "memory" ? [] : [.. row.List("source_id").Where(s => s is "ec-crm-2023")])
            : null;

    private static SourcedFigure? Of2017(double? value) => value is { } v
        ? new SourcedFigure(v, "seen", ["ec-crm-2017"], "of the 2017 assessment; the one of 2023 is not at hand")
        : null;

    private static MaterialStage? Stage(BundleRow row, string column) => row.Optional(column) switch
    {
        null => null,
        "extraction" => MaterialStage.Extraction,
        "processing" => MaterialStage.Processing,
        _ => throw row.Error(column, "extraction or processing"),
    };

    private static ImmutableDictionary<ItemId, SourcingTable> Sourcing(BundleFolder files) => files
        .Read("eu-sourcing", row => (
            Item: ItemId.Of(row.Required("material_id"), row.Required("stage")),
            Period: row.Required("period"),
            Share: new ProductionShare(
                row.EconomyOrRest("economy"),
                row.Percentage("share_pct"),
                Quantity: null,
                row.Number("trade_parameter_t"),
                row.Optional("note"),
                row.Required("confidence"),
                row.List("source_id"))))
        .GroupBy(r => r.Item)
        .ToImmutableDictionary(
            g => g.Key,
            g => new SourcingTable(g.Key, g.First().Period, [.. g.Select(r => r.Share).OrderByDescending(s => s.Share?.Value ?? -1).ThenBy(s => s.Economy)]));

    // only the uses of the assessment have both figures; the other rows of the table are links without a share
    private static ImmutableArray<MaterialUse> Uses(BundleFolder files, Dictionary<string, string> ids) =>
    [
        .. files.Read("material-uses", row =>
                row["source_id"] is "ec-crm-2023" && row["to_type"] is "application" && ids.TryGetValue(row["from_node"], out var id)
                && row.Percentage("share_pct") is { } share && row.Number("sector_value_added_meur") is { } valueAdded
                    ? new MaterialUse(
                        id, row.Required("to_node"), row["nace2"], new EndUse(share.Value, valueAdded), row.Required("confidence"), row.List("source_id"))
                    : null)
            .OfType<MaterialUse>(),
    ];

    private static ImmutableArray<CriticalityEdition> Editions(BundleFolder files) => files.Read("criticality-editions", row =>
        new CriticalityEdition(
            row.Year("edition"), row.Required("material_id"), row.Number("supply_risk"), row.Number("economic_importance"), row.YesNo("listed")));
}
