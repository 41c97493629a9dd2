using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Comext;

namespace GeoMonitor.Ingest.Tests.Comext;

/// <summary>Small Comext files: the layouts as Eurostat writes them, with a few rows.</summary>
internal static class ComextText
{
    public const string V2Header =
        "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,"
        + "PRODUCT_SECTION,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT\n";

    public const string SdmxHeader =
        "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG\r\n";

    public const string ExtractHeader = "DECLARANT_ISO,PARTNER_ISO,PRODUCT_NC,FLOW,PERIOD,VALUE_IN_EUROS\n";

    /// <summary>A row of the bulk layout: 2024 as a whole, imports, normal procedure, unless told otherwise.</summary>
    public static string V2(
        string reporter,
        string partner,
        string product,
        string euros,
        string kg = "1000",
        string period = "202452",
        char flow = '1',
        char procedure = '1',
        char type = 'E') =>
        $"{reporter},{partner},{type},{product},58310,2221,2221,220,211210,07,{flow},{procedure},NO_SU,{period},{euros},{euros},{kg},0\n";

    /// <summary>A row of the SDMX layout: annual imports.</summary>
    public static string Sdmx(
        string reporter, string partner, string product, string indicator, string value, string period = "2024", string flag = "") =>
        $"ESTAT:DS-045409(1.0),15/09/26,A,{reporter},{partner},{product},1,{indicator},{period},{value},{flag}\r\n";

    /// <summary>Loads bulk rows, putting up with faulty ones.</summary>
    public static Loaded Load(ComextOptions options, params string[] rows) =>
        Loaded.Text(V2Header + string.Concat(rows), "full_v2.dat", Loaded.Lenient with { Comext = options });

    public static Loaded Load(params string[] rows) => Load(new ComextOptions(), rows);

    public static Loaded LoadSdmx(params string[] rows) =>
        Loaded.Text(SdmxHeader + string.Concat(rows), "estat_ds-045409.csv", Loaded.Lenient);

    /// <summary>The rows not kept for a reason; zero when there are none.</summary>
    public static long RowsOf(this LoadReport report, string reason) =>
        report.Rejected.FirstOrDefault(r => r.Reason == reason)?.Rows ?? 0;

    /// <summary>The flows between two economies.</summary>
    public static IEnumerable<LoadedFlow> Between(this Loaded loaded, string exporter, string importer) =>
        loaded.Flows.Where(f => f.Exporter == exporter && f.Importer == importer);

    /// <summary>Thousand US dollars of an amount in euro of 2024.</summary>
    public static double Kusd2024(double euros) => Math.Round(euros * 1.0824, MidpointRounding.AwayFromZero) / 1000;
}
