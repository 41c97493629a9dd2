using System.Collections.Immutable;
using GeoMonitor.Graph.Chain;

namespace GeoMonitor.Graph.Scenarios;

/// <summary>What of its use of a disrupted item the economy goes without, over the time looked at.</summary>
/// <param name="Item">The item.</param>
/// <param name="Loss">What does not arrive, as a part of use, 0..1; null when its suppliers are not known.</param>
/// <param name="Shortfall">What neither others nor stocks make up, 0..1; null likewise.</param>
/// <param name="Low">Low end of the shortfall over the draws; 0 when its suppliers are not known.</param>
/// <param name="High">High end; 1 when its suppliers are not known. Both are the shortfall itself without draws.</param>
/// <param name="CoverDays">
/// Days until the stock is used up; null when it never is, within or beyond the time looked at, or not known.
/// </param>
public sealed record ItemShortfall(NodeId Item, double? Loss, double? Shortfall, double Low, double High, double? CoverDays);

/// <summary>What something further down loses, as a part of the economy's use of it.</summary>
/// <param name="Node">An item or an ecosystem.</param>
/// <param name="ShortRun">Under a year, when nothing can be done with less (Leontief), 0..1; null when it hangs on unknown suppliers.</param>
/// <param name="MediumRun">When other inputs can stand in a little (CES), 0..1; null likewise.</param>
/// <param name="Low">Low end over draws of the medium run.</param>
/// <param name="High">High end over draws of the short run.</param>
/// <param name="Path">From the supplier that stops, over the items that fall short, to the node.</param>
/// <param name="UnknownItem">The disrupted item of unknown suppliers that it hangs on; null when there is a value.</param>
public sealed record OutputLoss(
    NodeId Node, double? ShortRun, double? MediumRun, double Low, double High, ImmutableArray<NodeId> Path, NodeId? UnknownItem);

/// <summary>What of the plants that make something cannot be built or replaced, as a part of what the economy would use.</summary>
/// <param name="Node">What the plants make.</param>
/// <param name="Loss">The part, 0..1; null when it hangs on unknown suppliers.</param>
/// <param name="Path">From the supplier that stops, over tools and materials that fall short, to the node.</param>
public sealed record CapacityLoss(NodeId Node, double? Loss, ImmutableArray<NodeId> Path);

/// <summary>What a scenario does: nothing of it is there without a loss, so the null scenario is the baseline.</summary>
/// <param name="Shortfalls">Every disrupted item, largest shortfall first; the unknown ones before them.</param>
/// <param name="Affected">Everything further down that loses something, largest first.</param>
/// <param name="Capacity">
/// What loses more of its new and replaced plants than of its output of today, because tools do not come; largest first.
/// </param>
public sealed record ScenarioOutcome(
    ImmutableArray<ItemShortfall> Shortfalls, ImmutableArray<OutputLoss> Affected, ImmutableArray<CapacityLoss> Capacity);
