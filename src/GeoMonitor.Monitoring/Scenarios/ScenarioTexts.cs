using System.Globalization;
using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Scenarios;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Scenarios;

/// <summary>Says in two languages what a scenario does: the premise, the largest shortfall, the worst hit.</summary>
internal static class ScenarioTexts
{
    private const int MostNames = 3;

    public static ScenarioText Of(RunView run, ScenarioQuestion question, ScenarioOutcome outcome) => new(
        In(run, question, outcome, dutch: false), In(run, question, outcome, dutch: true));

    /// <summary>The name of a node in English.</summary>
    public static string NameOf(RunView run, NodeId node) => NameOf(run, node, dutch: false);

    private static string In(RunView run, ScenarioQuestion question, ScenarioOutcome outcome, bool dutch)
    {
        var scenario = question.Scenario;
        if (scenario.Disruptions.IsEmpty || outcome.Shortfalls.All(s => s.Loss == 0))
            return dutch ? "Er valt niets weg." : "Nothing is lost.";
        var words = dutch ? Words.Dutch : Words.English;
        var months = (scenario.Years * 12).ToString("0.#", words.Culture);
        var worst = outcome.Shortfalls[0];
        var item = NameOf(run, worst.Item, dutch);
        var economy = dutch ? question.Economy.NameNl : question.Economy.NameEn;
        var first = worst.Shortfall is { } shortfall
            ? string.Format(words.Culture, words.Shortfall, economy, Part(shortfall, words), item, months, Part(worst.Low, words), Part(worst.High, words), Part(worst.Loss!.Value, words))
            : string.Format(words.Culture, words.Unknown, item, Part(worst.High, words));
        var hit = outcome.Affected.Where(a => a.ShortRun > 0).Take(MostNames).ToList();
        var codes = string.Concat(question.Resolved
            .Where(r => r.Code is not null && r.Flags.Contains(ResolvedAnswers.SharedCode, StringComparer.Ordinal))
            .CountBy(r => r.Code!, StringComparer.Ordinal)
            .Select(c => " " + string.Format(words.Culture, words.SharedCode, c.Key, c.Value)));
        if (hit.Count == 0)
            return first + codes;
        var names = string.Join(", ", hit.Select(a => string.Format(
            words.Culture, words.Hit, NameOf(run, a.Node, dutch), Part(a.ShortRun!.Value, words), Part(a.MediumRun!.Value, words))));
        return $"{first} {string.Format(words.Culture, words.Further, outcome.Affected.Length, names)}{codes}";
    }

    private static string Part(double value, Words words) => Math.Round(100 * value, MidpointRounding.AwayFromZero).ToString("0", words.Culture) + " %";

    private static string NameOf(RunView run, NodeId node, bool dutch)
    {
        if (run.SupplyChain.ItemOf(node) is { } item)
            return dutch ? item.NameNl : item.NameEn;
        if (node.Kind == NodeKind.Economy && run.Economies.Find(EconomyCode.Parse(node.Code)) is { } economy)
            return dutch ? economy.NameNl : economy.NameEn;
        if (node.Kind == NodeKind.Ecosystem && run.Figures.SupplyChain.Ecosystems.FirstOrDefault(e => e.Id == node.Code) is { } ecosystem)
            return dutch ? ecosystem.NameNl : ecosystem.NameEn;
        return run.SupplyChain.Graph.Find(node)?.Name ?? node.Code;
    }

    private sealed record Words(CultureInfo Culture, string Shortfall, string Unknown, string Hit, string Further, string SharedCode)
    {
        public static Words English { get; } = new(
            CultureInfo.InvariantCulture,
            "{0} goes without {1} of its use of \"{2}\" over {3} months (90 % of draws: {4} to {5}); {6} does not arrive.",
            "Nobody is known to supply \"{0}\": the shortfall lies anywhere between 0 and {1}.",
            "{0} ({1} at first, {2} once other inputs stand in)",
            "{0} steps and ecosystems further down lose output; most: {1}.",
            "Under {0} trade cannot tell {1} items apart, so all of them are taken to stop.");

        public static Words Dutch { get; } = new(
            CultureInfo.InvariantCulture,
            "{0} mist {1} van het gebruik van \"{2}\" over {3} maanden (90 % van de trekkingen: {4} tot {5}); {6} komt niet aan.",
            "Van \"{0}\" is geen leverancier bekend: het tekort ligt ergens tussen 0 en {1}.",
            "{0} ({1} eerst, {2} zodra andere inputs inspringen)",
            "{0} stappen en ecosystemen verderop verliezen productie; het meest: {1}.",
            "Onder {0} kan de handel {1} items niet uit elkaar houden; aangenomen is dat ze alle wegvallen.");
    }
}
