using System.Numerics;
using GeoMonitor.Core;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Rows;

/// <summary>Control totals of one year while it is read.</summary>
internal sealed class YearTally
{
    private const int PackedCodes = 1_000_000;
    private const int BitsAWord = 64;

    private readonly ulong[] _products = new ulong[PackedCodes / BitsAWord];
    private long _rows;
    private long _withoutQuantity;

    /// <summary>The value of the rows in US dollars.</summary>
    public Int128 ValueUsd { get; private set; }

    public void Add(uint product, long usd, bool hasQuantity)
    {
        _rows++;
        ValueUsd += usd;
        _withoutQuantity += hasQuantity ? 0 : 1;
        _products[product / BitsAWord] |= 1UL << (int)(product % BitsAWord);
    }

    /// <summary>Adds what another tally of the same year counted.</summary>
    public void Absorb(YearTally other)
    {
        _rows += other._rows;
        ValueUsd += other.ValueUsd;
        _withoutQuantity += other._withoutQuantity;
        for (var word = 0; word < _products.Length; word++)
            _products[word] |= other._products[word];
    }

    public YearTotal ToTotal(int year) => new(
        new Year(year),
        _rows,
        (double)ValueUsd / 1000,
        _withoutQuantity,
        _products.Sum(word => BitOperations.PopCount(word)));
}
