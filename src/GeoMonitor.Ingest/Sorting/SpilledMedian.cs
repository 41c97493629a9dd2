using GeoMonitor.Core.Indicators.Statistics;

namespace GeoMonitor.Ingest.Sorting;

/// <summary>Finds the median of numbers of zero or more, however many they are: the rest of them waits in a temporary file.</summary>
internal sealed class SpilledMedian(int mostInMemory = SpillingSort<byte>.MostInMemory) : IMedianFinder
{
    private readonly SpillingSort<byte> _values = new(mostInMemory);

    /// <inheritdoc />
    public long Count => _values.Count;

    /// <inheritdoc />
    public void Add(double value)
    {
        if (!(value >= 0))
            throw new ArgumentOutOfRangeException(nameof(value), value, "A number of zero or more.");
        // the bits of such numbers are in their order; a zero that came out negative is the zero
        _values.Add(BitConverter.DoubleToUInt64Bits(value + 0.0), 0);
    }

    /// <inheritdoc />
    public double? Find()
    {
        if (Count == 0)
            return null;
        var values = _values.InOrder();
        var before = 0.0;
        for (var place = 0L; place <= Count / 2; place++)
        {
            before = place > 0 ? BitConverter.UInt64BitsToDouble(values.Key) : 0;
            values.MoveNext();
        }

        var middle = BitConverter.UInt64BitsToDouble(values.Key);
        return Count % 2 == 1 ? middle : (before + middle) / 2;
    }

    /// <inheritdoc />
    public void Dispose() => _values.Dispose();
}
