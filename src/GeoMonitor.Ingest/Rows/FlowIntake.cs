using System.Collections.Concurrent;
using System.Collections.Immutable;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade;
using GeoMonitor.Ingest.Codes;

namespace GeoMonitor.Ingest.Rows;

/// <summary>
/// Where every reader brings its rows, kept or not: fills the blocks for the sink and counts. One load, one intake.
/// </summary>
internal sealed class FlowIntake
{
    private readonly IFlowSink _sink;
    private readonly Action<long> _onHandOver;
    private readonly FlowBatch _batch;
    private readonly ConcurrentStack<FlowBatch> _batchesOfForks = [];
    private readonly Dictionary<int, YearTally> _years = [];

    // rows of a year mostly stand together
    private (int Year, YearTally? Tally) _last;

    public FlowIntake(IFlowSink sink, Action<long> onHandOver)
        : this(sink, onHandOver, new FlowBatch())
    {
    }

    private FlowIntake(IFlowSink sink, Action<long> onHandOver, FlowBatch batch) =>
        (_sink, _onHandOver, _batch) = (sink, onHandOver, batch);

    /// <summary>Rows that were not kept, and why.</summary>
    public RejectionLog Rejections { get; } = new();

    /// <summary>Country codes without an economy.</summary>
    public UnmappedTally Unmapped { get; } = new();

    /// <summary>Repairs and oddities by kind.</summary>
    public RepairTally Repairs { get; } = new();

    /// <summary>Rows that became flows.</summary>
    public long RowsKept { get; private set; }

    /// <summary>Data rows read.</summary>
    public long RowsRead => RowsKept + Rejections.Rows + Rejections.RowsLeftOut + RowsWaiting;

    /// <summary>Rows taken in by a reader that decides on them only when it knows them all.</summary>
    public long RowsWaiting { get; private set; }

    /// <summary>The value of all kept rows in US dollars.</summary>
    public Int128 KeptUsd => _years.Values.Aggregate(Int128.Zero, (sum, y) => sum + y.ValueUsd);

    /// <summary>Names the series; before the first row.</summary>
    public void Begin(SeriesKey series) => _sink.Begin(series);

    /// <summary>A member that stands alone has ended: hands over its last rows and says so.</summary>
    public void EndOfPart()
    {
        Finish();
        _sink.EndOfPart();
    }

    /// <summary>Keeps a flow that several rows of the file add up to. The caller has checked them.</summary>
    public void KeepSum(int year, uint product, ushort exporter, ushort importer, long usd, double quantityT, long rows)
    {
        RowsKept += rows - 1;
        Keep(
            year,
            product,
            new CodeMatch(CodeMeaning.Economy, exporter, false),
            new CodeMatch(CodeMeaning.Economy, importer, false),
            usd,
            quantityT);
    }

    /// <summary>Keeps a row. The caller has checked it.</summary>
    public void Keep(int year, uint product, CodeMatch exporter, CodeMatch importer, long usd, double quantityT)
    {
        TallyOf(year).Add(product, usd, !double.IsNaN(quantityT));
        RowsKept++;
        _batch.Add((ushort)year, product, exporter.Index, importer.Index, usd, quantityT);
        if (_batch.IsFull)
            HandOver();
    }

    /// <summary>An intake for some rows of the same load, to be filled on another thread and absorbed in its turn.</summary>
    /// <param name="rows">How many rows it must hold.</param>
    public FlowIntake Fork(int rows)
    {
        // one place is left over, because a full block would be handed over out of turn
        if (!_batchesOfForks.TryPop(out var batch) || batch.Capacity <= rows)
            batch = new FlowBatch(Math.Max(rows + 1, FlowBatch.DefaultCapacity));
        return new FlowIntake(_sink, _onHandOver, batch) { Rejections = { Member = Rejections.Member } };
    }

    /// <summary>Takes what a fork holds, as if its rows had come here.</summary>
    public void Absorb(FlowIntake fork)
    {
        Finish();
        Rejections.Absorb(fork.Rejections);
        Unmapped.Absorb(fork.Unmapped);
        Repairs.Absorb(fork.Repairs);
        RowsKept += fork.RowsKept;
        foreach (var (year, tally) in fork._years)
            TallyOf(year).Absorb(tally);

        if (fork._batch.Count > 0)
            _sink.Accept(fork._batch);
        fork._batch.Clear();
        _batchesOfForks.Push(fork._batch);
        _onHandOver(RowsRead);
    }

    /// <summary>A row is held back until all rows are known.</summary>
    public void Wait()
    {
        RowsWaiting++;
        if (RowsWaiting % FlowBatch.DefaultCapacity == 0)
            _onHandOver(RowsRead);
    }

    /// <summary>All rows that waited are about to be kept or left out, each once.</summary>
    public void EndOfWaiting() => RowsWaiting = 0;

    /// <summary>Hands the last rows over.</summary>
    public void Finish()
    {
        if (_batch.Count > 0)
            HandOver();
    }

    /// <summary>Control totals, oldest year first.</summary>
    public ImmutableArray<YearTotal> ToYears() =>
        [.. _years.OrderBy(y => y.Key).Select(y => y.Value.ToTotal(y.Key))];

    private YearTally TallyOf(int year)
    {
        if (_last.Tally is { } last && _last.Year == year)
            return last;
        if (!_years.TryGetValue(year, out var tally))
            _years.Add(year, tally = new YearTally());
        _last = (year, tally);
        return tally;
    }

    private void HandOver()
    {
        _sink.Accept(_batch);
        _batch.Clear();
        _onHandOver(RowsRead);
    }
}
