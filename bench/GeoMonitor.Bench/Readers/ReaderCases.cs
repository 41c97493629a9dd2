using System.Globalization;

namespace GeoMonitor.Bench.Readers;

/// <summary>The files whose readers are measured: headers as the sources write them, keys unique, values made up.</summary>
internal static class ReaderCases
{
    private const int Products = 5000;

    private const string ApiHeader =
        "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,"
        + "partner2Code,partner2ISO,partner2Desc,classificationCode,classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,"
        + "customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,"
        + "netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate\n";

    private const string BulkHeader =
        "datasetCode,typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,flowCode,partnerCode,partner2Code,classificationSearchCode,"
        + "classificationCode,isOriginalClassification,cmdCode,customsCode,mosCode,motCode,qtyUnitCode,qty,isQtyEstimated,altQtyUnitCode,altQty,"
        + "isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate\n";

    private const string ComextHeader =
        "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,"
        + "PRODUCT_SECTION,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT\n";

    // BACI and Comtrade write these alike
    private static readonly int[] Numbers =
        [156, 842, 276, 528, 392, 251, 380, 410, 826, 56, 757, 724, 36, 76, 124, 152, 203, 208, 246, 300, 348, 360, 372, 458, 484, 554, 604, 608, 616, 620, 642, 682, 703, 705, 710, 764, 792, 804, 32, 40];

    private static readonly string[] TaiwanNames =
        ["China", "United States", "Germany", "Netherlands", "Japan", "France", "Italy", "Korea Republic of", "United Kingdom", "Belgium", "Switzerland", "Spain", "Australia", "Brazil", "Canada", "Chile", "Czech Republic", "Denmark", "Finland", "Greece", "Hungary", "Indonesia", "Ireland", "Malaysia", "Mexico", "New Zealand", "Peru", "Philippines", "Poland", "Portugal", "Romania", "Saudi Arabia", "Hong Kong", "Viet Nam", "South Africa", "Thailand", "Ukraine", "Argentina", "Austria", "Russian Federation"];

    public static readonly string[] Iso3 =
        ["CHN", "USA", "DEU", "NLD", "JPN", "FRA", "ITA", "KOR", "GBR", "BEL", "CHE", "ESP", "AUS", "BRA", "CAN", "CHL", "CZE", "DNK", "FIN", "GRC", "HUN", "IDN", "IRL", "MYS", "MEX", "NZL", "PER", "PHL", "POL", "PRT", "ROU", "SAU", "SVK", "SVN", "ZAF", "THA", "TUR", "UKR", "ARG", "AUT"];

    public static readonly string[] Members = ["NL", "DE", "FR", "IT", "BE", "ES", "PL", "SE", "AT", "DK", "FI", "GR", "HU", "IE", "PT", "RO"];

    public static readonly string[] Outside = ["CN", "US", "JP", "KR", "GB", "CH", "AU", "BR", "CA", "CL", "ID", "MY", "MX", "NZ", "PE", "PH", "SA", "ZA", "TH", "TR", "UA", "AR", "IN", "VN"];

