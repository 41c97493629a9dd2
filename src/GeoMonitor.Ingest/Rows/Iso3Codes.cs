using GeoMonitor.Core.Economies;
using GeoMonitor.Ingest.Codes;

namespace GeoMonitor.Ingest.Rows;

/// <summary>Our own codes: ISO 3166-1 alpha-3, <c>ZZZ</c> for a partner without a name.</summary>
internal sealed class Iso3Codes : IEconomyCodes
{
    private readonly Dictionary<string, CodeMatch> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CodeMatch>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public Iso3Codes()
    {
        var economies = EconomyTable.Default;
        for (ushort i = 0; i < economies.Count; i++)
        {
            var economy = economies[i];
            _known[economy.Code.Value] = economy.Kind switch
            {
                EconomyKind.Bloc => new CodeMatch(CodeMeaning.Group, EconomyTable.UnspecifiedIndex, false),
                EconomyKind.Unspecified => new CodeMatch(CodeMeaning.Unspecified, i, false),
                _ => new CodeMatch(CodeMeaning.Economy, i, false),
            };
        }

        _bySpan = _known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public CodeMatch Find(ReadOnlySpan<char> code, int year) =>
        _bySpan.TryGetValue(code, out var match) ? match : CodeMatch.Unknown;
}
