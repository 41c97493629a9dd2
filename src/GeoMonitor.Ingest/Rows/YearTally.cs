using System.Numerics;
using GeoMonitor.Core;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Rows;

/// <summary>Control totals of one year while it is read.</summary>
internal sealed class YearTally
{
    private const int PackedCodes = 1_000_000;
    private const int BitsAWord = 64;
    private const int CodesAPage = 1 << 14;

    // codes of a few chapters are all that most files hold
    private readonly ulong[]?[] _pages = new ulong[(PackedCodes / CodesAPage) + 1][];
    private long _rows;
    private long _withoutQuantity;

    /// <summary>The value of the rows in US dollars.</summary>
    public Int128 ValueUsd { get; private set; }

    public void Add(uint product, long usd, bool hasQuantity)
    {
        _rows++;
        ValueUsd += usd;
        _withoutQuantity += hasQuantity ? 0 : 1;
        (_pages[product / CodesAPage] ??= new ulong[CodesAPage / BitsAWord])[product % CodesAPage / BitsAWord] |= 1UL << (int)(product % BitsAWord);
    }

    /// <summary>Adds what another tally of the same year counted.</summary>
    public void Absorb(YearTally other)
    {
        _rows += other._rows;
        ValueUsd += other.ValueUsd;
        _withoutQuantity += other._withoutQuantity;
        for (var page = 0; page < _pages.Length; page++)
        {
            if (other._pages[page] is { } more)
                Join(_pages[page] ??= new ulong[more.Length], more);
        }
    }

    public YearTotal ToTotal(int year) => new(
        new Year(year),
        _rows,
        (double)ValueUsd / 1000,
        _withoutQuantity,
        _pages.OfType<ulong[]>().Sum(page => page.Sum(word => BitOperations.PopCount(word))));

    private static void Join(ulong[] page, ulong[] more)
    {
        for (var word = 0; word < page.Length; word++)
            page[word] |= more[word];
    }
}
