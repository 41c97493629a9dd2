namespace GeoMonitor.Ingest.Rows;

/// <summary>Why a row is not kept: the stable identifiers of load reports.</summary>
internal static class RejectReason
{
    /// <summary>The row has more or fewer fields than the header.</summary>
    public const string WrongColumnCount = "wrong-column-count";

    /// <summary>A field that must hold a number holds none.</summary>
    public const string UnreadableNumber = "unreadable-number";

    /// <summary>The value is blank: a flow of unknown value is no flow of zero.</summary>
    public const string MissingValue = "missing-value";

    /// <summary>The value or the quantity is below zero.</summary>
    public const string NegativeValue = "negative-value";

    /// <summary>The year lies outside 1962 to 2100.</summary>
    public const string YearOutOfRange = "year-out-of-range";

    /// <summary>The product is no HS code of six digits.</summary>
    public const string BadProductCode = "bad-product-code";

    /// <summary>Exporter and importer are the same.</summary>
    public const string SelfFlow = "self-flow";

    /// <summary>Exporter or importer is a group of economies, whose members have rows of their own.</summary>
    public const string GroupCode = "group-code";

    /// <summary>The direction of trade is no word that the source uses.</summary>
    public const string UnknownFlow = "unknown-flow";
}
