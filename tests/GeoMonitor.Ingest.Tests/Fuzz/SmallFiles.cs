using System.Globalization;
using System.Text;
using GeoMonitor.Core.Items;
using GeoMonitor.Ingest.Tests.Comext;
using GeoMonitor.Ingest.Tests.Comtrade;
using GeoMonitor.Ingest.Tests.Workbooks;

namespace GeoMonitor.Ingest.Tests.Fuzz;

/// <summary>One or more small valid files of every format that can be loaded.</summary>
internal static class SmallFiles
{
    private const string Bulk =
        "datasetCode\ttypeCode\tfreqCode\trefYear\trefMonth\tperiod\treporterCode\tflowCode\tpartnerCode\tpartner2Code\tclassificationCode\tcmdCode\tcustomsCode\tmosCode\tmotCode\tnetWgt\tprimaryValue";

    private const string Legacy =
        "Classification,Year,Period,Aggregate Level,Trade Flow Code,Trade Flow,Reporter Code,Partner Code,2nd Partner Code,Commodity Code,Netweight (kg),Trade Value (US$)";

    private const string ComextV1 =
        "DECLARANT,DECLARANT_ISO,PARTNER,PARTNER_ISO,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_cpa2002,PRODUCT_cpa2008,"
        + "PRODUCT_CPA2_1,PRODUCT_BEC,PRODUCT_SECTION,FLOW,STAT_REGIME,SUPP_UNIT,PERIOD,VALUE_IN_EUROS,QUANTITY_IN_KG,SUP_QUANTITY";

    private static readonly LoadOptions Hs17 = new() { Revision = HsRevision.Parse("HS17") };

    public static SmallFile[] Flows { get; } =
    [
        Table("baci", "BACI_HS17_Y2024_V202601.csv", "t,i,j,k,v,q", "2024,156,528,850511,1.5,0.5", "2024,842,276,280469,2.25,", "2024,490,528,854231,3.125,1"),
        Table(
            "geomonitor-flows", "own.csv", "year,product,exporter,importer,value_kusd,quantity_t", "2024,850511,CHN,NLD,1.5,0.5", "2024,850511,CHN,DEU,2.5,")
            with { Before = "# source: Test office\n# revision: HS17\n" },
        Table("comtrade-csv", "pull.csv", ComtradeText.Header + ",reporterISO", [.. Comtrade.Select(r => r + ",NLD")]),
        Table("comtrade-extract", "pull.csv", ComtradeText.Header, Comtrade),
        Table(
            "comtrade-bulk", "bulk.tsv", Bulk,
            "1\tC\tA\t2022\t52\t2022\t528\tM\t156\t0\tH5\t850511\tC00\t0\t0\t1000.5\t2000.5", "1\tC\tA\t2022\t52\t2022\t276\tM\t156\t0\tH5\t850511\tC00\t0\t0\t\t3000.5"),
        Table("comtrade-legacy", "old.csv", Legacy, "H5,2017,2017,6,1,Import,528,156,,848620,50951.5,3830588.5", "H5,2017,2017,6,1,Import,528,842,,848620,1,2.5"),
        Table("comtrade-short", "pull.csv", "year,reporter,partner,cmd,flow,value,netwgt", "2022,528,156,850511,M,1000.5,1.5", "2022,528,842,850511,M,2000.5,")
            with { Options = Hs17 },
        Table("comtrade-network", "net.csv", "hs_code,year,reporter_code,partner_code,trade_value_usd", "854231,2022,NLD,CHN,1000.5", "854231,2022,DEU,CHN,2000.5")
            with { Options = Hs17 with { Side = Core.Trade.Mirror.TradeSide.Imports } },
        Table(
            "taiwan-customs", "taiwan.csv", "Imports/Exports,Time,Commodity Code,Description of Good,Country(Area),Value(USD$ 1000)",
            "Imports,2022,854231, Processors,Korea Republic of,14.5", "Imports,2022,854231, Processors,Japan,15.5") with { Options = Hs17 },
        new("comtrade-json", "answer.json", "", "", [], Encoding.UTF8.GetBytes(Answer)),
        Table("comext", "full_v2.dat", ComextText.V2Header.TrimEnd(), [.. Enumerable.Range(0, 2).Select(i => ComextText.V2("NL", i == 0 ? "CN" : "US", "28046900", "1000.5").TrimEnd())]),
        Table("comext", "full202352.dat", ComextV1, "003,NL,0720,CN,E,28046900,52226,20133,20133,20133,22,06,1,1,A,202352,1000,500,0", "003,NL,0400,US,E,28046900,52226,20133,20133,20133,22,06,1,1,A,202352,900,400,0"),
        Table("comext", "extract.csv", ComextText.ExtractHeader.TrimEnd(), "NL,CN,28046900,1,2024,1000.5", "DE,CN,28046900,1,2024,900.5"),
        Table(
            "comext", "estat_ds-045409.csv", ComextText.SdmxHeader.TrimEnd(),
            ComextText.Sdmx("NL", "CN", "28046900", "VALUE_IN_EUROS", "1000.5").TrimEnd(), ComextText.Sdmx("NL", "CN", "28046900", "QUANTITY_IN_100KG", "5.5").TrimEnd()),
    ];

