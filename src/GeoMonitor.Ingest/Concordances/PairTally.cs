using GeoMonitor.Ingest.Sorting;

namespace GeoMonitor.Ingest.Concordances;

/// <summary>
/// Counts, among the pairs of codes of two nomenclatures, those that stand more than once and those whose named relation is
/// not that of the pairs.
/// </summary>
/// <remarks>A pair is one number (from, to, relation named), so that sorting them brings together what is compared.</remarks>
internal sealed class PairTally
{
    // eight digits behind a one, so that leading zeros count
    private const int CodeBits = 28;
    private const int MostDigits = 8;
    // beyond all numbers of digits
    private const ulong FirstOdd = 200_000_000;
    private const int NoteBits = 2;
    private const ulong NamesOne = 1;
    private const ulong NamesSeveral = 2;
    private const ulong CodeMask = (1 << CodeBits) - 1;

    private readonly GatheredRows<ulong> _pairs = new();
    private readonly Dictionary<string, ulong> _odd = new(StringComparer.Ordinal);

    /// <summary>Pairs taken, known when they are counted.</summary>
    public int Pairs { get; private set; }

    /// <summary>Pairs that stand once more than they need.</summary>
    public int Repeated { get; private set; }

    /// <summary>Pairs that name a relation.</summary>
    public int Stated { get; private set; }

    /// <summary>Pairs whose named relation is not that of the pairs.</summary>
    public int Other { get; private set; }

    /// <summary>Takes a pair.</summary>
    /// <param name="from">The code that is left.</param>
    /// <param name="to">The code that is arrived at.</param>
    /// <param name="relation">The relation named; null when none is.</param>
    public void Add(string from, string to, string? relation) => _pairs.Add(
        (((NumberOf(from) << CodeBits) | NumberOf(to)) << NoteBits)
        | (relation is null ? 0 : relation.EndsWith('1') ? NamesOne : NamesSeveral));

    /// <summary>Takes the pairs of another; that one is empty then.</summary>
    public void Absorb(PairTally later)
    {
        _pairs.Add(later._pairs.Span);
        if (later._odd.Count > 0)
            Renumber(_pairs.Span[^later._pairs.Count..], later._odd);
        later._pairs.Release();
    }

    /// <summary>Counts, when all pairs are there.</summary>
    /// <param name="order">Sorts them.</param>
    public void Finish(KeyOrder order)
    {
        var pairs = _pairs.Span;
        Pairs = pairs.Length;
        order.Sort(pairs);
        for (var start = 0; start < pairs.Length;)
            start = FinishCode(pairs, start);
        _pairs.Release();
    }

    // all pairs of one code that is left; gives where those of the next begin
    private int FinishCode(ReadOnlySpan<ulong> pairs, int start)
    {
        var from = pairs[start] >> (CodeBits + NoteBits);
        var (targets, one, several, end) = (0, 0, 0, start);
        for (; end < pairs.Length && pairs[end] >> (CodeBits + NoteBits) == from; end++)
        {
            if (end == start || pairs[end] >> NoteBits != pairs[end - 1] >> NoteBits)
                targets++;
            else
                Repeated++;
            one += (int)(pairs[end] & NamesOne);
            several += (int)((pairs[end] & NamesSeveral) / NamesSeveral);
        }

        // only the side that says whether the code is split is compared: tables differ in what the other side counts
        Stated += one + several;
        Other += targets == 1 ? several : one;
        return end;
    }

    // every tally has numbers of its own for what is no code of digits
    private void Renumber(Span<ulong> pairs, Dictionary<string, ulong> theirs)
    {
        var own = theirs.ToDictionary(odd => odd.Value, odd => OddNumberOf(odd.Key));
        foreach (ref var pair in pairs)
        {
            var (from, to) = (pair >> (CodeBits + NoteBits), (pair >> NoteBits) & CodeMask);
            pair = (((own.GetValueOrDefault(from, from) << CodeBits) | own.GetValueOrDefault(to, to)) << NoteBits)
                | (pair & (NamesOne | NamesSeveral));
        }
    }

    private ulong NumberOf(string code)
    {
        if (code.Length > MostDigits)
            return OddNumberOf(code);
        var number = 1ul;
        foreach (var c in code)
        {
            if (!char.IsAsciiDigit(c))
                return OddNumberOf(code);
            number = (number * 10) + (uint)(c - '0');
        }

        return number;
    }

    private ulong OddNumberOf(string code)
    {
        if (!_odd.TryGetValue(code, out var number))
            _odd.Add(code, number = FirstOdd + (ulong)_odd.Count);
        return number;
    }
}
