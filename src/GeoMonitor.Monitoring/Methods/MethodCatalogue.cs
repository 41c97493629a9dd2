using System.Collections.Immutable;
using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Monitoring.Methods;

/// <summary>Every method that answers use, with the parameters of a run.</summary>
public static class MethodCatalogue
{
    /// <summary>The cards, in the order in which an answer uses them.</summary>
    public static ImmutableArray<MethodCard> Of(MethodParameters parameters) =>
    [
        .. IndicatorCards.Of(parameters),
        .. TestCards.Of(parameters),
        .. ScoreCards.Of(parameters),
        .. WarningCards.Of(parameters),
        .. ChainCards.Of(parameters),
        .. ScenarioCards.Of(parameters),
        .. InputOutputCards.All(),
    ];
}
