namespace GeoMonitor.Core.Indicators.Statistics;

/// <summary>Finds the median of numbers that come one by one; where they wait meanwhile is its own affair.</summary>
public interface IMedianFinder : IDisposable
{
    /// <summary>How many numbers have come.</summary>
    long Count { get; }

    /// <summary>Takes a number.</summary>
    /// <param name="value">Zero or more, and a number.</param>
    void Add(double value);

    /// <summary>The middle number, or the mean of the two middle ones; null when none has come. Nothing can be added any more.</summary>
    double? Find();
}
