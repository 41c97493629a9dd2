using System.Collections.Frozen;
using GeoMonitor.Core.Economies;

namespace GeoMonitor.Ingest.Codes;

/// <summary>What tables of figures call an economy: alpha-3 codes, with the oddities of sources, and English names.</summary>
internal static class EconomyNames
{
    // codes that stand for one economy in the tables of figures, and are in no standard
    private static readonly FrozenDictionary<string, EconomyCode> OddCodes = new Dictionary<string, EconomyCode>(StringComparer.Ordinal)
    {
        ["S19"] = EconomyCode.Parse("TWN"),
        ["R20"] = EconomyCode.Parse("XKX"),
        ["KSV"] = EconomyCode.Parse("XKX"),
        ["ROM"] = EconomyCode.Parse("ROU"),
        ["ZAR"] = EconomyCode.Parse("COD"),
        ["TMP"] = EconomyCode.Parse("TLS"),
        ["WBG"] = EconomyCode.Parse("PSE"),
        ["ADO"] = EconomyCode.Parse("AND"),
        ["EU27_2020"] = EconomyCode.Eu27,
        ["ROW"] = EconomyCode.Unspecified,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, EconomyCode> ByName = Names();

    /// <summary>The economy of a code; null when the code is blank or stands for none that is known.</summary>
    public static EconomyCode? OfCode(string code)
    {
        if (OddCodes.TryGetValue(code, out var odd))
            return odd;
        return EconomyCode.TryParse(code, out var parsed) && EconomyTable.Default.Find(parsed) is not null ? parsed : null;
    }

    /// <summary>The economy of an English name; null when the name is blank or of none that is known.</summary>
    public static EconomyCode? OfName(string name) => ByName.TryGetValue(NameKey.Of(name), out var code) ? code : null;

    private static FrozenDictionary<string, EconomyCode> Names()
    {
        var names = new Dictionary<string, EconomyCode>(StringComparer.Ordinal);
        foreach (var economy in EconomyTable.Default.All)
            names.TryAdd(NameKey.Of(economy.NameEn), economy.Code);
        foreach (var row in NameResource.Read("economy-names"))
            names[row[0]] = EconomyCode.Parse(row[1]);
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
