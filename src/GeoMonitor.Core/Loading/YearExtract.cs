namespace GeoMonitor.Core.Loading;

/// <summary>
/// A year of which a file holds a part of the world's trade only, such as the imports of some economies. Absent flows
/// of it say nothing, and no question about the world is decided on it.
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="Note">What the file holds of it, in a sentence.</param>
public sealed record YearExtract(Year Year, string Note);
