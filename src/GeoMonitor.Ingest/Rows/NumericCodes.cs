using GeoMonitor.Ingest.Codes;

namespace GeoMonitor.Ingest.Rows;

/// <summary>Numeric country codes of at most three digits, looked up in an array for each year.</summary>
internal sealed class NumericCodes(CountryCodeTable table) : IEconomyCodes
{
    private const int Codes = 1000;

    private readonly Dictionary<int, CodeMatch[]> _byYear = [];
    private CodeMatch[] _current = [];
    private int _currentYear = -1;

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
        if (year != _currentYear)
            Select(year);
        return _current[number];
    }

    private void Select(int year)
    {
        if (!_byYear.TryGetValue(year, out var matches))
        {
            matches = new CodeMatch[Codes];
            for (var code = 0; code < Codes; code++)
                matches[code] = table.Find(code.ToString(), year);
            _byYear.Add(year, matches);
        }

        (_current, _currentYear) = (matches, year);
    }
}
