using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GeoMonitor.Ingest.Codes;

/// <summary>
/// The country codes of one source and what each stands for by year. Sources differ: France is 251 to BACI and 250
/// elsewhere, so a code is never read without its table, and no table is joined on ISO numbers.
/// </summary>
/// <remarks>Immutable and safe for concurrent use. Indexes are those of the default economy table.</remarks>
public sealed class CountryCodeTable
{
    private readonly FrozenDictionary<string, ImmutableArray<CountryCodeEntry>> _entriesOf;

    private CountryCodeTable(string source, IEnumerable<CountryCodeEntry> entries)
    {
        Source = source;
        Entries = [.. entries];
        _entriesOf = Entries
            .GroupBy(e => e.Code, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The numeric codes of CEPII BACI, all releases.</summary>
    public static CountryCodeTable Baci { get; } = new("CEPII BACI", CountryCodeResource.Read("baci"));

    /// <summary>The numeric codes of UN Comtrade, reporters and partners.</summary>
    public static CountryCodeTable Comtrade { get; } = new("UN Comtrade", CountryCodeResource.Read("comtrade"));

    /// <summary>The letter codes of Eurostat Comext, declarants and partners.</summary>
    public static CountryCodeTable Comext { get; } = new("Eurostat Comext", CountryCodeResource.Read("comext"));

    /// <summary>Whose codes these are.</summary>
    public string Source { get; }

    /// <summary>Every line of the table, by code.</summary>
    public ImmutableArray<CountryCodeEntry> Entries { get; }

    /// <summary>
    /// What a code stands for in a year. A code used outside its years keeps the meaning of the nearest ones: a flow
    /// filed late under a code given up is still a flow of that economy.
    /// </summary>
    /// <param name="code">The code; leading zeros of numbers do not matter.</param>
    /// <param name="year">The year of the flow.</param>
    public CodeMatch Find(string code, int year)
    {
        if (!_entriesOf.TryGetValue(WithoutLeadingZeros(code), out var entries))
            return CodeMatch.Unknown;
        var entry = entries.MinBy(e => e.YearsOff(year))!;
        return new CodeMatch(entry.Meaning, entry.Index, entry.YearsOff(year) > 0);
    }

    private static string WithoutLeadingZeros(string code)
    {
        if (code.Length < 2 || code[0] != '0')
            return code;
        var trimmed = code.TrimStart('0');
        return trimmed.Length == 0 ? "0" : trimmed;
    }
}
