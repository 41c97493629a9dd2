using GeoMonitor.Core;
using GeoMonitor.Core.Items;

namespace GeoMonitor.Storage.Archive;

/// <summary>What a dataset claims to hold of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Product">The product; null for every product of the revision.</param>
/// <param name="Complete">
/// Whether all flows of the world are there, so that no flow means no recorded trade. False for an extract, such as
/// the imports of one country.
/// </param>
/// <param name="Provisional">Whether the source still expects to revise the year.</param>
/// <param name="Note">What else to know; null when there is nothing.</param>
public sealed record CoverageEntry(Year Year, Hs6? Product, bool Complete, bool Provisional, string? Note = null);
