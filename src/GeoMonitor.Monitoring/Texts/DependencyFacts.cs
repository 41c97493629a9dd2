using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Monitoring.Texts;

/// <summary>What the text of one dependency is written from: facts only, no wording.</summary>
internal sealed record DependencyFacts
{
    public required Economy Economy { get; init; }

    public required string ItemId { get; init; }

    public required string ItemNameEn { get; init; }

    public required string ItemNameNl { get; init; }

    /// <summary>Codes a material is traded under; none for an item that is a code itself.</summary>
    public ImmutableArray<string> MaterialCodes { get; init; } = [];

    public required Year Year { get; init; }

    /// <summary>Whether suppliers are places of origin, hubs looked through.</summary>
    public bool ByOrigin { get; init; }

    /// <summary>Who makes the material; null without a table or when the code holds several.</summary>
    public ProducersFact? Producers { get; init; }

    /// <summary>The same imports by origin; null when no hub is among the suppliers.</summary>
    public OriginFact? Origin { get; init; }

    /// <summary>Imports in thousand US dollars; null when none is recorded.</summary>
    public required double? ImportsKusd { get; init; }

    /// <summary>The largest suppliers, at most three, largest first.</summary>
    public required ImmutableArray<SupplierFact> TopSuppliers { get; init; }

    public required int SupplierCount { get; init; }

    public required TestFact ImportHhi { get; init; }

    public required TestFact WorldExportHhi { get; init; }

    public required TestFact ImportExportRatio { get; init; }

    /// <summary>Whether the three tests held in two of three years; null when it cannot be decided.</summary>
    public required bool? HoldsOverYears { get; init; }

    /// <summary>
    /// Whether the tests of the Commission, which count only suppliers outside the Union, held in two of three years for
    /// the economy itself; null when it cannot be decided.
    /// </summary>
    public required bool? CommissionOwn { get; init; }

    /// <summary>The same for the Union as one market; null when it cannot be decided or does not apply.</summary>
    public required bool? CommissionPool { get; init; }

    /// <summary>The years that decided, or could not.</summary>
    public required ImmutableArray<int> RuleYears { get; init; }

    /// <summary>Years of those whose figures are partial.</summary>
    public required ImmutableArray<int> PartialYears { get; init; }

    /// <summary>Whether the year asked has partial figures.</summary>
    public required bool YearIsPartial { get; init; }

    /// <summary>Whether the year asked is the provisional last year of its release.</summary>
    public required bool YearIsProvisional { get; init; }

    /// <summary>What is known of re-exports behind a ratio that does not pass.</summary>
    public required ReExportFinding ReExports { get; init; }

    /// <summary>Materials that share the code, when there are several, in English.</summary>
    public required ImmutableArray<string> SharedMaterialsEn { get; init; }

    /// <summary>The same in Dutch.</summary>
    public required ImmutableArray<string> SharedMaterialsNl { get; init; }

    /// <summary>Share of imports from unnamed partners; null when it is too small to speak of or not defined.</summary>
    public required double? UnspecifiedShare { get; init; }

    /// <summary>The level in the words of both languages; null when it cannot be decided.</summary>
    public required LevelWords? Level { get; init; }

    /// <summary>Why there is no level, as a code of <see cref="ReasonWords.Undecided"/>; null when there is one.</summary>
    public string? Undecided { get; init; }

    /// <summary>Whom the item hangs on through the whole chain; null when not known, or on nobody for half of it.</summary>
    public ChainFact? Chain { get; init; }

    /// <summary>Export measures of suppliers that hold or began in the year, newest first.</summary>
    public ImmutableArray<MeasureFact> Measures { get; init; } = [];

    /// <summary>The rules behind the level.</summary>
    public ImmutableArray<LevelReason> Reasons { get; init; } = [];

    /// <summary>What the EU study says; null when the item holds several materials or none is assessed.</summary>
    public StudyFact? Study { get; init; }

    /// <summary>How long the stock lasts; null when no stock or no use of it is known.</summary>
    public StockFact? Stock { get; init; }

    /// <summary>What drawing the shares anew says; null without a score.</summary>
    public DrawsFact? Draws { get; init; }

    /// <summary>The grade of the data; null when nothing is imported.</summary>
    public GradeFact? Grade { get; init; }
}

/// <summary>Who makes most of a material.</summary>
internal sealed record ProducersFact(
    string MaterialEn, string MaterialNl, int Year, string DataSet, string NameEn, string NameNl, double Share, double? Hhi);

/// <summary>Whom an item hangs on through the chain; through what, where that is another item.</summary>
internal sealed record ChainFact(string NameEn, string NameNl, double Index, string? ThroughEn, string? ThroughNl, string Grade);

/// <summary>An export measure of a supplier.</summary>
internal sealed record MeasureFact(string NameEn, string NameNl, string Type, DateOnly Since);

/// <summary>The result of the EU study of critical raw materials of 2023.</summary>
internal sealed record StudyFact(double SupplyRisk, double EconomicImportance, bool IsCritical, bool IsStrategic);

/// <summary>A stock in tonnes at the end of a year, and the days of net imports that it covers.</summary>
internal sealed record StockFact(double Tonnes, int Year, bool HasStrategic, bool HasCommercial, double Days);

/// <summary>The outcome of the draws.</summary>
internal sealed record DrawsFact(int Draws, double Concentrated, double Threshold, int RankLow, int RankHigh);

/// <summary>The imports by origin.</summary>
internal sealed record OriginFact(
    string NameEn, string NameNl, double Share, double Hhi, double ThroughHubs, string LargestHubEn, string LargestHubNl, bool ByProduction);

/// <summary>The grade of the data with what lowered it.</summary>
internal sealed record GradeFact(string Grade, ImmutableArray<string> Steps);

/// <summary>A supplier in the text; inside the EU only as seen by a fellow member, who sees dispatch and not origin.</summary>
internal sealed record SupplierFact(string NameEn, string NameNl, double Share, bool InsideEu);

/// <summary>The value of a test, its threshold, and whether it passed; null when not defined.</summary>
internal sealed record TestFact(double? Value, double Threshold)
{
    public bool? Passed => Value is { } v ? v > Threshold : null;
}

/// <summary>A level in the words of both languages.</summary>
internal sealed record LevelWords(string En, string Nl);

/// <summary>What re-exports do to the ratio of imports to exports.</summary>
internal enum ReExportFinding
{
    /// <summary>Nothing to say: the ratio passes, or the other tests do not.</summary>
    None,

    /// <summary>The economy is in no production table of the materials: what it exports came in before.</summary>
    Hidden,

    /// <summary>Concentrated imports and higher exports, and no production table to tell whose goods they are.</summary>
    Possible,
}
