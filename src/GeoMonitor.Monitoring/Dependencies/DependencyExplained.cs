using System.Collections.Immutable;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>One dependency with everything that is needed to defend its numbers.</summary>
/// <param name="Run">The run that was asked.</param>
/// <param name="Economy">Code of the economy.</param>
/// <param name="Item">Identifier of the item.</param>
/// <param name="ItemName">Name of the item in English.</param>
/// <param name="Kind">Kind of the item.</param>
/// <param name="Year">The year asked.</param>
/// <param name="View">The view asked.</param>
/// <param name="Level">Outcome of the rules.</param>
/// <param name="Reasons">The rules that fired.</param>
/// <param name="Score">The ordering inside the level.</param>
/// <param name="TopSupplier">The largest named supplier.</param>
/// <param name="SupplierCount">Number of named suppliers.</param>
/// <param name="Indicators">The numbers behind the rules.</param>
/// <param name="Grade">Confidence of the data.</param>
/// <param name="Flags">What to know before using the numbers.</param>
/// <param name="Series">Where the numbers are from and which years are complete.</param>
/// <param name="Suppliers">Every supplier, largest first, unnamed partners last.</param>
/// <param name="Tests">Every published test with its value, threshold and years.</param>
/// <param name="History">The indicators of every year of the series.</param>
/// <param name="Trend">Trend of the import concentration over complete years; null with a reason.</param>
/// <param name="Warning">Early warnings.</param>
/// <param name="Bounds">Bounds of the import concentration with unnamed partners.</param>
/// <param name="Uncertainty">What drawing the supplier shares anew says; null without a score.</param>
/// <param name="Robustness">How far the finding hangs on choices.</param>
/// <param name="Views">The views side by side.</param>
/// <param name="Producers">Who produces the materials of the item, where tables say so.</param>
/// <param name="Chain">Whom it hangs on through the whole chain; null with a reason.</param>
/// <param name="Mitigation">What could soften a loss of the largest supplier.</param>
/// <param name="Factors">The factors of the score and what each contributes.</param>
/// <param name="WouldClear">What would bring the failing tests under their thresholds.</param>
/// <param name="Sources">Every source used.</param>
/// <param name="Text">The finding in words.</param>
/// <param name="Method">Version of method and parameters.</param>
/// <param name="Missing">Every null above with its reason.</param>
public sealed record DependencyExplained(
    string Run,
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
    int SupplierCount,
    DependencyIndicators Indicators,
    string? Grade,
    ImmutableArray<string> Flags,
    SeriesAnswer Series,
    ImmutableArray<SupplierRow> Suppliers,
    ImmutableArray<TestRow> Tests,
    ImmutableArray<HistoryRow> History,
    TrendAnswer? Trend,
    EarlyWarningAnswer Warning,
    BoundsAnswer? Bounds,
    UncertaintyAnswer? Uncertainty,
    RobustnessAnswer Robustness,
    ViewsAnswer Views,
    ImmutableArray<ProducersAnswer> Producers,
    ChainAnswer? Chain,
    MitigationAnswer Mitigation,
    ImmutableArray<FactorRow> Factors,
    ImmutableArray<string> WouldClear,
    ImmutableArray<SourceRow> Sources,
    TextAnswer Text,
    string Method,
    ImmutableArray<MissingValue> Missing);

/// <summary>Where the numbers are from.</summary>
/// <param name="Source">Who made them.</param>
/// <param name="Revision">The revision of the nomenclature.</param>
/// <param name="Release">The release.</param>
/// <param name="CompleteYears">Years with all flows of the item.</param>
/// <param name="PartialYears">Years with part of the flows only; they never count in a rule over years.</param>
/// <param name="Codes">The codes whose flows are counted.</param>
/// <param name="LeftOut">Products of a material that only another series holds: never added, because series are not joined.</param>
public sealed record SeriesAnswer(
    string Source,
    string Revision,
    string Release,
    ImmutableArray<int> CompleteYears,
    ImmutableArray<int> PartialYears,
    ImmutableArray<string> Codes,
    ImmutableArray<string> LeftOut);

/// <summary>A supplier of the economy.</summary>
/// <param name="Economy">Its code.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="Share">Share of the imports from named suppliers, 0..1; null for unnamed partners and zero imports.</param>
/// <param name="ValueKusd">Value in thousand US dollars.</param>
/// <param name="QuantityT">Quantity in tonnes; null when not known.</param>
/// <param name="Risk">Governance risk, 0..1; null when not known.</param>
/// <param name="RiskImputed">Whether the risk is a regional median and no observation.</param>
/// <param name="InsideEu">Whether the supplier is in the Union: then it is a place of dispatch, not of origin.</param>
public sealed record SupplierRow(
    string Economy,
    string Name,
    double? Share,
    double ValueKusd,
    double? QuantityT,
    double? Risk,
    bool RiskImputed,
    bool InsideEu);

