using System.Collections.Immutable;

namespace GeoMonitor.Ingest.Recognition;

/// <summary>The kinds of files that hold trade flows and have a reader, and the code tables that come with them.</summary>
internal static class FlowSignatures
{
    public static FileSignature Baci { get; } = FileSignature.Table(
        "baci",
        "a table of trade flows in BACI layout",
        "load it as format `baci`",
        "t", "i", "j", "k", "v", "q");

    public static FileSignature GeoMonitorFlows { get; } = FileSignature.Table(
        "geomonitor-flows",
        "a table of trade flows in GeoMonitor layout",
        "load it as format `geomonitor-flows`",
        "year", "product", "exporter", "importer", "value_kusd", "quantity_t");

    public static FileSignature BaciCountryCodes { get; } = FileSignature.Table(
        "baci-country-codes",
        "a list of BACI country codes",
        "load the year files or the whole archive of BACI, GeoMonitor has the codes already",
        "country_code", "country_name");

    public static FileSignature BaciCountryCodesUntil2023 { get; } = FileSignature.Table(
        "baci-country-codes",
        "a list of BACI country codes in the layout used until 2023",
        "load the year files or the whole archive of BACI, GeoMonitor has the codes already",
        "country_code", "country_name_abbreviation", "iso_3digit_alpha");

    public static FileSignature BaciProductCodes { get; } = FileSignature.Table(
        "baci-product-codes",
        "a list of product codes with their descriptions",
        "load it as format `product-codes`, or with its BACI archive as format `baci`",
        "code", "description");

    public static ImmutableArray<FileSignature> All { get; } =
        [Baci, GeoMonitorFlows, BaciCountryCodes, BaciCountryCodesUntil2023, BaciProductCodes];
}
