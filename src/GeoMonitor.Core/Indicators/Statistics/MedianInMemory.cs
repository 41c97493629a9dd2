using System.Runtime.InteropServices;

namespace GeoMonitor.Core.Indicators.Statistics;

/// <summary>Finds the median of numbers that memory holds.</summary>
public sealed class MedianInMemory : IMedianFinder
{
    private readonly List<double> _values = [];

    /// <inheritdoc />
    public long Count => _values.Count;

    /// <inheritdoc />
    public void Add(double value) => _values.Add(value);

    /// <inheritdoc />
    public double? Find() => _values.Count == 0 ? null : Median.Of(CollectionsMarshal.AsSpan(_values));

    /// <inheritdoc />
    public void Dispose()
    {
        // memory is all it has
    }
}
