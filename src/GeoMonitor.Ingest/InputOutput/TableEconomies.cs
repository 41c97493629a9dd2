using GeoMonitor.Core.Economies;
using GeoMonitor.Core.InputOutput;
using GeoMonitor.Ingest.Codes;

namespace GeoMonitor.Ingest.InputOutput;

/// <summary>The economies of a table: what is one gets its alpha-3 code, what is none stays as it is called.</summary>
internal static class TableEconomies
{
    /// <summary>The label of a code of three letters.</summary>
    public static string OfAlpha3(string code) => EconomyOf(EconomyNames.OfCode(code))?.Value ?? code;

    /// <summary>The label of a code of two letters as Eurostat writes them.</summary>
    public static string OfAlpha2(string code)
    {
        var match = CountryCodeTable.Comext.Find(code, FlowYear);
        return code.Length == 2 && EconomyOf(EconomyTable.Default[match.Index].Code) is { } economy ? economy.Value : code;
    }

    /// <summary>The label of a place in the tables of the OECD, which splits China and Mexico by kind of firm.</summary>
    public static string OfOecd(string code) => code switch
    {
        "CN1" or "CN2" => "CHN",
        "MX1" or "MX2" => "MEX",
        _ => OfAlpha3(code),
    };

    /// <summary>The economy or group that a label stands for.</summary>
    public static TableEconomy Of(string label) => new(label, EconomyOf(EconomyNames.OfCode(label)));

    // codes of two letters do not change their meaning within the years of such tables
    private const int FlowYear = 2020;

    private static EconomyCode? EconomyOf(EconomyCode? code) =>
        code is { } known && EconomyTable.Default.Find(known) is { Kind: EconomyKind.Country or EconomyKind.Former or EconomyKind.Bloc } ? known : null;
}
