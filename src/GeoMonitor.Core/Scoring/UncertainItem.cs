namespace GeoMonitor.Core.Scoring;

/// <summary>An item whose supplier shares are not known exactly.</summary>
/// <param name="Id">Its identifier: its draws depend on it and on the seed only.</param>
/// <param name="Amounts">Imports by named supplier, above 0.</param>
/// <param name="Risks">Governance risk by supplier, 0..1; NaN when not known.</param>
/// <param name="Outside">Whether a supplier is outside the Union and so counts in CDI1.</param>
/// <param name="Kappa">How many observations the list of suppliers is worth; from the data grade.</param>
/// <param name="Score">The score with the shares as they are.</param>
/// <param name="Severity">The level: ranks are taken within it, since rules come before scores.</param>
/// <param name="OthersPass">Whether the tests of the Commission other than CDI1 pass; null when not decided.</param>
public sealed record UncertainItem(
    string Id,
    double[] Amounts,
    double[] Risks,
    bool[] Outside,
    double Kappa,
    CoreRiskScore Score,
    int Severity,
    bool? OthersPass);

/// <summary>What the draws say of an item.</summary>
/// <param name="HhiLow">Low quantile of the HHI of imports.</param>
/// <param name="HhiMean">Mean of it; lies above the figure itself, so a display is centred on the figure.</param>
/// <param name="HhiHigh">High quantile of it.</param>
/// <param name="ScoreLow">Low quantile of the gross score.</param>
/// <param name="ScoreMedian">Its median.</param>
/// <param name="ScoreHigh">High quantile of it.</param>
/// <param name="ProbabilityConcentrated">The part of the draws in which CDI1 passes, 0..1.</param>
/// <param name="ProbabilityFlag">The part in which all tests of the Commission pass in the year; null when not decided.</param>
/// <param name="RankLow">Best rank, at the low quantile.</param>
/// <param name="RankHigh">Worst rank, at the high quantile.</param>
/// <param name="IsTelling">False when the interval of ranks spans more than half of the list.</param>
public readonly record struct ItemUncertainty(
    double HhiLow,
    double HhiMean,
    double HhiHigh,
    double ScoreLow,
    double ScoreMedian,
    double ScoreHigh,
    double ProbabilityConcentrated,
    double? ProbabilityFlag,
    int RankLow,
    int RankHigh,
    bool IsTelling);
