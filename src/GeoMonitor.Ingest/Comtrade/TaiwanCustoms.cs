using System.Collections.Frozen;
using GeoMonitor.Core.Economies;
using GeoMonitor.Ingest.Codes;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Comtrade;

/// <summary>
/// Downloads of Taiwan customs: the reporter that UN Comtrade lacks, with the same two sides and names of countries
/// instead of codes. Decisive for chips.
/// </summary>
internal static class TaiwanCustoms
{
    public static ComtradeLayout Layout { get; } = new(
        new Dictionary<ComtradeField, string>
        {
            [ComtradeField.Year] = "Time",
            [ComtradeField.Partner] = "Country(Area)",
            [ComtradeField.Flow] = "Imports/Exports",
            [ComtradeField.Product] = "Commodity Code",
            [ComtradeField.Value] = "Value(USD$ 1000)",
        }.ToFrozenDictionary(),
        () => new Names())
    {
        Source = "Taiwan customs",
        Licence = null,
        Reporter = "Taiwan ROC",
        ValuesInThousands = true,
    };

    // names that differ from those of the economy table; the site writes `?` for letters beyond ASCII
    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Arab Emirates United"] = "ARE",
        ["Bosnia and Herzegovina"] = "BIH",
        ["Brunei Darussalam"] = "BRN",
        ["C?te d'Ivoire"] = "CIV",
        ["Congo Democratic Republic of"] = "COD",
        ["Czech Republic"] = "CZE",
        ["Virgin Islands British"] = "VGB",
        ["Hong Kong"] = "HKG",
        ["Islamic Republic of Iran"] = "IRN",
        ["Saint Kitts and Nevis"] = "KNA",
        ["Korea Republic of"] = "KOR",
        ["Lao People's Democratic Republic"] = "LAO",
        ["Saint Lucia"] = "LCA",
        ["Macao"] = "MAC",
        ["Moldova Republic of"] = "MDA",
        ["Russian Federation"] = "RUS",
        ["Sao Tome and Principe"] = "STP",
        ["Syrian Arab Republic"] = "SYR",
        ["East Timor"] = "TLS",
        ["Trinidad and Tobago"] = "TTO",
        ["T?rkiye"] = "TUR",
        ["Taiwan ROC"] = "TWN",
        ["Tanzania United Republic of"] = "TZA",
        ["Saint Vincent and the Grenadines"] = "VCT",
        ["Viet Nam"] = "VNM",
        ["Others"] = "ZZZ",
    };

    private sealed class Names : IEconomyCodes
    {
        private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> CodeOf =
            All().GetAlternateLookup<ReadOnlySpan<char>>();

        private readonly Iso3Codes _codes = new();

        public CodeMatch Find(ReadOnlySpan<char> code, int year) =>
            CodeOf.TryGetValue(code, out var iso) ? _codes.Find(iso, year) : CodeMatch.Unknown;

        private static Dictionary<string, string> All()
        {
            var all = new Dictionary<string, string>(Others, StringComparer.OrdinalIgnoreCase);
            foreach (var economy in EconomyTable.Default.All)
                all.TryAdd(economy.NameEn, economy.Code.Value);
            return all;
        }
    }
}
