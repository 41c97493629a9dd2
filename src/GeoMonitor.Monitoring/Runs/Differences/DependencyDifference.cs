using System.Collections.Immutable;
using GeoMonitor.Monitoring.Dependencies;

namespace GeoMonitor.Monitoring.Runs.Differences;

/// <summary>One dependency that differs between two runs.</summary>
/// <param name="Economy">Code of the economy.</param>
/// <param name="Item">Identifier of the item.</param>
/// <param name="ItemName">Name of the item in English.</param>
/// <param name="Change">
/// <c>raised</c> or <c>lowered</c> where the level differs, <c>undecided</c> or <c>decided</c> where one run has none, <c>score</c>,
/// <c>indicators</c> or <c>grade</c> where only these differ, <c>new</c> or <c>gone</c> where one run does not have the item.
/// </param>
/// <param name="Changed">The fields that differ.</param>
/// <param name="Causes">The inputs that differ and can have moved them.</param>
/// <param name="Before">The run compared against; null when it does not have the item in the year.</param>
/// <param name="After">The run asked about; null when it does not have the item in the year.</param>
public sealed record DependencyDifference(
    string Economy,
    string Item,
    string ItemName,
    string Change,
    ImmutableArray<string> Changed,
    ImmutableArray<string> Causes,
    DependencySide? Before,
    DependencySide? After);

/// <summary>A dependency in one of two runs.</summary>
/// <param name="Year">The year of the figures.</param>
/// <param name="Level">Outcome of the rules; null when they cannot be decided.</param>
/// <param name="Gross">Risk before mitigation, 0..100; null when too little is known.</param>
/// <param name="ImportHhi">Concentration of imports over suppliers, 0..1.</param>
/// <param name="WorldExportHhi">Concentration of world exports, 0..1.</param>
/// <param name="ImportExportRatio">Imports over exports; 9999 when there are no exports.</param>
/// <param name="ImportsKusd">Imports in thousand US dollars.</param>
/// <param name="SupplierRisk">Average governance risk of the suppliers, 0 (best) to 1.</param>
/// <param name="TopSupplier">The largest named supplier; null when there is none.</param>
/// <param name="Grade">Confidence of the data; null when there is no import.</param>
/// <param name="Series">The series that the numbers are from.</param>
public sealed record DependencySide(
    int Year,
    string? Level,
    double? Gross,
    double? ImportHhi,
    double? WorldExportHhi,
    double? ImportExportRatio,
    double? ImportsKusd,
    double? SupplierRisk,
    string? TopSupplier,
    string? Grade,
    string Series)
{
    internal static DependencySide Of(DependencyRow row) => new(
        row.Year,
        row.Level,
        row.Score.Gross,
        row.Indicators.ImportHhi,
        row.Indicators.WorldExportHhi,
        row.Indicators.ImportExportRatio,
        row.Indicators.ImportsKusd,
        row.Indicators.SupplierRisk,
        row.TopSupplier?.Economy,
        row.Grade,
        row.Series);
}
