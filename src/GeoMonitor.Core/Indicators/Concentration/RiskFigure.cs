namespace GeoMonitor.Core.Indicators.Concentration;

/// <summary>A figure weighted with governance, and how much of it rests on filled-in governance.</summary>
/// <param name="Value">The figure, in the range that its function states.</param>
/// <param name="ImputedShare">Share of the amounts whose governance is a median of other economies, 0..1.</param>
public readonly record struct RiskFigure(double Value, double ImputedShare);