    public static ReaderCase[] All { get; } =
    [
        new MadeUpCase(
            "baci", "BACI_HS17_Y2024_V202601.csv", "t,i,j,k,v,q\n",
            n => Text($"2024,{Numbers[Exporter(n)]},{Numbers[Importer(n)]},{Hs(n)},{Value(n):0.000},{Value(n + 7):0.000}"),
            ["n:t", "n:i", "n:j", "n:k", "n:v", "n:q"]),
        new MadeUpCase(
            "geomonitor-flows", "flows.csv", "# source: Bench\n# revision: HS17\nyear,product,exporter,importer,value_kusd,quantity_t\n",
            n => Text($"2024,{Hs(n)},{Iso3[Exporter(n)]},{Iso3[Importer(n)]},{Value(n):0.000},{Value(n + 7):0.000}"),
            ["n:year", "n:product", "exporter", "importer", "n:value_kusd", "n:quantity_t"]),
        new MadeUpCase(
            "comtrade-csv", "pull.csv", ApiHeader,
            n => Text($"\"C\",\"A\",20220101,2022,52,\"2022\",{Numbers[Importer(n)]},\"{Iso3[Importer(n)]}\",\"Reporter\",\"M\",\"Import\",{Numbers[Exporter(n)]},\"{Iso3[Exporter(n)]}\",\"Partner\",0,\"W00\",\"World\",\"H5\",\"HS\",TRUE,\"{Hs(n)}\",\"Goods; of some kind, described at the usual length\",6,TRUE,\"C00\",\"TOTAL CPC\",\"0\",0,\"TOTAL MOT\",8,\"kg\",{Value(n):0},FALSE,-1,\"N/A\",,FALSE,{Value(n):0},FALSE,,FALSE,{Value(n + 7):0.00},,{Value(n + 7):0.00},0,TRUE,FALSE"),
            ["typeCode", "freqCode", "n:refYear", "n:reporterCode", "flowCode", "n:partnerCode", "n:partner2Code", "classificationCode", "cmdCode", "customsCode", "mosCode", "n:motCode", "n:netWgt", "n:primaryValue"])
        {
            HasQuotes = true,
        },
        new MadeUpCase(
            "comtrade-bulk", "bulk.tsv", BulkHeader.Replace(',', '\t'),
            n => Text($"20032200001052000\tC\tA\t20220101\t2022\t52\t2022\t{Numbers[Importer(n)]}\tM\t{Numbers[Exporter(n)]}\t0\tH5\tH5\t0\t{Hs(n)}\tC00\t0\t0\t-1\t\t0\t-1\t\t0\t{Value(n):0.0}\t0\t\t0\t\t{Value(n + 7):0.0}\t{Value(n + 7):0.0}\t0\t1\t0"),
            ["typeCode", "freqCode", "n:refYear", "n:reporterCode", "flowCode", "n:partnerCode", "n:partner2Code", "classificationCode", "cmdCode", "customsCode", "mosCode", "n:motCode", "n:netWgt", "n:primaryValue"]),
        new MadeUpCase(
            "comtrade-json", "answer.json", "{\"elapsedTime\":\"1 secs\",\"data\":[\n",
            n => "{" + Text($"\"typeCode\":\"C\",\"freqCode\":\"A\",\"refPeriodId\":20220101,\"refYear\":2022,\"refMonth\":52,\"period\":\"2022\",\"reporterCode\":{Numbers[Importer(n)]},\"reporterISO\":null,\"reporterDesc\":null,\"flowCode\":\"M\",\"flowDesc\":null,\"partnerCode\":{Numbers[Exporter(n)]},\"partnerISO\":null,\"partnerDesc\":null,\"partner2Code\":0,\"classificationCode\":\"H5\",\"cmdCode\":\"{Hs(n)}\",\"cmdDesc\":null,\"customsCode\":\"C00\",\"mosCode\":\"0\",\"motCode\":0,\"qty\":{Value(n):0.0},\"netWgt\":{Value(n):0.0},\"cifvalue\":{Value(n + 7):0.0},\"fobvalue\":null,\"primaryValue\":{Value(n + 7):0.0}") + "}",
            ["typeCode", "freqCode", "n:refYear", "n:reporterCode", "flowCode", "n:partnerCode", "n:partner2Code", "classificationCode", "cmdCode", "customsCode", "mosCode", "n:motCode", "n:netWgt", "n:primaryValue"],
            ",\n", "\n],\"error\":\"\"}\n")
        {
            IsJson = true,
        },
        new MadeUpCase(
            "comext-bulk", "full_v2.dat", ComextHeader,
            n => Text($"{Members[n / Products % Members.Length]},{Outside[n / Products / Members.Length % Outside.Length]},E,{Hs(n)}{n / Products / Members.Length / Outside.Length % 100:00},58310,2221,2221,220,211210,07,1,1,NO_SU,202452,{Value(n):0.00},{Value(n):0.00},{Value(n + 7):0.000},0"),
            ["REPORTER", "PARTNER", "TRADE_TYPE", "PRODUCT_NC", "FLOW", "STAT_PROCEDURE", "PERIOD", "n:VALUE_EUR", "n:QUANTITY_KG"]),
        new MadeUpCase(
            "comext-sdmx", "ds-045409.csv", "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE\n",
            n => Text($"ESTAT:DS-045409(1.0),15/09/26,A,{Members[n / 2 / Products % Members.Length]},{Outside[n / 2 / Products / Members.Length % Outside.Length]},{Hs(n / 2)}{n / 2 / Products / Members.Length / Outside.Length % 100:00},1,{(n % 2 == 0 ? "VALUE_IN_EUROS" : "QUANTITY_IN_100KG")},2024,{Value(n):0.00}"),
            ["reporter", "partner", "product", "flow", "indicators", "TIME_PERIOD", "n:OBS_VALUE"]),
        new MadeUpCase(
            "comtrade-both-sides", "both.tsv", BulkHeader.Replace(',', '\t'),
            n => Text($"20032200001052000\tC\tA\t20220101\t2022\t52\t2022\t{Numbers[n % 2 == 0 ? Importer(n / 2) : Exporter(n / 2)]}\t{(n % 2 == 0 ? 'M' : 'X')}\t{Numbers[n % 2 == 0 ? Exporter(n / 2) : Importer(n / 2)]}\t0\tH5\tH5\t0\t{Hs(n / 2)}\tC00\t0\t0\t-1\t\t0\t-1\t\t0\t{Value(n):0.0}\t0\t\t0\t\t{Value(n / 2) * (1.04 - (n % 2 * 0.04)):0.0}\t{Value(n / 2) * (1.04 - (n % 2 * 0.04)):0.0}\t0\t1\t0"),
            ["typeCode", "freqCode", "n:refYear", "n:reporterCode", "flowCode", "n:partnerCode", "n:partner2Code", "classificationCode", "cmdCode", "customsCode", "mosCode", "n:motCode", "n:netWgt", "n:primaryValue"]),
        new MadeUpCase(
            "taiwan-customs-large", "taiwan_customs.csv", "Imports/Exports,Time,Commodity Code,Description of Good,Country(Area),Value(USD$ 1000)\n",
            n => Text($"{(n % 2 == 0 ? "Imports" : "Exports")},{2001 + (n / 2 / Products / TaiwanNames.Length)},{Hs(n / 2 / TaiwanNames.Length)},\" Goods of some kind, described at the usual length\",{TaiwanNames[n / 2 % TaiwanNames.Length]},{Value(n):0}"),
            ["Imports/Exports", "n:Time", "Commodity Code", "Country(Area)", "n:Value(USD$ 1000)"])
        {
            HasQuotes = true,
            Options = new() { Revision = Core.Items.HsRevision.Parse("HS22") },
        },
        .. SmallReaderCases.All,
    ];

    private static int Pair(long n) => (int)(n / Products % (Numbers.Length * (Numbers.Length - 1)));

    private static int Importer(long n) => Pair(n) % Numbers.Length;

    private static int Exporter(long n) => (Importer(n) + 1 + (Pair(n) / Numbers.Length)) % Numbers.Length;

    public static string Hs(long n) => Text($"{280000 + (n % Products * 13)}");

    // spread like trade over many sizes, the same in every run
    public static double Value(long n) => Math.Exp(n * 0.6180339887 % 1 * 14) + 1;

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
