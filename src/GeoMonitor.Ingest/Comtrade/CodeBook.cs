using System.Collections.Immutable;
using System.Runtime.InteropServices;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Codes;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Comtrade;

/// <summary>
/// Numbers the country codes of a file in the order in which they come. Rows are told apart by code and not by economy:
/// two codes of one economy are two rows, and only one of several rows of a code is its total.
/// </summary>
internal sealed class CodeBook(IEconomyCodes codes, string name)
{
    /// <summary>The number of the world.</summary>
    public const int World = 0;

    /// <summary>Numbers lie below it, so that they fit the key of a report.</summary>
    public const int Limit = 1 << ReportKey.CodeBits;

    // some hundred names and codes seldom meet at a place
    private const int Places = 1 << 10;

    private static readonly ImmutableArray<string> WorldCodes = ["0", "W00", "WLD"];

    private readonly List<string> _texts = ["0"];
    private readonly Dictionary<string, int> _numbers = new(WorldCodes.Select(w => KeyValuePair.Create(w, World)), StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, CodeMatch?[]> _byYear = [];
    private readonly int[] _recent = new int[Places];
    private CodeMatch?[] _current = [];
    private int _currentYear = -1;

    /// <summary>The number of a code.</summary>
    /// <exception cref="LoadRefusedException">There are more codes than there can be countries.</exception>
    public int NumberOf(ReadOnlySpan<char> code)
    {
        while (code.Length > 1 && code[0] == '0')
            code = code[1..];
        ref var recent = ref _recent[TextPlace.Of(code, Places)];
        if (!code.SequenceEqual(_texts[recent]))
            recent = Find(code);
        return recent;
    }

    /// <summary>How many codes have a number.</summary>
    public int Count => _texts.Count;

    /// <summary>The code with a number.</summary>
    public string TextOf(int number) => _texts[number];

    /// <summary>What the code with a number stands for in a year.</summary>
    public CodeMatch Find(int number, int year)
    {
        // reports come year by year
        if (year != _currentYear || number >= _current.Length)
            Select(year);
        return _current[number] ??= codes.Find(_texts[number], year);
    }

    private int Find(ReadOnlySpan<char> code)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers.GetAlternateLookup<ReadOnlySpan<char>>(), code, out var isKnown);
        if (isKnown)
            return number;
        number = _texts.Count;
        if (number == Limit)
        {
            throw new LoadRefusedException(
                "too-many-codes",
                $"'{name}' names more than {Limit - 1:N0} partners and reporters, such as `{code}`: its columns of codes hold something else.");
        }

        _texts.Add(code.ToString());
        return number;
    }

    private void Select(int year)
    {
        var matches = _byYear.GetValueOrDefault(year, []);
        if (matches.Length < _texts.Count)
            Array.Resize(ref matches, Math.Min(Limit, 2 * _texts.Count));
        _byYear[year] = matches;
        (_current, _currentYear) = (matches, year);
    }
}
