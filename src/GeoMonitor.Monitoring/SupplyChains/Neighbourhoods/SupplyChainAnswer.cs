using System.Collections.Immutable;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.SupplyChains.TradeNetworks;

namespace GeoMonitor.Monitoring.SupplyChains.Neighbourhoods;

/// <summary>What lies upstream and downstream of an item.</summary>
/// <param name="Run">Identifier of the run.</param>
/// <param name="Item">Identifier of the item.</param>
/// <param name="ItemName">Its name in English.</param>
/// <param name="Economy">Whose supply the deliveries and explanations are about.</param>
/// <param name="Depth">How many steps were gone each way.</param>
/// <param name="Basis">How the suppliers of the economy are known: <c>trade</c>, <c>sourcing</c>, <c>world</c> or <c>unknown</c>; of the first part for a sum over segments.</param>
/// <param name="Nodes">The item, what it needs and what needs it, who makes that, its codes, companies and ecosystems.</param>
/// <param name="Edges">The statements between them.</param>
/// <param name="Explanations">The chokepoints of the item as paths, the worst first.</param>
/// <param name="TradeNetwork">World trade of the item as a network; null when trade does not show it.</param>
/// <param name="Method">Version of method and parameters.</param>
/// <param name="Missing">Every null above with its reason.</param>
public sealed record SupplyChainAnswer(
    string Run,
    string Item,
    string ItemName,
    string Economy,
    int Depth,
    string Basis,
    ImmutableArray<SupplyChainNode> Nodes,
    ImmutableArray<SupplyChainEdge> Edges,
    ImmutableArray<string> Explanations,
    TradeNetworkAnswer? TradeNetwork,
    string Method,
    ImmutableArray<MissingValue> Missing);

/// <summary>A node of the answer.</summary>
/// <param name="Id">Its code: of an item its identifier, of an economy its code; companies start with <c>company:</c>.</param>
/// <param name="Kind"><c>economy</c>, <c>material</c>, <c>product</c>, <c>segment</c>, <c>company</c> or <c>ecosystem</c>.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="Place"><c>item</c>, <c>upstream</c>, <c>downstream</c>, <c>both</c> on a cycle; null for what stands beside them.</param>
public sealed record SupplyChainNode(string Id, string Kind, string Name, string? Place);

/// <summary>An edge of the answer.</summary>
/// <param name="From">The node it leaves.</param>
/// <param name="To">The node it reaches.</param>
/// <param name="Kind">
/// <c>produces</c>, <c>exports</c>, <c>input-to</c>, <c>classified-as</c>, <c>makes</c>, <c>supplies</c>, <c>restricts</c>
/// or <c>used-in</c>.
/// </param>
/// <param name="Share">Part of world supply, of the economy's supply, of a group of alternatives or of use, 0..1; null when not known.</param>
/// <param name="Confidence">How far the statement was verified.</param>
/// <param name="Source">Where it is from.</param>
/// <param name="Year">The year of the figure; null when it is not of one year.</param>
/// <param name="Item">What is delivered; null for other kinds.</param>
/// <param name="Group">Inputs of one group stand in for each other; null for other kinds.</param>
/// <param name="Essential">Whether nothing is made without it; null for other kinds.</param>
/// <param name="Use">How an input is needed: <c>consumed</c>, <c>running-on</c>, <c>lasting</c> or <c>beside</c>; null for other kinds.</param>
/// <param name="Note">What is measured or meant; null when that is plain.</param>
public sealed record SupplyChainEdge(
    string From,
    string To,
    string Kind,
    double? Share,
    string Confidence,
    string Source,
    int? Year,
    string? Item,
    string? Group,
    bool? Essential,
    string? Use,
    string? Note);
