using System.Buffers;
using System.Collections.Concurrent;
using GeoMonitor.Core.Economies;
using GeoMonitor.Ingest.Codes;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Comext;

/// <summary>
/// The letter codes of Comext: those of ISO with exceptions. Greece is <c>GR</c> or <c>EL</c>; of the codes that begin
/// with Q only QA, Qatar, is a country.
/// </summary>
internal sealed class ComextCodes : IEconomyCodes
{
    private const int Letters = 26;

    private static readonly SearchValues<char> MarksOfGroups = SearchValues.Create("_0123456789");

    // looked up once in a process: there are a few years, and files of each of them many
    private static readonly ConcurrentDictionary<int, CodeMatch[]> ByYear = [];

    private CodeMatch[] _current = [];
    private int _currentYear = -1;

    /// <inheritdoc />
    public CodeMatch Find(ReadOnlySpan<char> code, int year)
    {
        if (code.Length != 2)
            return IsGroup(code) ? new CodeMatch(CodeMeaning.Group, EconomyTable.UnspecifiedIndex, false) : CodeMatch.Unknown;
        var (first, second) = (code[0] - 'A', code[1] - 'A');
        if ((uint)first >= Letters || (uint)second >= Letters)
            return CodeMatch.Unknown;
        if (year != _currentYear)
            Select(year);
        return _current[(first * Letters) + second];
    }

    /// <summary>Whether a code is one of the two parts of the United Kingdom, whose sum is <c>GB</c>.</summary>
    public static bool IsPartOfUnitedKingdom(ReadOnlySpan<char> code) => code is "XI" or "XU";

    // EU27_2020, EXT_EU27_2020, EA20, WORLD: the names of groups have digits or underscores
    private static bool IsGroup(ReadOnlySpan<char> code) =>
        code is "WORLD" || (code.Length > 2 && char.IsAsciiLetter(code[0]) && code.ContainsAny(MarksOfGroups));

    private void Select(int year)
    {
        _current = ByYear.GetOrAdd(year, Matches);
        _currentYear = year;
    }

    private static CodeMatch[] Matches(int year)
    {
        var matches = new CodeMatch[Letters * Letters];
        for (var i = 0; i < matches.Length; i++)
            matches[i] = CountryCodeTable.Comext.Find($"{(char)('A' + (i / Letters))}{(char)('A' + (i % Letters))}", year);
        return matches;
    }
}
