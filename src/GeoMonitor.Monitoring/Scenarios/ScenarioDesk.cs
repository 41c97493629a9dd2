using System.Collections.Immutable;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Scenarios;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Scenarios;

/// <summary>Answers scenarios from the figures of a run.</summary>
public static class ScenarioDesk
{
    /// <summary>What a scenario does.</summary>
    /// <param name="run">The run to answer from.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="cancellation">Stops the draws.</param>
    public static ScenarioAnswer Answer(RunView run, ScenarioQuestion question, CancellationToken cancellation = default)
    {
        var markets = question.Items
            .Concat(question.Codes.Select(c => c.Code))
            .ToDictionary(i => i.Node, i => run.ScenarioChains.MarketOf(run, i, question.Economy, question.Year));
        var chain = run.ScenarioChains.Of(run, question.Economy).With([.. markets.Values.Select(m => m.Market)]);
        var parameters = run.Facts.Parameters;
        var solved = ScenarioAnalysis.Of(
            chain,
            question.Scenario,
            parameters.Scenario,
            parameters.Uncertainty.LowQuantile,
            parameters.Uncertainty.HighQuantile,
            cancellation);
        var items = question.Items.ToDictionary(i => i.Node, i => i.Item);
        var outcome = solved with { Shortfalls = [.. solved.Shortfalls.Where(s => items.ContainsKey(s.Item))] };
        var (resolved, codes) = (ResolvedAnswers.Of(question), ResolvedAnswers.Codes(question, markets, solved));
        ImmutableArray<ShortfallAnswer> shortfalls =
        [
            .. outcome.Shortfalls.Select(s => new ShortfallAnswer(
                items[s.Item].Id.Value,
                items[s.Item].NameEn,
                s.Loss,
                new IntervalAnswer(s.Shortfall, s.Low, s.High),
                s.CoverDays,
                markets[s.Item].Basis,
                markets[s.Item].Year,
                markets[s.Item].Source)),
        ];
        ImmutableArray<AffectedAnswer> affected = [.. outcome.Affected.Select(a => AnswerOf(run, a))];
        return new ScenarioAnswer(
            run.Id,
            question.Economy.Code.Value,
            question.Year.Value,
            question.Preset,
            question.Scenario.Disruptions.IsEmpty ? 0 : question.Scenario.Years * 12,
            question.Scenario.Draws,
            question.Scenario.Seed,
            shortfalls,
            affected,
            [
                .. outcome.Capacity.Select(c => new CapacityAnswer(
                    IdOf(run, c.Node), KindOf(c.Node), ScenarioTexts.NameOf(run, c.Node), c.Loss, PathOf(run, c.Path), Explain(run, c.Path))),
            ],
            resolved,
            codes,
            ScenarioTexts.Of(run, question, outcome),
            parameters.Version,
            [.. MissingOf(outcome), .. ResolvedAnswers.Missing(resolved, codes)]);
    }

    private static AffectedAnswer AnswerOf(RunView run, OutputLoss loss) => new(
        IdOf(run, loss.Node),
        KindOf(loss.Node),
        ScenarioTexts.NameOf(run, loss.Node),
        new OutputLossAnswer(loss.ShortRun, loss.MediumRun, loss.Low, loss.High),
        PathOf(run, loss.Path),
        Explain(run, loss.Path));

    private static string KindOf(NodeId node) => node.Kind.ToString().ToLowerInvariant();

    private static ImmutableArray<string> PathOf(RunView run, ImmutableArray<NodeId> path) => [.. path.Select(p => IdOf(run, p))];

    private static string Explain(RunView run, ImmutableArray<NodeId> path) =>
        string.Join(" <- ", path.Reverse().Select(p => ScenarioTexts.NameOf(run, p)));

    private static string IdOf(RunView run, NodeId node) => run.SupplyChain.ItemOf(node)?.Id.Value ?? node.Code;

    private static IEnumerable<MissingValue> MissingOf(ScenarioOutcome outcome)
    {
        for (var i = 0; i < outcome.Shortfalls.Length; i++)
        {
            var shortfall = outcome.Shortfalls[i];
            if (shortfall.Loss is null)
            {
                const string Reason = "NO_SUPPLIERS: nobody is known to supply it, which is not the same as safe.";
                yield return new MissingValue($"shortfalls[{i}].loss", Reason);
                yield return new MissingValue($"shortfalls[{i}].shortfall.value", Reason);
                yield return new MissingValue($"shortfalls[{i}].coverDays", Reason);
            }
            else if (shortfall.CoverDays is null)
            {
                yield return new MissingValue(
                    $"shortfalls[{i}].coverDays",
                    shortfall.Loss == 0 ? "NO_LOSS: nothing is lost, so no stock is used." : "NEVER: others make up the loss before stocks are used up.");
            }
        }

        for (var i = 0; i < outcome.Affected.Length; i++)
        {
            if (outcome.Affected[i] is not { ShortRun: null } loss)
                continue;
            var reason = $"NO_SUPPLIERS: it hangs on {loss.UnknownItem?.Code ?? "an item"}, of which nobody is known to be a supplier.";
            yield return new MissingValue($"affected[{i}].outputLoss.shortRun", reason);
            yield return new MissingValue($"affected[{i}].outputLoss.mediumRun", reason);
        }

        for (var i = 0; i < outcome.Capacity.Length; i++)
        {
            if (outcome.Capacity[i].Loss is null)
                yield return new MissingValue($"capacity[{i}].loss", "NO_SUPPLIERS: it hangs on an item of which nobody is known to be a supplier.");
        }
    }
}
