using System.Collections.Immutable;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Rows;

/// <summary>Counts the country codes that stand for no economy, with the value that hangs on them.</summary>
internal sealed class UnmappedTally
{
    // a column of names instead of codes must not fill the memory
    private const int MaxCodes = 1000;
    private const string OtherCodes = "(other codes)";
    private const string BlankCode = "(blank)";

    private readonly Dictionary<string, (long Rows, Int128 ValueUsd)> _codes = new(StringComparer.Ordinal);

    /// <summary>The value of all rows with at least one such code, each row once, in US dollars.</summary>
    public Int128 ValueUsd { get; private set; }

    public void Add(ReadOnlySpan<char> exporter, bool exporterUnmapped, ReadOnlySpan<char> importer, bool importerUnmapped, long usd)
    {
        ValueUsd += usd;
        if (exporterUnmapped)
            Add(exporter, usd);
        // a row that names the same code twice is still one row of that code
        if (importerUnmapped && !(exporterUnmapped && exporter.SequenceEqual(importer)))
            Add(importer, usd);
    }

    /// <summary>Takes what another tally counted behind this one.</summary>
    public void Absorb(UnmappedTally later)
    {
        ValueUsd += later.ValueUsd;
        foreach (var (code, more) in later._codes)
            Add(code, more.Rows, more.ValueUsd);
    }

    /// <summary>The codes, most value first.</summary>
    /// <param name="keptUsd">The value of all kept rows.</param>
    public ImmutableArray<UnmappedCode> ToUnmapped(Int128 keptUsd) =>
    [
        .. _codes
            .OrderByDescending(c => c.Value.ValueUsd).ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => new UnmappedCode(
                c.Key,
                c.Value.Rows,
                (double)c.Value.ValueUsd / 1000,
                keptUsd == 0 ? null : (double)c.Value.ValueUsd / (double)keptUsd)),
    ];

    private void Add(ReadOnlySpan<char> code, long usd)
    {
        Add(code.IsEmpty ? BlankCode : code.ToString(), 1, usd);
    }

    private void Add(string key, long moreRows, Int128 usd)
    {
        if (!_codes.ContainsKey(key) && _codes.Count >= MaxCodes)
            key = OtherCodes;
        var (rows, value) = _codes.GetValueOrDefault(key);
        _codes[key] = (rows + moreRows, value + usd);
    }
}
