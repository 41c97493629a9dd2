using GeoMonitor.Core;

namespace GeoMonitor.Ingest.Bundle;

/// <summary>Dutch exports of a group of goods and the re-exports among them (change of ownership).</summary>
/// <param name="Partner"><c>WLD</c>, <c>EU27_XNLD</c> (the Union without the Netherlands) or <c>X_EXTRA_EU27</c>.</param>
/// <param name="Group">A section of SITC, <c>TOTAL</c>, or <c>NONSITC3</c> for all but mineral fuels.</param>
/// <param name="Year">The year.</param>
/// <param name="Period"><c>year</c>, or the months that are in so far.</param>
/// <param name="ImportsMeur">Imports in million euro; null when not published.</param>
/// <param name="ExportsMeur">Exports in million euro; null when not published.</param>
/// <param name="ReExportsMeur">Re-exports among them in million euro; null when not published.</param>
/// <param name="Share">Re-exports as a share of exports; null when not published.</param>
/// <param name="IsDerived">Whether the row is a difference of published rows.</param>
/// <remarks>Never to be mixed with figures of goods that cross the border.</remarks>
public sealed record GroupReExports(
    string Partner,
    string Group,
    Year Year,
    string Period,
    double? ImportsMeur,
    double? ExportsMeur,
    double? ReExportsMeur,
    Share? Share,
    bool IsDerived);
