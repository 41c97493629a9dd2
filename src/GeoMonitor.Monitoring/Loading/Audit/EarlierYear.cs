namespace GeoMonitor.Monitoring.Loading.Audit;

/// <summary>The last year before another one, and where it was found.</summary>
/// <param name="Profile">Its sums.</param>
/// <param name="Where">Such as <c>in this file</c>, to stand in a sentence.</param>
internal sealed record EarlierYear(YearProfile Profile, string Where);
