using System.Collections.Immutable;

namespace GeoMonitor.Core.Supply.Chain;

/// <summary>What a statement about the supply chain rests on.</summary>
/// <param name="Sources">Identifiers of its sources; empty for a definition of the project.</param>
/// <param name="Confidence">
/// How far it was verified: <c>seen</c>, <c>seen-secondary</c>, <c>derived</c>, <c>low</c> or <c>memory</c>, which is
/// not verified.
/// </param>
public sealed record FactMark(ImmutableArray<string> Sources, string Confidence);
