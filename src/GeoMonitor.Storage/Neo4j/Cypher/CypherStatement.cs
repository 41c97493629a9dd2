using System.Collections.Immutable;

namespace GeoMonitor.Storage.Neo4j.Cypher;

/// <summary>One statement with its parameters. Texts are constant; what varies is a parameter.</summary>
/// <param name="Text">The Cypher text.</param>
public sealed record CypherStatement(string Text)
{
    /// <summary>The parameters by name.</summary>
    public ImmutableDictionary<string, object?> Parameters { get; init; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>The statement with a parameter.</summary>
    public CypherStatement With(string name, object? value) => this with { Parameters = Parameters.SetItem(name, value) };
}

/// <summary>Whether a statement may write.</summary>
public enum CypherAccess
{
    /// <summary>It only reads; the server refuses a write.</summary>
    Read,

    /// <summary>It may write.</summary>
    Write,
}
