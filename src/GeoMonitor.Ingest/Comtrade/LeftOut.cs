using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Comtrade;

/// <summary>
/// Why a row of UN Comtrade is no flow although nothing is wrong with it: the stable identifiers of load reports, and
/// what to fetch instead when a file holds nothing else.
/// </summary>
internal static class LeftOut
{
    /// <summary>A part of a total row: by customs procedure, mode of transport or country of consignment.</summary>
    public const string BreakdownRow = "breakdown-row";

    /// <summary>Partner 0, the sum of all partners: it is a checksum.</summary>
    public const string WorldRow = "world-row";

    /// <summary>Re-exports, re-imports, domestic exports, processing: parts of exports and imports.</summary>
    public const string PartOfTotalFlow = "part-of-total-flow";

    /// <summary>A chapter, a heading or all goods together.</summary>
    public const string AggregateProduct = "aggregate-product";

    /// <summary>A month: the months of a year are not always its annual figure, which is revised later.</summary>
    public const string MonthlyRow = "monthly-row";

    /// <summary>Trade in services.</summary>
    public const string Services = "services";

    /// <summary>A nomenclature other than the Harmonized System.</summary>
    public const string OtherNomenclature = "other-nomenclature";

    /// <summary>The side that the caller does not want.</summary>
    public const string OtherSide = "other-side";

    /// <summary>Made one flow with another row: the partner's report of it, or a second code of the same economy.</summary>
    public const string JoinedReport = "joined-report";

    /// <summary>What a file holds whose rows are all left out or faulty for a reason, and what to do about it.</summary>
    /// <param name="reason">The reason of most rows.</param>
    /// <param name="where">Where it occurs first, to stand behind its name.</param>
    public static string AdviceFor(string reason, string where) => reason switch
    {
        WorldRow => "holds only rows of partner World (0), which are sums and no flows between countries: "
            + "download it again with all partners",
        AggregateProduct => "holds only headings, chapters or all goods together: download the six-digit codes (AG6)",
        MonthlyRow => "holds only months: download annual figures (frequency A), because months are not added up here",
        BreakdownRow => "holds only breakdown rows: download it again with customsCode=C00&motCode=0&partner2Code=0",
        Services => "holds only services: download goods (type C)",
        OtherNomenclature => "is not in the Harmonized System: download the classification H0 to H6 that you need",
        PartOfTotalFlow => "holds only re-exports, re-imports or other parts of trade: download flows M and X",
        RejectReason.GroupCode => "holds only rows of groups of economies: download single countries",
        RejectReason.SelfFlow => "holds only trade of economies with themselves: download it with all partners",
        "" => "holds no records: look at the parameters of the query and ask again",
        _ => $"holds no row that is a flow, most of them for the reason {reason}{where}: look at those rows and export it again",
    };
}
