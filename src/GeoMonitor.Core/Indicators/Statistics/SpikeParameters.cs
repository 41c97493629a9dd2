namespace GeoMonitor.Core.Indicators.Statistics;

/// <summary>When a month is a spike (methodology 11.5).</summary>
/// <param name="RobustZ">Robust z above this; default 3.5.</param>
/// <param name="RelativeChange">And a change against the median above this; default .2.</param>
/// <param name="SpreadFloor">The least spread of logs, so that a calm series does not make every step a spike; default .05.</param>
/// <param name="MinimumMonths">Fewest base months; default 12.</param>
/// <param name="MaximumMonths">Most base months; default 36.</param>
public sealed record SpikeParameters(
    double RobustZ, double RelativeChange, double SpreadFloor, int MinimumMonths, int MaximumMonths);