/// <summary>A published test.</summary>
/// <param name="Id">Its identifier; <c>/methods/{id}</c> explains it.</param>
/// <param name="Value">The value in the year asked; null when not defined.</param>
/// <param name="Threshold">The published threshold; null for rules over years.</param>
/// <param name="Passed">Whether the test says dependent; null when it cannot be decided.</param>
/// <param name="Years">The years that decided.</param>
/// <param name="Reason">Why it cannot be decided; null when it can.</param>
public sealed record TestRow(
    string Id, double? Value, double? Threshold, bool? Passed, ImmutableArray<int> Years, string? Reason);

/// <summary>The indicators of one year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Complete">Whether all flows of the item are in the series that year.</param>
/// <param name="ImportHhi">Concentration of imports.</param>
/// <param name="WorldExportHhi">Concentration of world exports.</param>
/// <param name="ImportExportRatio">Imports over exports.</param>
/// <param name="ImportsKusd">Imports in thousand US dollars; null when none is recorded.</param>
/// <param name="TopSupplier">Largest named supplier.</param>
public sealed record HistoryRow(
    int Year,
    bool Complete,
    double? ImportHhi,
    double? WorldExportHhi,
    double? ImportExportRatio,
    double? ImportsKusd,
    SupplierShare? TopSupplier);

/// <summary>Mann-Kendall, Theil-Sen and Pettitt on the import concentration (methodology 11.1 to 11.3).</summary>
/// <param name="Years">The complete years tested.</param>
/// <param name="S">Mann-Kendall S.</param>
/// <param name="Z">Its normal score.</param>
/// <param name="P">Two-sided p; exact below ten years.</param>
/// <param name="Tau">Kendall's tau.</param>
/// <param name="Slope">Theil-Sen slope a year.</param>
/// <param name="ChangePoint">The last year before the most likely change; null when p of Pettitt is above 0.10.</param>
/// <param name="PCorrected">p corrected for autocorrelation (Hamed and Rao); null below ten years.</param>
public sealed record TrendAnswer(
    ImmutableArray<int> Years, double S, double Z, double P, double Tau, double Slope, int? ChangePoint, double? PCorrected);

/// <summary>Bounds of the import concentration with unnamed partners (methodology 1.3).</summary>
/// <param name="Low">When they are infinitely many.</param>
/// <param name="High">When they are the largest supplier.</param>
public sealed record BoundsAnswer(double? Low, double? High);

/// <summary>The same dependency by the flows that count.</summary>
/// <param name="Reported">As the source has them.</param>
/// <param name="Domestic">Net of re-exports; null where no re-export figures exist.</param>
/// <param name="Origin">Hubs looked through; null where it cannot be computed.</param>
public sealed record ViewsAnswer(ViewAnswer? Reported, ViewAnswer? Domestic, ViewAnswer? Origin);

/// <summary>The main indicators in one view.</summary>
/// <param name="ImportHhi">Concentration of imports.</param>
/// <param name="ImportExportRatio">Imports over exports.</param>
/// <param name="ImportsKusd">Imports in thousand US dollars.</param>
/// <param name="TopSupplier">Largest named supplier.</param>
/// <param name="Level">Outcome of the rules on these flows; null with a reason.</param>
/// <param name="Note">What the view rests on.</param>
/// <param name="Hubs">Suppliers that count as hubs, largest first; only in the view of origins.</param>
public sealed record ViewAnswer(
    double? ImportHhi,
    double? ImportExportRatio,
    double? ImportsKusd,
    SupplierShare? TopSupplier,
    string? Level,
    string? Note,
    ImmutableArray<HubRow> Hubs);

/// <summary>A supplier that counts as a hub: it passes on goods made elsewhere.</summary>
/// <param name="Economy">Its code.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="ShareOfImports">Share of the imports that came through it, 0..1.</param>
/// <param name="ReExportPart">The re-exported part of its exports that was used, 0..1.</param>
public sealed record HubRow(string Economy, string Name, double ShareOfImports, double ReExportPart);

/// <summary>A factor of the score.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Value">Its value, 0..1; null when it was dropped, with the reason in missing.</param>
/// <param name="Contribution">Its part of the distance from 100, 0..1: a small part drives the risk.</param>
public sealed record FactorRow(string Id, double? Value, double? Contribution);

/// <summary>A source of a figure.</summary>
/// <param name="Id">Identifier of the dataset.</param>
/// <param name="Title">What it is.</param>
/// <param name="Licence">Its licence.</param>
/// <param name="Used">What it was used for.</param>
public sealed record SourceRow(string Id, string Title, string? Licence, string Used);

/// <summary>The finding in words.</summary>
/// <param name="En">In English.</param>
/// <param name="Nl">In Dutch.</param>
public sealed record TextAnswer(string En, string Nl);
