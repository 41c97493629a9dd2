using GeoMonitor.Core.Economies;
using GeoMonitor.Ingest.Codes;

namespace GeoMonitor.Ingest.Rows;

/// <summary>Our own codes: ISO 3166-1 alpha-3, <c>ZZZ</c> for a partner without a name.</summary>
internal sealed class Iso3Codes : IEconomyCodes
{
    private static readonly Dictionary<string, CodeMatch>.AlternateLookup<ReadOnlySpan<char>> Known =
        All().GetAlternateLookup<ReadOnlySpan<char>>();

    public CodeMatch Find(ReadOnlySpan<char> code, int year) =>
        Known.TryGetValue(code, out var match) ? match : CodeMatch.Unknown;

    private static Dictionary<string, CodeMatch> All()
    {
        var known = new Dictionary<string, CodeMatch>(StringComparer.OrdinalIgnoreCase);
        var economies = EconomyTable.Default;
        for (ushort i = 0; i < economies.Count; i++)
        {
            var economy = economies[i];
            known[economy.Code.Value] = economy.Kind switch
            {
                EconomyKind.Bloc => new CodeMatch(CodeMeaning.Group, EconomyTable.UnspecifiedIndex, false),
                EconomyKind.Unspecified => new CodeMatch(CodeMeaning.Unspecified, i, false),
                _ => new CodeMatch(CodeMeaning.Economy, i, false),
            };
        }

        return known;
    }
}
