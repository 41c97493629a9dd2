using System.Collections.Immutable;
using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Monitoring.Runs.Differences;

/// <summary>Which fields of a dependency differ, and what that comes to.</summary>
internal static class DifferenceFields
{
    public const string Level = "level";
    public const string Score = "score.gross";
    public const string SupplierRisk = "supplierRisk";
    public const string Grade = "grade";
    public const string Series = "series";
    public const string Year = "year";

    private static readonly ImmutableArray<(string Name, Func<DependencySide, object?> Value)> Fields =
    [
        (Year, s => s.Year),
        (Level, s => s.Level),
        (Score, s => s.Gross),
        ("importHhi", s => s.ImportHhi),
        ("worldExportHhi", s => s.WorldExportHhi),
        ("importExportRatio", s => s.ImportExportRatio),
        ("importsKusd", s => s.ImportsKusd),
        (SupplierRisk, s => s.SupplierRisk),
        ("topSupplier", s => s.TopSupplier),
        (Grade, s => s.Grade),
        (Series, s => s.Series),
    ];

    /// <summary>The indicators that only trade figures move.</summary>
    public static ImmutableArray<string> OfTrade { get; } =
        ["importHhi", "worldExportHhi", "importExportRatio", "importsKusd", "topSupplier"];

    /// <summary>The names of the fields that differ, to the last digit.</summary>
    public static ImmutableArray<string> Differing(DependencySide before, DependencySide after) =>
        [.. Fields.Where(f => !Equals(f.Value(before), f.Value(after))).Select(f => f.Name)];

    /// <summary>What the differing fields come to, in one word.</summary>
    public static string Word(DependencySide before, DependencySide after, ImmutableArray<string> differing) =>
        differing.Contains(Level, StringComparer.Ordinal)
            ? before.Level is null ? "decided"
                : after.Level is null ? "undecided"
                : Severity(after) > Severity(before) ? "raised" : "lowered"
            : differing.Contains(Score, StringComparer.Ordinal) ? "score"
            : differing.All(d => d == Grade) ? "grade"
            : "indicators";

    /// <summary>The place of a level among the levels; -1 without one.</summary>
    public static int Severity(DependencySide? side) => side?.Level is { } level
        ? (int)Enum.GetValues<DependencyLevel>().Single(l => string.Equals(l.Id(), level, StringComparison.Ordinal))
        : -1;
}
