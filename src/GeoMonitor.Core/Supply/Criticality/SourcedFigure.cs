using System.Collections.Immutable;

namespace GeoMonitor.Core.Supply.Criticality;

/// <summary>A figure with what it rests on.</summary>
/// <param name="Value">The figure; its unit is that of the field it stands in.</param>
/// <param name="Confidence">
/// How far it was verified: <c>seen</c>, <c>seen-secondary</c>, <c>derived</c> or <c>memory</c>, which is not verified.
/// </param>
/// <param name="Sources">Identifiers of its sources.</param>
/// <param name="Note">What to know of it; null when nothing.</param>
public sealed record SourcedFigure(double Value, string Confidence, ImmutableArray<string> Sources, string? Note = null)
{
    /// <summary>Whether the figure was written down from memory and seen in no source.</summary>
    public bool IsUnverified => string.Equals(Confidence, "memory", StringComparison.Ordinal);
}
