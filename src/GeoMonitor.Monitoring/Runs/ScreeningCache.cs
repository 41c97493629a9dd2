using System.Collections.Concurrent;
using GeoMonitor.Core;
using GeoMonitor.Core.Screening;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Monitoring.Runs;

/// <summary>
/// The screened years of a run that are in memory. Others are read from the store when asked for; the longest unused
/// go when there are too many, so that ten full years do not need the memory of ten.
/// </summary>
internal sealed class ScreeningCache(Func<SeriesKey, Year, YearScreening> read, long mostCells = ScreeningCache.DefaultMostCells)
{
    // about 150 bytes a cell: a fifth of a gigabyte, a full year of world trade and the whole of the bundled figures
    public const long DefaultMostCells = 2_000_000;

    private readonly ConcurrentDictionary<(SeriesKey, Year), Entry> _entries = new();
    private readonly Lock _evicting = new();
    private long _clock;

    public YearScreening Get(SeriesKey series, Year year)
    {
        var entry = _entries.GetOrAdd((series, year), static (key, read) => new Entry(() => read(key.Item1, key.Item2)), read);
        var fresh = !entry.Screening.IsValueCreated;
        entry.LastUsed = Interlocked.Increment(ref _clock);
        var screening = entry.Screening.Value;
        if (fresh)
            Evict();
        return screening;
    }

    private void Evict()
    {
        lock (_evicting)
        {
            var loaded = _entries.Where(e => e.Value.Screening.IsValueCreated).OrderByDescending(e => e.Value.LastUsed).ToList();
            var cells = 0L;
            for (var i = 0; i < loaded.Count; i++)
            {
                cells += loaded[i].Value.Screening.Value.Cells.Count;

                // the rule over three years needs three at a time, however large they are
                if (cells > mostCells && i >= 3)
                    _entries.TryRemove(loaded[i]);
            }
        }
    }

    private sealed class Entry(Func<YearScreening> read)
    {
        public Lazy<YearScreening> Screening { get; } = new(read);

        public long LastUsed { get; set; }
    }
}
