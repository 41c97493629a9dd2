using System.Collections.Immutable;

namespace GeoMonitor.Ingest.Recognition;

/// <summary>Code lists, beside concordances.</summary>
internal static class NomenclatureSignatures
{
    private const string NoFlows = "it holds no flows, so load the trade figures themselves";

    public static ImmutableArray<FileSignature> All { get; } =
    [
        .. ConcordanceSignatures.All,
        FileSignature.Table("ebops", "a list of items of trade in services (EBOPS 2010)", NoFlows, "id", "text", "parent"),
        FileSignature.Table("knowledge-fields", "a list of fields of patents or publications", NoFlows, "field_no", "field"),
        FileSignature.Table("knowledge-areas", "a list of areas of patent or publication counts", NoFlows, "geo", "geo_type", "label"),
        FileSignature.Table("office-areas", "a list of patent offices", NoFlows, "office_geo", "geo_type", "label"),
        FileSignature.Table("service-types", "a list of types of services", NoFlows, "ons_code", "ebops", "label"),
        FileSignature.Table("cbs-partners", "a list of partner codes of Statistics Netherlands", NoFlows, "cbs_code", "partner", "label"),
    ];
}
