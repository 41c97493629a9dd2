using System.Collections.Immutable;

namespace GeoMonitor.Ingest.Recognition;

/// <summary>Concordances and code lists.</summary>
internal static class NomenclatureSignatures
{
    private const string NoFlows = "it holds no flows, so load the trade figures themselves";

    public static ImmutableArray<FileSignature> All { get; } =
    [
        FileSignature.Table("hs-concordance", "a concordance of the revisions of the Harmonized System", NoFlows,
            "code.after", "code.before", "Relationship"),
        FileSignature.Table("cn-concordance", "a concordance of the years of the Combined Nomenclature", NoFlows,
            "period", "origin_code", "destination_code"),
        FileSignature.Table("cn-hs-concordance", "a concordance from the Combined Nomenclature to HS 2012", NoFlows, "cn8", "hs12"),
        .. BecOf("HS02", "BEC"),
        .. BecOf("HS 2012", "BEC"),
        .. BecOf("HS 2017", "BEC"),
        .. BecOf("HS 2022", "BEC 4"),
        FileSignature.Table("ebops", "a list of items of trade in services (EBOPS 2010)", NoFlows, "id", "text", "parent"),
        FileSignature.Table("io-industries", "a list of industries of an input-output table", NoFlows, "industry", "nace_rev1"),
        FileSignature.Table("knowledge-fields", "a list of fields of patents or publications", NoFlows, "field_no", "field"),
        FileSignature.Table("knowledge-areas", "a list of areas of patent or publication counts", NoFlows, "geo", "geo_type", "label"),
        FileSignature.Table("office-areas", "a list of patent offices", NoFlows, "office_geo", "geo_type", "label"),
        FileSignature.Table("service-types", "a list of types of services", NoFlows, "ons_code", "ebops", "label"),
        FileSignature.Table("cbs-partners", "a list of partner codes of Statistics Netherlands", NoFlows, "cbs_code", "partner", "label"),
    ];

    private static ImmutableArray<FileSignature> BecOf(string code, string category) =>
        [FileSignature.Table("bec-concordance", "a concordance from the Harmonized System to Broad Economic Categories", NoFlows,
            code, category, "Relationship")];
}
