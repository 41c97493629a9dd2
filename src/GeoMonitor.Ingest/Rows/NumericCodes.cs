using System.Collections.Concurrent;
using GeoMonitor.Ingest.Codes;

namespace GeoMonitor.Ingest.Rows;

/// <summary>Numeric country codes of at most three digits, looked up in an array for each year.</summary>
/// <remarks>Safe for concurrent use.</remarks>
internal sealed class NumericCodes(CountryCodeTable table) : IEconomyCodes
{
    private const int Codes = 1000;

    private readonly ConcurrentDictionary<int, Selection> _byYear = [];
    private Selection _current = new(-1, []);

    public CodeMatch Find(ReadOnlySpan<char> code, int year)
    {
        var number = 0u;
        foreach (var c in code)
        {
            var digit = (uint)(c - '0');
            if (digit > 9 || number > Codes)
                return CodeMatch.Unknown;
            number = (number * 10) + digit;
        }

        if (number >= Codes || code.Length == 0)
            return CodeMatch.Unknown;
        // rows of one year follow each other; whichever thread sets this, it holds the year together with its codes
        var selection = _current;
        if (year != selection.Year)
            _current = selection = _byYear.GetOrAdd(year, Select);
        return selection.Matches[number];
    }

    private Selection Select(int year)
    {
        var matches = new CodeMatch[Codes];
        for (var code = 0; code < Codes; code++)
            matches[code] = table.Find(code.ToString(), year);
        return new Selection(year, matches);
    }

    private sealed record Selection(int Year, CodeMatch[] Matches);
}
