using System.Collections.Immutable;

namespace GeoMonitor.Ingest.Recognition;

/// <summary>Files of UN Comtrade and of reporters that it lacks: those with a reader, and answers without trade figures.</summary>
internal static class ComtradeSignatures
{
    private const string GetFigures = "ask for trade figures (`/data/v1/get/C/A/...`) and load that answer";

    public static FileSignature ApiCsv { get; } = FileSignature.Table(
        "comtrade-csv",
        "a UN Comtrade API answer as CSV",
        "load it as format `comtrade-csv`",
        "typeCode", "refYear", "reporterCode", "flowCode", "partnerCode", "partner2Code", "cmdCode", "primaryValue", "reporterISO");

    public static FileSignature Bulk { get; } = FileSignature.Table(
        "comtrade-bulk",
        "a UN Comtrade bulk file",
        "load it as format `comtrade-bulk`",
        "datasetCode", "typeCode", "refYear", "reporterCode", "flowCode", "partnerCode", "cmdCode", "primaryValue");

    public static FileSignature Legacy { get; } = FileSignature.Table(
        "comtrade-legacy",
        "a UN Comtrade download of the site before 2023",
        "load it as format `comtrade-legacy`",
        "Classification", "Period", "Trade Flow Code", "Reporter Code", "Partner Code", "Commodity Code", "Trade Value (US$)");

    public static FileSignature ApiExtract { get; } = FileSignature.Table(
        "comtrade-extract",
        "an extract of UN Comtrade with the column names of its API",
        "load it as format `comtrade-extract`",
        "reporterCode", "flowCode", "partnerCode", "cmdCode", "primaryValue");

    public static FileSignature ShortExtract { get; } = FileSignature.Table(
        "comtrade-short",
        "an extract of UN Comtrade with short column names",
        "load it as format `comtrade-short`",
        "reporter", "partner", "cmd", "flow", "value", "netwgt");

    public static FileSignature Network { get; } = FileSignature.Table(
        "comtrade-network",
        "an extract of UN Comtrade among selected reporters",
        "load it as format `comtrade-network`",
        "hs_code", "year", "reporter_code", "partner_code", "trade_value_usd");

    public static FileSignature TaiwanCustoms { get; } = FileSignature.Table(
        "taiwan-customs",
        "a download of Taiwan customs",
        "load it as format `taiwan-customs`",
        "Imports/Exports", "Time", "Commodity Code", "Country(Area)", "Value(USD$ 1000)");

    public static FileSignature Json { get; } = FileSignature.Content(
        "comtrade-json",
        "a UN Comtrade API answer as JSON",
        "load it as format `comtrade-json`",
        head => IsAnswer(head) && Has(head, "reporterCode") && Has(head, "cmdCode"));

    public static ImmutableArray<FileSignature> All { get; } =
    [
        ApiCsv,
        Bulk,
        Legacy,
        ApiExtract,
        ShortExtract,
        Network,
        TaiwanCustoms,
        Json,
        FileSignature.Content(
            "comtrade-bulk-list",
            "a list of UN Comtrade bulk files",
            "fetch the files that it names and load those",
            head => IsAnswer(head) && Has(head, "fileUrl")),
        FileSignature.Content(
            "comtrade-failure",
            "a UN Comtrade API answer that says what went wrong",
            "read its `error` and ask again as it says",
            head => IsAnswer(head) && IsEmpty(head) && !HasEmptyError(head)),
        FileSignature.Content(
            "comtrade-empty",
            "an empty answer of the UN Comtrade API",
            "look at its parameters (a wrong code gives an answer without rows and without an error) and " + GetFigures,
            head => IsAnswer(head) && IsEmpty(head) && HasEmptyError(head)),
        FileSignature.Content(
            "comtrade-other",
            "a UN Comtrade API answer without trade figures",
            GetFigures,
            head => IsAnswer(head) && !IsEmpty(head) && !Has(head, "fileUrl") && !(Has(head, "reporterCode") && Has(head, "cmdCode"))),
    ];

    private static bool IsAnswer(FileHead head) => head.HeaderLine.StartsWith('{') && Has(head, "elapsedTime");

    private static bool IsEmpty(FileHead head) => !Has(head, "reporterCode") && !Has(head, "fileUrl") && Squeezed(head).Contains("\"data\":[]", StringComparison.Ordinal);

    private static bool HasEmptyError(FileHead head) =>
        !Has(head, "error") || Squeezed(head).Contains("\"error\":\"\"", StringComparison.Ordinal)
        || Squeezed(head).Contains("\"error\":null", StringComparison.Ordinal);

    private static bool Has(FileHead head, string property) => head.Text.Contains($"\"{property}\"", StringComparison.Ordinal);

    private static string Squeezed(FileHead head) => string.Concat(head.Text.Where(c => !char.IsWhiteSpace(c)));
}
