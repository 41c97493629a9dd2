using System.Collections.Immutable;

namespace GeoMonitor.Storage.Neo4j.Cypher;

/// <summary>A complete answer.</summary>
/// <param name="Fields">The names of the fields.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Summary">What else the server said.</param>
public sealed record CypherResult(ImmutableArray<string> Fields, ImmutableArray<CypherRow> Rows, CypherSummary Summary)
{
    /// <summary>The only row.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    public CypherRow OnlyRow() =>
        Rows.Length == 1 ? Rows[0] : throw new InvalidOperationException($"The answer has {Rows.Length} rows, not one.");
}

/// <summary>What the server says after the rows.</summary>
/// <param name="Counters">What was changed.</param>
/// <param name="Notifications">Codes of warnings about the statement.</param>
/// <param name="PlanOperators">The operators of the plan, from the result down; empty unless EXPLAIN or PROFILE asked for it.</param>
public sealed record CypherSummary(
    CypherCounters Counters, ImmutableArray<string> Notifications, ImmutableArray<string> PlanOperators)
{
    /// <summary>Nothing changed and nothing to say.</summary>
    public static CypherSummary Empty { get; } = new(new CypherCounters(0, 0, 0, 0, 0), [], []);
}

/// <summary>What a statement changed.</summary>
/// <param name="NodesCreated">Nodes created.</param>
/// <param name="NodesDeleted">Nodes deleted.</param>
/// <param name="RelationshipsCreated">Relationships created.</param>
/// <param name="RelationshipsDeleted">Relationships deleted.</param>
/// <param name="PropertiesSet">Properties set.</param>
public readonly record struct CypherCounters(
    long NodesCreated, long NodesDeleted, long RelationshipsCreated, long RelationshipsDeleted, long PropertiesSet);
