namespace GeoMonitor.Ingest.Comext;

/// <summary>Where an amount belongs.</summary>
/// <param name="Key">Its place.</param>
/// <param name="Period">Its period.</param>
internal readonly record struct ComextEntry(ComextKey Key, ComextPeriod Period);
