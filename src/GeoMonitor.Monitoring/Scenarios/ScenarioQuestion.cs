using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Scenarios;

namespace GeoMonitor.Monitoring.Scenarios;

/// <summary>A scenario that was understood.</summary>
/// <param name="Economy">Who is asked about.</param>
/// <param name="Year">The year of the trade figures.</param>
/// <param name="Scenario">Who stops what.</param>
/// <param name="Items">The disrupted items with their place in the chain.</param>
/// <param name="Preset">The preset that it was made of; null for none.</param>
public sealed record ScenarioQuestion(
    Economy Economy, Year Year, Scenario Scenario, ImmutableArray<DisruptedItem> Items, string? Preset)
{
    /// <summary>What each item and tag of the question was taken for.</summary>
    public ImmutableArray<ResolvedItem> Resolved { get; init; } = [];

    /// <summary>The codes under which named materials are traded, when the question does not name the codes themselves.</summary>
    public ImmutableArray<CodeOfItems> Codes { get; init; } = [];
}

/// <summary>An item that somebody stops delivering.</summary>
/// <param name="Node">Its place in the chain.</param>
/// <param name="Item">The item.</param>
public sealed record DisruptedItem(NodeId Node, Item Item);

/// <summary>A code under which something that stops is traded.</summary>
/// <param name="Code">The code.</param>
/// <param name="Stopped">What of it stops.</param>
/// <param name="Others">What else it holds, which goes on; trade cannot tell how much of the code that is.</param>
public sealed record CodeOfItems(DisruptedItem Code, ImmutableArray<Item> Stopped, ImmutableArray<Item> Others);
