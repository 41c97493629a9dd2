using System.Collections.Immutable;

namespace GeoMonitor.Storage.Neo4j.Values;

/// <summary>A node as a query returned it.</summary>
/// <param name="ElementId">Its identifier inside the database; not stable across transactions, never to be stored.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Properties">Its properties.</param>
public sealed record CypherNode(
    string ElementId, ImmutableArray<string> Labels, IReadOnlyDictionary<string, object?> Properties);

/// <summary>A relationship as a query returned it.</summary>
/// <param name="ElementId">Its identifier inside the database; not stable across transactions, never to be stored.</param>
/// <param name="StartElementId">The node it leaves.</param>
/// <param name="EndElementId">The node it enters.</param>
/// <param name="Type">Its type.</param>
/// <param name="Properties">Its properties.</param>
public sealed record CypherRelationship(
    string ElementId,
    string StartElementId,
    string EndElementId,
    string Type,
    IReadOnlyDictionary<string, object?> Properties);

/// <summary>A path: nodes and relationships in turn, beginning and ending with a node.</summary>
/// <param name="Elements">Its elements.</param>
public sealed record CypherPath(ImmutableArray<object> Elements);
