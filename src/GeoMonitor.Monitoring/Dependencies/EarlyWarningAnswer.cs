using System.Collections.Immutable;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Assessment;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>Early warnings of a dependency (methodology 11); each is also a flag.</summary>
/// <param name="RisesSignificantly">
/// Whether concentration rises significantly among all trends of the ranking, after control of the false discovery
/// rate; null without a trend.
/// </param>
/// <param name="TrendsTested">How many trends were judged together.</param>
/// <param name="FalseDiscoveryRate">The rate, q of Benjamini-Hochberg.</param>
/// <param name="YearsToThreshold">Years until the trend reaches the threshold; 0 when it is there, null when it does not lead there.</param>
/// <param name="UnitValue">The value of a tonne against the years before; null when it cannot be judged.</param>
/// <param name="Measures">Export measures of suppliers that hold at the end of the year or began in it, newest first.</param>
public sealed record EarlyWarningAnswer(
    bool? RisesSignificantly, int TrendsTested, double FalseDiscoveryRate, double? YearsToThreshold, UnitValueAnswer? UnitValue,
    ImmutableArray<MeasureAnswer> Measures)
{
    internal static EarlyWarningAnswer Of(
        EarlyWarning warning, ImmutableArray<SupplierMeasure> measures, DateOnly asOf, MethodParameters parameters) => new(
        warning.Rises,
        warning.Tests,
        parameters.Trend.FalseDiscoveryRate,
        warning.Trend?.YearsTo(parameters.Cdi.Concentration),
        warning.UnitValue is { } u
            ? new UnitValueAnswer(u.KusdPerTonne, u.Spike.Z, u.Spike.Change, u.Spike.IsSpike, u.BaseYears)
            : null,
        [.. measures.Select(m => MeasureAnswer.Of(m, asOf, parameters.Levels))]);

    internal static IEnumerable<MissingValue> MissingOf(EarlyWarningAnswer answer)
    {
        if (answer.RisesSignificantly is null)
            yield return new MissingValue("warning.risesSignificantly", ConcentrationTrend.Missing);
        if (answer.YearsToThreshold is null)
            yield return new MissingValue("warning.yearsToThreshold", "NO_WAY_THERE: there is no trend, or it does not lead to the threshold.");
        if (answer.UnitValue is null)
        {
            yield return new MissingValue(
                "warning.unitValue",
                "NO_UNIT_VALUE: the year is not complete, too few complete years before it have tonnes, or the series is too large to look back in.");
        }
    }
}

/// <summary>The unit value of imports.</summary>
/// <param name="KusdPerTonne">Thousand US dollars a tonne, over flows whose quantity is known.</param>
/// <param name="Z">Robust z of its logarithm.</param>
/// <param name="Change">Against the median of the years before; .2 = 20 % above.</param>
/// <param name="IsSpike">Whether both are above their cut-offs.</param>
/// <param name="BaseYears">How many complete years it is held against.</param>
public sealed record UnitValueAnswer(double KusdPerTonne, double Z, double Change, bool IsSpike, int BaseYears);

/// <summary>An export measure of a supplier.</summary>
/// <param name="Economy">The supplier.</param>
/// <param name="Share">What it delivers of the imports, 0..1.</param>
/// <param name="Type">The kind of measure, such as <c>licensing</c>.</param>
/// <param name="Materials">What it holds back.</param>
/// <param name="Measure">In words; null when the source has the kind only.</param>
/// <param name="Effective">Since when.</param>
/// <param name="Ended">Until when; null when it still holds or nobody knows.</param>
/// <param name="Target">The economy it is aimed at; null when it is aimed at all.</param>
/// <param name="RaisesLevel">Whether it raises the level by one: young enough, of a large enough supplier, and with a source.</param>
/// <param name="Confidence">How far it was verified.</param>
/// <param name="Citation">Where it is from; null when nobody says.</param>
public sealed record MeasureAnswer(
    string Economy,
    double Share,
    string Type,
    string Materials,
    string? Measure,
    DateOnly? Effective,
    DateOnly? Ended,
    string? Target,
    bool RaisesLevel,
    string Confidence,
    string? Citation)
{
    internal static MeasureAnswer Of(SupplierMeasure measure, DateOnly asOf, LevelCutoffs cutoffs)
    {
        var m = measure.Measure;
        return new MeasureAnswer(
            m.Economy.Value,
            measure.Share,
            m.Type,
            m.Materials,
            m.Measure,
            m.Effective,
            m.Ended,
            m.Target?.Value,
            measure.Shock?.CountsOn(asOf, cutoffs) == true,
            m.Confidence,
            m.Citation);
    }
}