    public static SmallFile[] Figures { get; } =
    [
        Table(
            "world-mining-data", "wmd.csv", "commodity,Country,Country_Code,Country_ISO,year,production,unit,data_source",
            "Cobalt,Cuba,192,CUB,2022,1000.5,metr. t,x", "Cobalt,Canada,124,CAN,2022,3000.5,metr. t,x"),
        Table("eu-supply-shares", "GlobalSupply.csv", "Material,Stage,Country,Share,t", "Cobalt,E,Cuba,2.5%,1", "Cobalt,E,Canada,3.5%,1"),
        Table("usgs-mcs", "MCS2025_World_Data.csv", "SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023,PROD_EST_ 2024,PROD_NOTES", "MCS2025,Cobalt,Cuba,\"Mine production, cobalt content\",metric tons,175.5,220,", "MCS2025,Cobalt,Canada,\"Mine production, cobalt content\",metric tons,75,20.5,"),
        Table(
            "usgs-mcs", "MCS2026_Commodities_Data.csv", "Chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value",
            "tin,World Mine Production and Reserves,Tin,Burma,Production,Mine production,metric tons,2024,34.5", "tin,World Mine Production and Reserves,Tin,Peru,Production,Mine production,metric tons,2024,35.5"),
        Table(
            "geomonitor-production", "own.csv", "dataset,material_id,stage,product,year,economy,quantity,unit,share_pct,trade_parameter_t,is_estimate,note",
            "X,copper,extraction,,2024,CHL,5.3,t,,,0,", "X,copper,extraction,,2024,PER,2.3,t,,,0,"),
        Table("wgi", "wgi_pv_estimate.csv", "Country/Territory,Code,2021,2022,country_code", "Netherlands,NLD,0.9,0.8,528", "China,CHN,-0.5,-0.4,156"),
        Table(
            "wgi-long", "wgidataset.csv", "codeindyr,code,countryname,year,indicator,estimate,stddev,nsource,pctrank,pctranklower,pctrankupper",
            "NLDcc2023,NLD,Netherlands,2023,cc,1.9,0.2,10,96.2,90,99", "CHNcc2023,CHN,China,2023,cc,-0.1,0.2,10,50.5,40,60"),
        Table(
            "geomonitor-governance", "own.csv", "economy,year,voice_accountability,political_stability,government_effectiveness,regulatory_quality,rule_of_law,control_of_corruption",
            "NLD,2023,1.5,0.8,1.7,1.8,1.7,1.9", "CHN,2023,-1.5,-0.5,0.5,-0.3,0.1,0.1"),
        Table(
            "geomonitor-restrictions", "own.csv", "economy,material_ids,measure_type,measure,announced,effective,ended,target,confidence",
            "CHN,gallium,licensing,,2023-07-03,2023-08-01,,all,", "IDN,nickel,ban,,2019-09-01,2020-01-01,,all,"),
        Table(
            "geomonitor-stocks", "own.csv", "economy,item,year,stock_t,kind,source",
            "JPN,850511,2023,45.5,strategic,a ministry", "JPN,850511,2023,20.5,commercial,"),
        Table(
            "chip-chain", "own.csv", "stage_group,segment,segment_id,country_iso3,share_pct,year",
            "equipment,Scanners,eto:N900,NLD,60,2024", "equipment,Scanners,eto:N900,JPN,30.5,2024"),
        Table(
            "chip-chain", "provision.csv", "provider_name,provider_id,provided_name,provided_id,share_provided",
            "JPN,P1,Mirrors,N901,61%", "Lightworks,P9,Mirrors,N901,45%"),
        Table(
            "chip-chain", "sequence.csv", "input_name,input_id,goes_into_name,goes_into_id,is_type_of_name,is_type_of_id",
            "Mirrors,N901,Scanners,N900,,", "Round mirrors,N902,,,Mirrors,N901"),
        Table("eu-criticality", "own.csv", "Material,Year,SR,EI", "Cobalt,2023,2.8,6.8", "Tin,2023,0.9,4.1"),
        Table(
            "eu-use-shares", "fact_MaterialUseShares.csv", "Material,Application,Share,NACE sector,VA in million EUR",
            "Aluminium,Abrasives,2%,C23 - Other minerals,64990.5", "Cobalt,Magnets,12%,C27 - Electrical equipment,80990.5"),
        Table("product-codes", "codes.csv", "code,description", "010121,Horses", "850511,Magnets") with { Options = Hs17 },
        Table("hs-concordance", "hs.csv", "code.after,code.before,Relationship,adjustment", "854142,854140,n:1,2022 to 2017", "850511,850511,1:1,2022 to 2017"),
        Table("bec-concordance", "bec.csv", "HS 2022,BEC 4,Relationship", "850511,42,n:1", "280469,22,n:1"),
        Table("cn-hs-concordance", "cn8_to_hs2012_2024.csv", "cn8,hs12", "01012100,010121", "28046900,280469"),
        Table("cn-concordance", "cn.csv", "period,origin_code,destination_code", "20072008,28112900,28112905", "20132014,03074191,03074192"),
        Table(
            "geomonitor-io", "own_io.csv", "year,from_economy,from_industry,to_economy,to_industry,final_demand,value",
            "2020,NLD,C26,NLD,C26,,150.5", "2020,NLD,C26,NLD,,households,600.5") with { Before = "# unit: million EUR\n" },
        new("io-blocks", "io2020.zip", "", "", [], Loaded.Zip(
            ("z.csv", Encoding.UTF8.GetBytes("row,NLD_c1,DEU_c1\nNLD_c1,150.5,20\nDEU_c1,30,100.5\n")),
            ("fd.csv", Encoding.UTF8.GetBytes("row,NLD_f1,DEU_f1\nNLD_c1,600.5,10\nDEU_c1,20,900.5\n")))),
        Table(
            "figaro", "flatfile_eu-ic-io_ind-by-ind_26ed_2022.csv", "icioiRow,icioiCol,refArea,rowIi,counterpartArea,colIi,obsValue",
            "NL_C26,NL_C26,NL,C26,NL,C26,150.5", "NL_C26,NL_P3_S14,NL,C26,NL,P3_S14,600.5", "W2_D1,NL_C26,W2,D1,NL,C26,600.5"),
        Table("figaro", "matrix_eu-ic-io_ind-by-ind_26ed_2022.csv", "rowLabels,NL_C26,NL_P3_S14", "NL_C26,150.5,600.5", "W2_D1,600.5,0"),
        Table("oecd-icio", "2022_SML.csv", "V1,NLD_C26,NLD_HFCE,OUT", "NLD_C26,150.5,600.5,751", "VA,600.5,0,600.5", "OUT,751,600.5,0"),
        new("unsd-concordance", "unsd.xlsx", "", "", [], TestWorkbook.Of(
            TestWorkbook.Rows(["From HS2022", "To HS2017"], ["854141", "854140"]),
            sheets: """<sheet name="Conversion HS2022-HS2017" r:id="rId1"/><sheet name="HS2022-HS2017 Correlation Tables" r:id="rId2"/>""",
            second: TestWorkbook.Rows(["HS2022", "HS2017", "Relationship"], ["854141", "854140", "n:1"]))),
    ];

    public static SmallFile[] All { get; } = [.. Flows, .. Figures];

    private static string[] Comtrade => [ComtradeText.Row("M", 528, 156, "1000.5"), ComtradeText.Row("M", 528, 842, "2000.5"), ComtradeText.Row("M", 276, 156, "2000.5")];

    private static string Answer => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"elapsedTime":"0.2 secs","count":2,"data":[{{Record(156, 1000.5)}},{{Record(842, 2000.5)}}],"error":""}""");

    private static string Record(int partner, double value) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"typeCode":"C","freqCode":"A","refYear":2022,"refMonth":52,"period":"2022","reporterCode":528,"flowCode":"M","partnerCode":{{partner}},"partner2Code":0,"classificationCode":"H5","cmdCode":"850511","customsCode":"C00","mosCode":"0","motCode":0,"netWgt":1.5,"primaryValue":{{value}}}""");

    private static SmallFile Table(string format, string name, string header, params string[] rows) => new(format, name, "", header, rows);
}
