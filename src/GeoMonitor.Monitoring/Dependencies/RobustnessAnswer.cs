using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Concentration;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Assessment;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>How far a finding hangs on choices (methodology 2.3, 11.4 and 13.5).</summary>
/// <param name="FirstYearFlagged">First complete year in which all tests of the Commission pass; null when none.</param>
/// <param name="LastYearFlagged">Last such year; null when none.</param>
/// <param name="Churn">How often that outcome changes from one complete year to the next.</param>
/// <param name="Hysteresis">Whether CDI1 is on, with the lower threshold for going off; null without complete years.</param>
/// <param name="Distance">How far each test of CEPII is from its threshold, value less threshold.</param>
/// <param name="Cutoffs">Whether all tests of the Commission pass with another cut-off of CDI1.</param>
/// <param name="ByQuantity">The concentration by tonnes instead of value; null when a quantity is not known.</param>
/// <param name="ByMethod">The rank under other weights and another way of putting factors together; null without a score.</param>
public sealed record RobustnessAnswer(
    int? FirstYearFlagged,
    int? LastYearFlagged,
    int Churn,
    bool? Hysteresis,
    DistanceAnswer Distance,
    ImmutableArray<CutoffRow> Cutoffs,
    QuantityAnswer? ByQuantity,
    MethodRanks? ByMethod)
{
    private static readonly double[] Cuts = [0.3, 0.4, 0.5];

    internal static RobustnessAnswer Of(
        RunView run,
        ProductSeries product,
        RankingQuery query,
        DependencyAssessment assessment,
        ImmutableArray<SupplierFlow> suppliers,
        MethodRanks? byMethod)
    {
        var parameters = run.Facts.Parameters;
        var own = run.Economies.IndexOf(query.Economy.Code);
        var years = product.CompleteYears.Where(y => y <= query.Year)
            .Select(y => (Year: y, Cdi: DependencyAssessor.CdiOf(run.CellIn(product, own, y, query.View), query.Economy)))
            .ToList();
        bool[] flagged = [.. years.Select(y => y.Cdi.IsDependent(parameters.Cdi) == true)];
        double[] concentration = [.. years.Select(y => y.Cdi.Concentration ?? double.NaN)];
        var states = Core.Scoring.Hysteresis.States(concentration, parameters.Cdi.Concentration, parameters.Hysteresis);
        return new RobustnessAnswer(
            Array.IndexOf(flagged, true) is var first and >= 0 ? years[first].Year.Value : null,
            Array.LastIndexOf(flagged, true) is var last and >= 0 ? years[last].Year.Value : null,
            Enumerable.Range(1, Math.Max(0, flagged.Length - 1)).Count(i => flagged[i] != flagged[i - 1]),
            states.Length == 0 ? null : states[^1],
            new DistanceAnswer(
                assessment.GeoDep.ImportHhi - parameters.GeoDep.ImportHhi,
                assessment.GeoDep.WorldExportHhi - parameters.GeoDep.WorldExportHhi,
                assessment.GeoDep.ImportExportRatio - parameters.GeoDep.ImportExportRatio),
            [.. Cuts.Select(c => new CutoffRow(c, assessment.Cdi.IsDependent(parameters.Cdi with { Concentration = c })))],
            Quantity(run, suppliers, parameters),
            byMethod);
    }

    internal static IEnumerable<MissingValue> MissingOf(RobustnessAnswer answer)
    {
        if (answer.ByQuantity is null)
            yield return new MissingValue("robustness.byQuantity", "QUANTITY_UNKNOWN: the tonnes of a supplier are not known.");
        if (answer.ByMethod is null)
            yield return new MissingValue("robustness.byMethod", RankingUncertainty.NoScore);
        if (answer.FirstYearFlagged is null)
            yield return new MissingValue("robustness.firstYearFlagged", "NEVER_FLAGGED: in no complete year do all tests of the Commission pass.");
    }

    private static QuantityAnswer? Quantity(RunView run, ImmutableArray<SupplierFlow> suppliers, MethodParameters parameters)
    {
        var named = suppliers.Where(s => s.Economy != EconomyTable.UnspecifiedIndex && s.Value.Usd > 0).ToList();
        if (named.Count == 0 || named.Exists(s => s.Quantity is null))
            return null;
        double[] tonnes = [.. named.Select(s => s.Quantity!.Value.Value)];
        if (Herfindahl.Of(tonnes) is not { } hhi)
            return null;
        var top = Enumerable.Range(0, tonnes.Length).MaxBy(i => tonnes[i]);
        return new QuantityAnswer(
            hhi,
            new SupplierShare(run.Economies[named[top].Economy].Code.Value, tonnes[top] / tonnes.Sum()),
            hhi > parameters.GeoDep.ImportHhi);
    }
}

/// <summary>Value less threshold of each test of CEPII; null when the test has no value.</summary>
/// <param name="ImportHhi">Of the concentration of imports.</param>
/// <param name="WorldExportHhi">Of the concentration of world exports.</param>
/// <param name="ImportExportRatio">Of imports over exports.</param>
public sealed record DistanceAnswer(double? ImportHhi, double? WorldExportHhi, double? ImportExportRatio);

/// <summary>The tests of the Commission with another cut-off of CDI1.</summary>
/// <param name="Cdi1">The cut-off.</param>
/// <param name="Passed">Whether all three pass in the year; null when not decided.</param>
public sealed record CutoffRow(double Cdi1, bool? Passed);

/// <summary>Concentration by tonnes.</summary>
/// <param name="ImportHhi">Over named suppliers, 0..1.</param>
/// <param name="TopSupplier">The largest by tonnes.</param>
/// <param name="Concentrated">Whether it is above the threshold of the concentration by value.</param>
public sealed record QuantityAnswer(double ImportHhi, SupplierShare TopSupplier, bool Concentrated);
