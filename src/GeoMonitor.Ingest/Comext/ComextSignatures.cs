using System.Collections.Immutable;
using GeoMonitor.Ingest.Recognition;

namespace GeoMonitor.Ingest.Comext;

/// <summary>The kinds of Comext files that have a reader.</summary>
internal static class ComextSignatures
{
    private const string Load = "load it as format `comext`";

    public static FileSignature BulkV2 { get; } = FileSignature.Table(
        "comext-bulk", "a Eurostat Comext bulk file", Load,
        "REPORTER", "PARTNER", "TRADE_TYPE", "PRODUCT_NC", "FLOW", "STAT_PROCEDURE", "PERIOD", "VALUE_EUR", "QUANTITY_KG");

    public static FileSignature BulkV1 { get; } = FileSignature.Table(
        "comext-bulk-v1", "a Eurostat Comext bulk file in the layout used until 2025", Load,
        "DECLARANT_ISO", "PARTNER_ISO", "TRADE_TYPE", "PRODUCT_NC", "FLOW", "STAT_REGIME", "PERIOD", "VALUE_IN_EUROS",
        "QUANTITY_IN_KG");

    public static FileSignature Extract { get; } = FileSignature.Table(
        "comext-extract", "an extract of Eurostat Comext", Load,
        "DECLARANT_ISO", "PARTNER_ISO", "PRODUCT_NC", "FLOW", "PERIOD", "VALUE_IN_EUROS");

    public static FileSignature Sdmx { get; } = FileSignature.Table(
        "comext-sdmx", "a Eurostat SDMX-CSV table of trade in goods", Load,
        "reporter", "partner", "product", "flow", "indicators", "TIME_PERIOD", "OBS_VALUE");

    public static ImmutableArray<FileSignature> All { get; } = [BulkV2, BulkV1, Extract, Sdmx];
}
