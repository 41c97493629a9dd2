using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Governance;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Governance;

/// <summary>What holds for all tables of the Worldwide Governance Indicators.</summary>
internal static class WorldBank
{
    public const string Source = "World Bank, Worldwide Governance Indicators";
    public const string Licence = "CC BY 4.0";

    public const string NoVintage =
        "The file does not say of which update of the indicators it is: give it as the release with the load, because each "
        + "update recalculates the past and two are never compared.";

    // wide of all that was ever published: the lowest estimate is -3.3
    private const double MostExtremeEstimate = 5;

    private static readonly (string Short, string Long, GovernanceDimension Dimension)[] Dimensions =
    [
        ("va", "voice", GovernanceDimension.VoiceAndAccountability),
        ("pv", "stability", GovernanceDimension.PoliticalStability),
        ("ge", "effectiveness", GovernanceDimension.GovernmentEffectiveness),
        ("rq", "regulatory", GovernanceDimension.RegulatoryQuality),
        ("rl", "rule", GovernanceDimension.RuleOfLaw),
        ("cc", "corruption", GovernanceDimension.ControlOfCorruption),
    ];

    /// <summary>The dimension of a short code such as <c>pv</c>; null when it is none.</summary>
    public static GovernanceDimension? DimensionOfCode(string code)
    {
        foreach (var (known, _, dimension) in Dimensions)
        {
            if (string.Equals(known, code, StringComparison.OrdinalIgnoreCase))
                return dimension;
        }

        return null;
    }

    /// <summary>The dimension that the name of a file says.</summary>
    /// <exception cref="LoadRefusedException">It says none, or two.</exception>
    public static GovernanceDimension DimensionOfName(string name)
    {
        var words = WordsOf(name);
        var said = Dimensions.Where(d => words.Contains(d.Short) || words.Contains(d.Long)).Select(d => d.Dimension).ToArray();
        return said is [var only]
            ? only
            : throw new LoadRefusedException(
                "dimension-unknown",
                $"'{name}' does not say which dimension of governance it holds: name it like wgi_pv_estimate.csv, with "
                + $"one of {string.Join(", ", Dimensions.Select(d => d.Short))}.");
    }

    /// <summary>The scale of figures, by their values and by the name of their file.</summary>
    /// <exception cref="LoadRefusedException">Name and values contradict each other, or neither decides.</exception>
    public static GovernanceScale ScaleOf(IEnumerable<double> values, string name)
    {
        var all = values as IReadOnlyCollection<double> ?? [.. values];
        var words = WordsOf(name);
        GovernanceScale? said = words.Contains("estimate") ? GovernanceScale.Estimate
            : words.Contains("rank") ? GovernanceScale.Rank
            : words.Contains("score") ? GovernanceScale.Score
            : null;
        var (low, high) = all.Count == 0 ? (0, 0) : (all.Min(), all.Max());
        var isEstimate = low >= -MostExtremeEstimate && high <= MostExtremeEstimate && low < 0;
        var isHundred = low >= 0 && high is > MostExtremeEstimate and <= 100;
        return said switch
        {
            GovernanceScale.Estimate when !isHundred && high <= MostExtremeEstimate && low >= -MostExtremeEstimate => GovernanceScale.Estimate,
            GovernanceScale.Rank or GovernanceScale.Score when !isEstimate && low >= 0 && high <= 100 => said.Value,
            null when isEstimate => GovernanceScale.Estimate,
            null when isHundred => throw new LoadRefusedException(
                "scale-unknown",
                $"'{name}' holds figures from {low:0.##} to {high:0.##}, which may be ranks or scores: say which in its name, "
                + "like wgi_pv_rank.csv."),
            _ => throw new LoadRefusedException(
                "scale-contradiction",
                $"'{name}' holds figures from {low:0.##} to {high:0.##}, which are no {Plural(said)}: estimates lie about "
                + "-2.5 to 2.5, ranks and scores 0 to 100, so give it the name of what it holds."),
        };
    }

    private static string Plural(GovernanceScale? scale) => scale switch
    {
        GovernanceScale.Rank => "ranks",
        GovernanceScale.Score => "scores",
        _ => "estimates",
    };

    private static HashSet<string> WordsOf(string name) =>
        [.. Path.GetFileNameWithoutExtension(name).ToLowerInvariant().Split('_', '-', ' ', '.')];
}
