using GeoMonitor.Core.Indicators.Concentration;

namespace GeoMonitor.Core.Indicators.Dependency;

/// <summary>The cut-offs of CEPII's GeoDep criteria.</summary>
/// <param name="ImportHhi">Import HHI above this; published .4 [V].</param>
/// <param name="WorldExportHhi">HHI of world exports above this; published .4 [V].</param>
/// <param name="ImportExportRatio">Imports over exports above this; published 1 [V].</param>
public sealed record GeoDepThresholds(double ImportHhi, double WorldExportHhi, double ImportExportRatio)
{
    /// <summary>CEPII GeoDep: .4, .4 and 1.</summary>
    public static GeoDepThresholds Published { get; } = new(0.4, 0.4, 1);
}

/// <summary>CEPII's GeoDep criteria of one importer, product and year (methodology 2.2) [V].</summary>
/// <remarks>For the EU, EU27 is one exporter and one importer and intra-EU flows are in none of the three.</remarks>
/// <param name="ImportHhi">HHI of imports by supplier, 1/n..1; null without imports.</param>
/// <param name="WorldExportHhi">HHI of world exports by exporter, 1/n..1; null when nobody exports.</param>
/// <param name="ImportExportRatio">
/// Imports over exports, 0 or more; <see cref="NoExportsRatio"/> without exports, null without imports.
/// </param>
/// <param name="Reason">Why the first figure that is null is so.</param>
public readonly record struct GeoDepCriteria(
    double? ImportHhi, double? WorldExportHhi, double? ImportExportRatio, MissingReason Reason)
{
    /// <summary>What CEPII stores as the ratio when exports are zero.</summary>
    public const double NoExportsRatio = 9999;

    /// <summary>The criteria from amounts in whole units, such as US dollars.</summary>
    /// <param name="imports">Imports of the importer by supplier.</param>
    /// <param name="worldExports">World exports of the product by exporter.</param>
    /// <param name="exports">Exports of the importer.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative.</exception>
    public static GeoDepCriteria Of(ReadOnlySpan<long> imports, ReadOnlySpan<long> worldExports, long exports)
    {
        Int128 total = 0;
        foreach (var amount in imports)
            total += amount;
        return Of(Herfindahl.Of(imports), Herfindahl.Of(worldExports), (double)total, exports);
    }

    /// <summary>The criteria from indices already at hand.</summary>
    /// <param name="importHhi">HHI of imports by supplier; null without imports.</param>
    /// <param name="worldExportHhi">HHI of world exports by exporter; null when nobody exports.</param>
    /// <param name="imports">Total imports.</param>
    /// <param name="exports">Total exports in the same unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A total is negative, infinite or not a number.</exception>
    public static GeoDepCriteria Of(double? importHhi, double? worldExportHhi, double imports, double exports)
    {
        var ratio = Ratio(imports, exports);
        if (ratio is null || importHhi is null)
            return new(null, worldExportHhi, null, MissingReason.NoImports);
        return new(importHhi, worldExportHhi, ratio, worldExportHhi is null ? MissingReason.NoWorldExports : MissingReason.None);
    }

    /// <summary>Imports over exports; null without imports, <see cref="NoExportsRatio"/> without exports.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A total is negative, infinite or not a number.</exception>
    public static double? Ratio(double imports, double exports)
    {
        RequireAmount(imports, nameof(imports));
        RequireAmount(exports, nameof(exports));
        if (imports == 0)
            return null;
        return exports == 0 ? NoExportsRatio : imports / exports;
    }

    /// <summary>The three tests of the year.</summary>
    public TestOutcome[] Tests(GeoDepThresholds thresholds) =>
    [
        TestOutcome.Above("import-hhi", ImportHhi, thresholds.ImportHhi),
        TestOutcome.Above("world-export-hhi", WorldExportHhi, thresholds.WorldExportHhi),
        TestOutcome.Above("import-export-ratio", ImportExportRatio, thresholds.ImportExportRatio),
    ];

    /// <summary>Whether all three hold in this year.</summary>
    /// <remarks>
    /// False in a year without imports: its figures stay null with their reason, but who buys nothing is not dependent
    /// in that year. Whether the year is complete, so that "no imports" can be believed, is for
    /// <see cref="YearOutcome.Coverage"/> to say. Null when a figure is not known for another reason.
    /// </remarks>
    public bool? AllHold(GeoDepThresholds thresholds) =>
        Reason == MissingReason.NoImports ? false : TestOutcome.All(Tests(thresholds));

    private static void RequireAmount(double amount, string name)
    {
        if (!(amount >= 0) || double.IsInfinity(amount))
            throw new ArgumentOutOfRangeException(name, amount, "A total is zero or more and finite; leave unknown totals to the caller.");
    }
}
