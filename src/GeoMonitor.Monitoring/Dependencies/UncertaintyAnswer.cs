using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Assessment;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>What drawing the supplier shares anew says of a dependency (methodology 12.3).</summary>
/// <param name="Draws">How many draws.</param>
/// <param name="Seed">Where they start; the same seed gives the same figures.</param>
/// <param name="Kappa">How many observations the list of suppliers is worth, by the data grade.</param>
/// <param name="ImportHhi">Interval of the concentration of imports.</param>
/// <param name="Gross">Interval of the gross score.</param>
/// <param name="ProbabilityConcentrated">The part of the draws in which CDI1 passes, 0..1.</param>
/// <param name="ProbabilityFlag">The part in which all three tests of the Commission pass in the year; null when not decided.</param>
/// <param name="RankLow">Best rank.</param>
/// <param name="RankHigh">Worst rank.</param>
/// <param name="RankIsTelling">False when the ranks span more than half of the list: then the rank says little.</param>
public sealed record UncertaintyAnswer(
    int Draws,
    ulong Seed,
    double Kappa,
    IntervalAnswer ImportHhi,
    IntervalAnswer Gross,
    double ProbabilityConcentrated,
    double? ProbabilityFlag,
    int RankLow,
    int RankHigh,
    bool RankIsTelling)
{
    internal static UncertaintyAnswer Of(ItemUncertainty item, DependencyAssessment assessment, MethodParameters parameters) => new(
        parameters.Uncertainty.Draws,
        parameters.Uncertainty.Seed,
        parameters.Uncertainty.Kappa.Of(assessment.Grade!.Grade),
        new IntervalAnswer(item.HhiLow, assessment.Cell?.ImportHhi, item.HhiHigh),
        new IntervalAnswer(item.ScoreLow, assessment.Score?.Gross, item.ScoreHigh),
        item.ProbabilityConcentrated,
        item.ProbabilityFlag,
        item.RankLow,
        item.RankHigh,
        item.IsTelling);
}

/// <summary>An interval around the figure itself.</summary>
/// <param name="Low">The low quantile.</param>
/// <param name="Point">The figure from the shares as they are.</param>
/// <param name="High">The high quantile.</param>
public sealed record IntervalAnswer(double Low, double? Point, double High);
