using System.Collections.Immutable;
using GeoMonitor.Ingest.Recognition;

namespace GeoMonitor.Ingest.Comext;

/// <summary>The names that a kind of Comext file gives to its columns.</summary>
internal sealed record ComextLayout(
    FileSignature Signature, string Declarant, string Partner, string Product, string Flow, string Period, string Value)
{
    /// <summary>The bulk files since 2025 (<c>full_v2_202402.dat</c>).</summary>
    public static ComextLayout BulkV2 { get; } = new(
        ComextSignatures.BulkV2, "REPORTER", "PARTNER", "PRODUCT_NC", "FLOW", "PERIOD", "VALUE_EUR")
    {
        Procedure = "STAT_PROCEDURE",
        Quantity = "QUANTITY_KG",
        TradeType = "TRADE_TYPE",
        IsBulk = true,
    };

    /// <summary>The bulk files until 2025 (<c>full202402.dat</c>); their numeric country codes stand beside letters.</summary>
    public static ComextLayout BulkV1 { get; } = new(
        ComextSignatures.BulkV1, "DECLARANT_ISO", "PARTNER_ISO", "PRODUCT_NC", "FLOW", "PERIOD", "VALUE_IN_EUROS")
    {
        Procedure = "STAT_REGIME",
        Quantity = "QUANTITY_IN_KG",
        TradeType = "TRADE_TYPE",
        IsBulk = true,
    };

    /// <summary>A cut-out of the bulk files with a few of their columns.</summary>
    public static ComextLayout Extract { get; } = BulkV1 with { Signature = ComextSignatures.Extract, IsBulk = false };

    /// <summary>A table of the Comext service as SDMX-CSV: a row for each measure.</summary>
    public static ComextLayout Sdmx { get; } = new(
        ComextSignatures.Sdmx, "reporter", "partner", "product", "flow", "TIME_PERIOD", "OBS_VALUE")
    {
        Indicator = "indicators",
        Flag = "OBS_FLAG",
    };

    /// <summary>All of them.</summary>
    public static ImmutableArray<ComextLayout> All { get; } = [BulkV2, BulkV1, Extract, Sdmx];

    /// <summary>The column of the statistical procedure; null where the kind has none.</summary>
    public string? Procedure { get; private init; }

    /// <summary>The column of the mass in kilograms; null where the kind has none.</summary>
    public string? Quantity { get; private init; }

    /// <summary>The column that tells intra from extra-EU trade; null where the kind has none.</summary>
    public string? TradeType { get; private init; }

    /// <summary>The column that says what the value is; null where the kind has one row for all measures.</summary>
    public string? Indicator { get; private init; }

    /// <summary>The column of remarks on a figure; null where the kind has none.</summary>
    public string? Flag { get; private init; }

    /// <summary>Whether a file holds all products of its period.</summary>
    public bool IsBulk { get; private init; }
}
