using System.Collections.Immutable;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade;
using GeoMonitor.Ingest.Codes;

namespace GeoMonitor.Ingest.Rows;

/// <summary>
/// Where every reader brings its rows, kept or not: fills the blocks for the sink and counts. One load, one intake.
/// </summary>
internal sealed class FlowIntake(IFlowSink sink, Action<long> onHandOver)
{
    private readonly FlowBatch _batch = new();
    private readonly YearTally?[] _years = new YearTally?[FlowRules.LastYear + 1];

    /// <summary>Rows that were not kept.</summary>
    public RejectionLog Rejections { get; } = new();

    /// <summary>Country codes without an economy.</summary>
    public UnmappedTally Unmapped { get; } = new();

    /// <summary>Repairs and oddities by kind.</summary>
    public RepairTally Repairs { get; } = new();

    /// <summary>Rows that became flows.</summary>
    public long RowsKept { get; private set; }

    /// <summary>Data rows read.</summary>
    public long RowsRead => RowsKept + Rejections.Rows;

    /// <summary>The value of all kept rows in US dollars.</summary>
    public Int128 KeptUsd => _years.OfType<YearTally>().Aggregate(Int128.Zero, (sum, y) => sum + y.ValueUsd);

    /// <summary>Names the series; before the first row.</summary>
    public void Begin(SeriesKey series) => sink.Begin(series);

    /// <summary>A member that stands alone has ended: hands over its last rows and says so.</summary>
    public void EndOfPart()
    {
        Finish();
        sink.EndOfPart();
    }

    /// <summary>Keeps a row. The caller has checked it.</summary>
    public void Keep(int year, uint product, CodeMatch exporter, CodeMatch importer, long usd, double quantityT)
    {
        (_years[year] ??= new YearTally()).Add(product, usd, !double.IsNaN(quantityT));
        RowsKept++;
        _batch.Add((ushort)year, product, exporter.Index, importer.Index, usd, quantityT);
        if (_batch.IsFull)
            HandOver();
    }

    /// <summary>Hands the last rows over.</summary>
    public void Finish()
    {
        if (_batch.Count > 0)
            HandOver();
    }

    /// <summary>Control totals, oldest year first.</summary>
    public ImmutableArray<YearTotal> ToYears() =>
        [.. _years.Select((tally, year) => tally?.ToTotal(year)).OfType<YearTotal>()];

    private void HandOver()
    {
        sink.Accept(_batch);
        _batch.Clear();
        onHandOver(RowsRead);
    }
}
