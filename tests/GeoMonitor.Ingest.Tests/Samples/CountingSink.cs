using GeoMonitor.Core.Trade;

namespace GeoMonitor.Ingest.Tests.Samples;

/// <summary>Counts what a load hands over, and holds it to the order that sinks are promised.</summary>
internal sealed class CountingSink : IFlowSink
{
    public long Rows { get; private set; }

    public int Parts { get; private set; }

    public SeriesKey? Series { get; private set; }

    public void Begin(SeriesKey series)
    {
        Series.Should().BeNull("a sink is told its series once");
        Series = series;
    }

    public void Accept(FlowBatch batch)
    {
        Series.Should().NotBeNull("the series comes before the first block");
        Rows += batch.Count;
    }

    public void EndOfPart() => Parts++;
}
