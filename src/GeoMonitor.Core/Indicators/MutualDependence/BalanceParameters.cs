namespace GeoMonitor.Core.Indicators.MutualDependence;

/// <summary>How two economies are placed against each other (methodology 8.2) [P].</summary>
/// <param name="QuadrantCutoff">A dependence of at least this counts as high, on both axes; default .2.</param>
public sealed record BalanceParameters(double QuadrantCutoff);
