using System.Runtime.CompilerServices;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Monitoring.Loading;

/// <summary>
/// Gathers the flows of a file by year and hands each year over as a snapshot. A year is handed over when the file
/// moves on to the next one, so an archive of thirty years needs the memory of one.
/// </summary>
/// <remarks>
/// Official archives hold a file a year. A file that jumps between years is gathered whole, because only its end tells
/// that a year is complete: it needs the memory of all its years at once.
/// </remarks>
internal sealed class YearCollector(EconomyTable economies, Action<TradeSnapshot> handOver) : IFlowSink
{
    private readonly SortedDictionary<ushort, TradeSnapshotBuilder> _open = [];
    private SeriesKey? _series;

    /// <summary>Repeated keys found so far.</summary>
    public DuplicateCount Duplicates { get; private set; }

    /// <inheritdoc />
    public void Begin(SeriesKey series)
    {
        if (_series is not null && _series != series)
            throw new InvalidOperationException($"A file holds one series: it began as {_series} and went on as {series}.");
        _series = series;
    }

    /// <inheritdoc />
    public void Accept(FlowBatch batch)
    {
        var years = batch.Years;
        for (var start = 0; start < years.Length;)
        {
            var length = years[start..].IndexOfAnyExcept(years[start]);
            if (length < 0)
                length = years.Length - start;
            BuilderOf(years[start]).AddRange(batch, start, length);
            start += length;
        }
    }

    /// <inheritdoc />
    public void EndOfPart()
    {
        while (_open.Count > 0)
        {
            YearMemory.Release(HandOver(_open.First().Key));
        }
    }

    // a method of its own, so that nothing on the stack holds the year when its memory is given back
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int HandOver(ushort year)
    {
        _open.Remove(year, out var builder);
        var snapshot = builder!.Build();
        Duplicates = new DuplicateCount(
            Duplicates.IdenticalDropped + builder.Duplicates.IdenticalDropped,
            Duplicates.Summed + builder.Duplicates.Summed);

        // sorting left the unsorted columns behind
        YearMemory.Release(snapshot.FlowCount);
        handOver(snapshot);
        return snapshot.FlowCount;
    }

    private TradeSnapshotBuilder BuilderOf(ushort year)
    {
        if (!_open.TryGetValue(year, out var builder))
        {
            builder = new TradeSnapshotBuilder(
                _series ?? throw new InvalidOperationException("A reader must name the series before its first block."),
                new Year(year),
                economies);
            _open.Add(year, builder);
        }

        return builder;
    }
}
