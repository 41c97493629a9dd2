using System.Collections.Immutable;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>One line of the ranking: how much an economy depends on others for an item in a year.</summary>
/// <param name="Economy">Code of the economy whose dependence is asked about.</param>
/// <param name="Item">Identifier of the item.</param>
/// <param name="ItemName">Name of the item in English.</param>
/// <param name="Kind">Kind of the item, such as <c>product</c>.</param>
/// <param name="Year">The year of the figures.</param>
/// <param name="View">Which flows count: <c>reported</c> or <c>domestic</c>.</param>
/// <param name="Level">Outcome of the rules; null when they cannot be decided, with the reason in missing.</param>
/// <param name="Reasons">The rules that fired, as stable identifiers.</param>
/// <param name="Score">The ordering inside a level.</param>
/// <param name="TopSupplier">The largest named supplier; null when there is none.</param>
/// <param name="Suppliers">Number of named suppliers.</param>
/// <param name="Indicators">The numbers behind the rules.</param>
/// <param name="Grade">Confidence of the data, A (best) to E; null when there is no import.</param>
/// <param name="Flags">What to know before using the numbers, as stable identifiers.</param>
/// <param name="Series">The one series that the numbers are from.</param>
/// <param name="Method">Version of method and parameters.</param>
/// <param name="Missing">Every null above with its reason.</param>
public record DependencyRow(
    string Economy,
    string Item,
    string ItemName,
    string Kind,
    int Year,
    string View,
    string? Level,
    ImmutableArray<string> Reasons,
    DependencyScore Score,
    SupplierShare? TopSupplier,
    int Suppliers,
    DependencyIndicators Indicators,
    string? Grade,
    ImmutableArray<string> Flags,
    string Series,
    string Method,
    ImmutableArray<MissingValue> Missing);

/// <summary>The ordering inside a level.</summary>
/// <param name="Gross">Risk before mitigation, 0..100; null when too little is known.</param>
/// <param name="Net">Risk after recycling and substitution, 0..100; null when gross is.</param>
/// <param name="Rank">Place in the ranking of this economy, year and view, from 1; null without a score.</param>
/// <param name="RankLow">Best place within the uncertainty; null where no interval is computed.</param>
/// <param name="RankHigh">Worst place within the uncertainty; null where no interval is computed.</param>
public sealed record DependencyScore(double? Gross, double? Net, int? Rank, int? RankLow, int? RankHigh);

/// <summary>A supplier and its share of the imports from named suppliers, 0..1.</summary>
/// <param name="Economy">Code of the supplier.</param>
/// <param name="Share">The share.</param>
public sealed record SupplierShare(string Economy, double Share);

/// <summary>The indicators of the ranking (CEPII GeoDep for the view asked; methodology 2.2).</summary>
/// <param name="ImportHhi">Concentration of imports over suppliers, 0..1.</param>
/// <param name="WorldExportHhi">Concentration of world exports over exporters, 0..1.</param>
/// <param name="ExtraEuImportShare">Imports from outside the Union as a share of all arrivals, 0..1.</param>
/// <param name="ImportExportRatio">Imports over exports; 9999 when there are no exports.</param>
/// <param name="ImportsKusd">Imports in thousand US dollars.</param>
/// <param name="UnspecifiedShare">Imports from partners the source does not name, as a share, 0..1.</param>
/// <param name="SupplierRisk">Average governance risk of the suppliers, 0 (best) to 1.</param>
public sealed record DependencyIndicators(
    double? ImportHhi,
    double? WorldExportHhi,
    double? ExtraEuImportShare,
    double? ImportExportRatio,
    double? ImportsKusd,
    double? UnspecifiedShare,
    double? SupplierRisk);

/// <summary>A value that is null, and why.</summary>
/// <param name="Field">The field, by its path in the answer.</param>
/// <param name="Reason">The reason: a stable identifier, a colon and a sentence.</param>
public sealed record MissingValue(string Field, string Reason)
{
    /// <summary>Field and reason in one cell.</summary>
    public override string ToString() => $"{Field}={Reason}";
}
