using System.Collections.Immutable;

namespace GeoMonitor.Ingest.Recognition;

/// <summary>Services, knowledge, complexity, what comes with input-output tables, and graphs.</summary>
internal static class StatisticsSignatures
{
    private const string GoodsOnly = "this version loads flows of goods only";

    public static ImmutableArray<FileSignature> All { get; } =
    [
        FileSignature.Table("batis", "OECD-WTO balanced trade in services", GoodsOnly, "Reporter", "Partner", "Item_code", "Balanced_value"),
        FileSignature.Table("batis-slice", "a slice of OECD-WTO balanced trade in services", GoodsOnly, "partner", "flow", "item", "balanced_usd"),
        FileSignature.Table("cbs-services", "Dutch trade in services (CBS)", GoodsOnly, "item", "partner", "flow", "value_mln_eur"),
        FileSignature.Table("ons-services", "British trade in services (ONS)", GoodsOnly, "flow", "ons_code", "partner", "value_mln_gbp"),
        FileSignature.Table("fats", "foreign affiliates statistics of Eurostat", GoodsOnly, "parent_geo", "host", "nace_r2", "value"),
        FileSignature.Table("io-services", "services in an input-output table", GoodsOnly, "reporter", "flow", "partner", "industry", "value_mln_usd"),
        FileSignature.Table("io-bilateral", "bilateral deliveries of an input-output table", GoodsOnly, "exporter", "importer", "industry", "intermediate", "final"),
        FileSignature.Table("io-lookthrough", "look-through shares computed from an input-output table", GoodsOnly, "origin", "direct_input_share"),
        FileSignature.Table("io-value-added", "value added by origin computed from an input-output table", GoodsOnly, "final_demand_of", "origin"),
        FileSignature.Table("patents", "patent counts by field", GoodsOnly, "field_no", "geo", "year", "families"),
        FileSignature.Table("patent-grants", "patent grants by field", GoodsOnly, "field_no", "geo", "year", "grants"),
        FileSignature.Table("publications", "publication counts by field", GoodsOnly, "field_no", "geo", "year", "articles"),
        FileSignature.Table("publication-top", "shares of most cited publications", GoodsOnly, "field_no", "geo", "year", "share_pct"),
        FileSignature.Table("advantage", "revealed advantage by field", GoodsOnly, "geo", "rta"),
        FileSignature.Table("service-concentration", "concentration of trade in services", GoodsOnly, "item", "hhi_lower_residual_atomistic"),
        FileSignature.Table("specialisation", "a published index of specialisation", GoodsOnly, "field_no", "year", "index"),
        FileSignature.Table("pct", "PCT applications by office", GoodsOnly, "sector", "office_geo", "year", "applications"),
        FileSignature.Table("patent-sums", "sums of patents by area", GoodsOnly, "geo", "geo_type", "label", "patents"),
        FileSignature.Table("technology-leads", "counts of technologies by leading country", GoodsOnly, "window", "technologies", "leader"),
        FileSignature.Table("research-spending", "spending on research and development", GoodsOnly, "geo", "year", "measure", "value"),
        FileSignature.Table("complexity-exports", "exports by country and group of goods, without partners", GoodsOnly + ", and these have no partners", "country", "export_usd"),
        FileSignature.Table("complexity-countries", "measures of economic complexity by country", GoodsOnly, "country", "diversity", "fitness_published"),
        FileSignature.Table("complexity-eci", "measures of economic complexity by country", GoodsOnly, "country", "diversity", "eci_published"),
        FileSignature.Table("complexity-fitness", "product fitness", GoodsOnly, "q_published"),
        FileSignature.Table("complexity-pci", "measures of product complexity", GoodsOnly, "hs4", "pci_published"),
        FileSignature.Table("proximity", "proximities between products or countries", GoodsOnly, "a", "b", "phi"),
        FileSignature.Table("edge-list", "an edge list of a graph", GoodsOnly, "source", "target", "weight"),
    ];
}
