using System.Collections.Immutable;
using System.Globalization;
using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Propagation;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.SupplyChains.Chokepoints;

/// <summary>A finding in sentences: who, how much, where it sits, how sure that is.</summary>
/// <param name="En">In English.</param>
/// <param name="Nl">In Dutch.</param>
public sealed record ChokepointText(string En, string Nl);

/// <summary>Says a finding in two languages.</summary>
/// <param name="run">The run.</param>
/// <param name="user">Whose supply.</param>
internal sealed class ChokepointTexts(RunView run, Economy user)
{
    private const double Hidden = 0.05;

    public ChokepointText Of(ChokepointFound found, ItemLoss lost, ImmutableArray<PathStep> steps, PathGrade grade, ImmutableArray<string> measures) => new(
        Say(Words.English, found, lost, steps, grade, measures), Say(Words.Dutch, found, lost, steps, grade, measures));

    /// <summary>Nobody can be named.</summary>
    /// <param name="item">The item.</param>
    /// <param name="least">What of its supply hangs on nobody known, at most.</param>
    public ChokepointText Unknown(NodeId item, double least) => new(Unknown(Words.English, item, least), Unknown(Words.Dutch, item, least));

    private static string Part(double share) => Math.Round(100 * share, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + " %";

    private string Say(Words words, ChokepointFound found, ItemLoss lost, ImmutableArray<PathStep> steps, PathGrade grade, ImmutableArray<string> measures)
    {
        var who = string.Join(words.And, found.Economies.Select(e => EconomyName(words, run.Economies.Find(e)!)));
        var direct = steps[0].Shares.Sum(s => s.Share);
        var sentences = new List<string>
        {
            string.Format(
                CultureInfo.InvariantCulture,
                found.Horizon == Horizon.Supply ? words.Supply : words.Capacity,
                EconomyName(words, user),
                lost.Unknown is null ? Part(found.Index) : words.AtLeast + Part(found.Index),
                Name(words, found.Item),
                who,
                found.Economies.Length == 1 ? words.Stops : words.StopTogether),
        };
        if (steps.Length == 1)
            sentences.Add(string.Format(CultureInfo.InvariantCulture, words.Itself, Part(direct), Source(words, steps[0])));
        else
            sentences.Add(string.Format(CultureInfo.InvariantCulture, direct < Hidden ? words.AllHidden : words.PartHidden, Part(direct), Way(words, steps)));
        if (lost.Unknown is { } missing)
            sentences.Add(string.Format(CultureInfo.InvariantCulture, words.Unknown, Name(words, missing), Part(lost.High)));
        if (!measures.IsEmpty)
            sentences.Add(string.Format(CultureInfo.InvariantCulture, words.Measures, measures.Length));
        sentences.Add(string.Format(
            CultureInfo.InvariantCulture,
            grade.Reasons.IsEmpty ? words.Grade : words.LoweredGrade,
            grade.Grade,
            string.Join(", ", grade.Reasons.Select(r => words.Reasons.GetValueOrDefault(r, r)))));
        return string.Join(' ', sentences);
    }

    private string Way(Words words, ImmutableArray<PathStep> steps) => string.Join(
        " <- ",
        steps.Select(s => s.Shares.IsEmpty
            ? Name(words, s.Item)
            : $"{Name(words, s.Item)} ({string.Join(words.And, s.Shares.Select(e => e.Economy.Value))} {Part(s.Shares.Sum(e => e.Share))})"));

    private static string Source(Words words, PathStep step) => step.Year is { } year ? $" ({year})" : words.NoYear;

    private string Unknown(Words words, NodeId item, double least) => string.Format(
        CultureInfo.InvariantCulture, words.Nobody, EconomyName(words, user), Name(words, item), Part(least));

    private string Name(Words words, NodeId node) => run.SupplyChain.ItemOf(node) is { } item
        ? (words.IsDutch ? item.NameNl : item.NameEn)
        : run.SupplyChain.Graph.Find(node)?.Name ?? node.Code;

    private static string EconomyName(Words words, Economy economy) => words.IsDutch ? economy.NameNl : economy.NameEn;

    private sealed record Words(
        bool IsDutch,
        string And,
        string Supply,
        string Capacity,
        string Stops,
        string StopTogether,
        string AtLeast,
        string Itself,
        string NoYear,
        string AllHidden,
        string PartHidden,
        string Unknown,
        string Measures,
        string Grade,
        string LoweredGrade,
        string Nobody,
        IReadOnlyDictionary<string, string> Reasons)
    {
        public static Words English { get; } = new(
            IsDutch: false,
            " and ",
            "{0}: {1} of the supply of \"{2}\" is lost if {3} {4} and nobody adapts.",
            "{0}: {1} of the supply of \"{2}\" is lost as tools, software and designs are to be replaced, if {3} {4}; what stands goes on.",
            "stops",
            "stop together",
            "at least ",
            "That is their own share of it, {0}{1}.",
            ", without a year",
            "Nothing of that is delivered by them: it sits upstream, {1}.",
            "Of it they deliver {0} themselves; the rest sits upstream, {1}.",
            "The makers of \"{0}\" are not known, so it may be up to {1}.",
            "Export measures of theirs in force on this way: {0}.",
            "Evidence: {0}.",
            "Evidence: {0}, because of {1}.",
            "{0}: who can cut off \"{1}\" is not known; up to {2} hangs on makers that nobody has named. That is not the same as safe.",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["second-hand"] = "a source at second hand",
                ["low-confidence"] = "a source that calls its figures a guess",
                ["not-verified"] = "a statement that nobody checked",
                ["old-data"] = "old figures",
                ["year-unknown"] = "figures without a year",
                ["unnamed-suppliers"] = "suppliers without a name",
                ["unknown-suppliers"] = "makers that nobody knows",
            });

        public static Words Dutch { get; } = new(
            IsDutch: true,
            " en ",
            "{0}: {1} van de aanvoer van \"{2}\" valt weg als {3} {4} en niemand zich aanpast.",
            "{0}: {1} van de aanvoer van \"{2}\" valt weg zodra machines, software en ontwerpen aan vervanging toe zijn, als {3} {4}; wat er staat draait door.",
            "stopt",
            "samen stoppen",
            "minstens ",
            "Dat is het eigen aandeel daarin, {0}{1}.",
            ", zonder jaar",
            "Niets daarvan wordt rechtstreeks geleverd: het zit eerder in de keten, {1}.",
            "Daarvan wordt {0} rechtstreeks geleverd; de rest zit eerder in de keten, {1}.",
            "De makers van \"{0}\" zijn niet bekend, dus het kan tot {1} zijn.",
            "Uitvoermaatregelen van hun kant op deze weg die gelden: {0}.",
            "Bewijs: {0}.",
            "Bewijs: {0}, vanwege {1}.",
            "{0}: wie \"{1}\" kan afsnijden is niet bekend; tot {2} hangt af van makers die niemand heeft genoemd. Dat is niet hetzelfde als veilig.",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["second-hand"] = "een bron uit de tweede hand",
                ["low-confidence"] = "een bron die haar cijfers een gok noemt",
                ["not-verified"] = "een bewering die niemand heeft nagegaan",
                ["old-data"] = "oude cijfers",
                ["year-unknown"] = "cijfers zonder jaar",
                ["unnamed-suppliers"] = "leveranciers zonder naam",
                ["unknown-suppliers"] = "makers die niemand kent",
            });
    }
}
