using System.Collections.Immutable;
using GeoMonitor.Graph.Scenarios;
using GeoMonitor.Monitoring.Dependencies;

namespace GeoMonitor.Monitoring.Scenarios;

/// <summary>An item or tag of the question, and one item that it stops.</summary>
/// <param name="Disruption">Which disruption of the question, from 0.</param>
/// <param name="Asked">What it names, as it was written: an item or a tag.</param>
/// <param name="Item">Identifier of the item that stops.</param>
/// <param name="ItemName">Its name in English.</param>
/// <param name="How"><c>itself</c>, <c>step-of-sum</c>, <c>tagged</c>, or <c>classified-as</c>: traded under the code that was named.</param>
/// <param name="Code">The code under which what stops passes; null when all of the supplier's deliveries are meant.</param>
/// <param name="Part">The part of the supplier's deliveries that is meant, 0..1; null when trade does not tell: then all of it stops.</param>
/// <param name="Flags"><c>SHARED_CODE</c>, <c>PART_OF_TRADE</c>, <c>PART_UNKNOWN</c>, <c>PROXY_CODE</c>.</param>
/// <param name="Note">The same in a sentence; null when there is nothing to know.</param>
public sealed record ResolvedAnswer(
    int Disruption,
    string Asked,
    string Item,
    string ItemName,
    string How,
    string? Code,
    double? Part,
    ImmutableArray<string> Flags,
    string? Note);

/// <summary>A code of trade in which something that stops is missing.</summary>
/// <param name="Code">The code.</param>
/// <param name="CodeName">Its name in English.</param>
/// <param name="Stopped">The materials under it that stop.</param>
/// <param name="Others">What else it holds, which goes on.</param>
/// <param name="Shortfall">
/// What of the economy's use of the code is missing; no value where it holds other things too, because trade cannot tell them
/// apart: then between nothing and what would be missing if all under it stopped.
/// </param>
/// <param name="Basis">What the shares are, as for shortfalls.</param>
/// <param name="BasisYear">The year of these shares; null when they are not of one year.</param>
/// <param name="Flags"><c>SHARED_CODE</c> where it holds other things too.</param>
public sealed record CodeAnswer(
    string Code,
    string CodeName,
    ImmutableArray<string> Stopped,
    ImmutableArray<string> Others,
    IntervalAnswer Shortfall,
    string Basis,
    int? BasisYear,
    ImmutableArray<string> Flags);

/// <summary>Says what a question was taken for.</summary>
internal static class ResolvedAnswers
{
    public const string SharedCode = "SHARED_CODE";
    private const string PartUnknown = "PART_UNKNOWN";

    public static ImmutableArray<ResolvedAnswer> Of(ScenarioQuestion question) =>
    [
        .. question.Resolved.Where(r => r.StopsItself).Select(r => new ResolvedAnswer(
            r.Disruption,
            r.Asked,
            r.Target.Item.Id.Value,
            r.Target.Item.NameEn,
            r.How,
            r.Code,
            r.Flags.Contains(PartUnknown, StringComparer.Ordinal) ? null : r.Part,
            r.Flags,
            r.Note)),
    ];

    /// <summary>The codes, solved as if all they hold stopped.</summary>
    public static ImmutableArray<CodeAnswer> Codes(
        ScenarioQuestion question, IReadOnlyDictionary<Graph.Chain.NodeId, SourcedMarket> markets, ScenarioOutcome outcome)
    {
        var solved = outcome.Shortfalls.ToDictionary(s => s.Item);
        return
        [
            .. question.Codes.Where(c => solved.ContainsKey(c.Code.Node)).Select(c =>
            {
                var (all, market) = (solved[c.Code.Node], markets[c.Code.Node]);
                return new CodeAnswer(
                    c.Code.Item.Id.Value,
                    c.Code.Item.NameEn,
                    [.. c.Stopped.Select(i => i.Id.Value)],
                    [.. c.Others.Select(i => i.Id.Value)],
                    c.Others.IsEmpty || all.High.Equals(0) ? new IntervalAnswer(all.Shortfall, all.Low, all.High) : new IntervalAnswer(null, 0, all.High),
                    market.Basis,
                    market.Year,
                    c.Others.IsEmpty ? [] : [SharedCode]);
            }),
        ];
    }

    /// <summary>Why parts and shortfalls of codes are null.</summary>
    public static IEnumerable<MissingValue> Missing(ImmutableArray<ResolvedAnswer> resolved, ImmutableArray<CodeAnswer> codes)
    {
        for (var i = 0; i < resolved.Length; i++)
        {
            if (resolved[i].Part is null)
                yield return new MissingValue($"resolved[{i}].part", $"{PartUnknown}: trade does not tell what part of the deliveries passes under the code; all of it is taken to stop.");
        }

        for (var i = 0; i < codes.Length; i++)
        {
            if (codes[i].Shortfall.Value is null)
            {
                yield return new MissingValue(
                    $"codes[{i}].shortfall.value",
                    codes[i].Flags.IsEmpty
                        ? "NO_SUPPLIERS: nobody is known to supply it, which is not the same as safe."
                        : $"{SharedCode}: trade cannot tell what under the code stops from what goes on.");
            }
        }
    }
}
