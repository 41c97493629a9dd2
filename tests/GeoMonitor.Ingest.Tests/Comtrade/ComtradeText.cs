namespace GeoMonitor.Ingest.Tests.Comtrade;

/// <summary>Small files of UN Comtrade.</summary>
internal static class ComtradeText
{
    public const string Header =
        "typeCode,freqCode,refYear,refMonth,reporterCode,flowCode,partnerCode,partner2Code,classificationCode,cmdCode,customsCode,mosCode,motCode,netWgt,primaryValue";

    /// <summary>Loads rows below the header that all tests of rows share.</summary>
    public static Loaded Load(params string[] rows) => Load(Loaded.Lenient, rows);

    public static Loaded Load(LoadOptions options, params string[] rows) =>
        Loaded.Text(string.Join('\n', rows.Prepend(Header)) + "\n", "pull.csv", options);

    /// <summary>A total row of an annual answer in HS17.</summary>
    public static string Row(
        string flow,
        int reporter,
        int partner,
        string value,
        string netWgt = "1000",
        string product = "850511",
        string classification = "H5",
        int year = 2022) =>
        $"C,A,{year},52,{reporter},{flow},{partner},0,{classification},{product},C00,0,0,{netWgt},{value}";
}
